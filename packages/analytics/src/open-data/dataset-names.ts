import type { Manifest } from '../dataset/manifest.ts';

const yearOf = (isoDate: string) => isoDate.slice(0, 4);

/** The title of a published dataset in English, in which metadata is written; invented data says so. */
export function metadataTitle({ source, period: [from, to] }: Pick<Manifest, 'source' | 'period'>): string {
  const title = `Food.com recipes and ratings, ${yearOf(from)}–${yearOf(to)}, cleaned`;
  return source === 'demo' ? `${title} (demonstration data, made up)` : title;
}

/** What a published dataset is, in one English paragraph. */
export function metadataDescription({ source, lineage }: Pick<Manifest, 'source' | 'lineage'>): string {
  const rules = lineage
    .filter(({ table }) => table === 'recipes')
    .map(({ rule, rows }) => `${rule}: ${rows}`);
  const origin =
    source === 'demo'
      ? 'Invented recipes and ratings, calibrated on Food.com: not the real thing.'
      : 'Recipes and ratings of Food.com, cleaned.';
  return `${origin} Recipes left after each rule: ${rules.join('; ')}.`;
}

/** The day on which a dataset was published, YYYY-MM-DD. */
export const publishedOn = ({ createdAt }: Pick<Manifest, 'createdAt'>): string => createdAt.slice(0, 10);

/** Name of the file of a table, as a store hands it out. */
export const tableFileName = ({ key }: Pick<Manifest['files'][number], 'key'>): string =>
  key.slice(key.lastIndexOf('/') + 1);
