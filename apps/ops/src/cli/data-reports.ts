import type { Manifest, QualityReport, TableName } from '@mangetamain/analytics/dataset';
import type { Environment } from '@mangetamain/deploy';
import type { ImportResult, ListedDataset, Verification } from '../data/index.ts';
import { matchedRatings } from '../data/pipeline/matching.ts';
import { formatBytes, formatCount, textTable } from './text-table.ts';

/** Returns what an import brought: the dataset, its size, and what of the input could not be read. */
export function describeImport(
  { datasetId, created, manifest, quality, recognised }: ImportResult,
  shownOn: readonly Environment[],
): string {
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const size = [describeRows(manifest), manifest.period.join(' to '), formatBytes(bytes)];
  return [
    `${datasetId}: ${size.join(', ')}.`,
    ...recognised.map((each) => `Recognised: ${each.file}: ${each.as.join(', ')}.`),
    ...quality.unreadable.map(describeUnreadable),
    ...describeBlankRatings(quality),
    ...describeMatching(manifest),
    ...describeCounted(manifest),
    created ? 'It is published and in use.' : 'The same data had been published before; it is in use again.',
    describeShown(shownOn),
  ].join('\n');
}

/** Returns where a dataset is shown, and what brings it further. */
export function describeShown(shownOn: readonly Environment[]): string {
  if (shownOn.length === 0) return 'No release is live yet: the first one is shown with it.';
  const names = shownOn.map((each) => each.toUpperCase()).join(' and ');
  const further = 'Look at it there, then: promote --to prod --only data --confirm DEPLOY';
  return shownOn.includes('prod') ? `${names} show it.` : `${names} shows it. ${further}`;
}

/** Returns how many recipes and ratings a dataset has. */
export const describeRows = (manifest: Manifest) =>
  `${formatCount(rowsOf(manifest, 'recipes'))} recipes, ${formatCount(rowsOf(manifest, 'interactions'))} ratings`;

/** Returns the datasets as a table, the one in use marked. */
export function describeDatasets(datasets: readonly ListedDataset[]): string {
  if (datasets.length === 0) return 'No dataset is published. Run "data demo" or "data import".';
  const rows = datasets.map(({ manifest, current, bytes }) => [
    current ? '*' : '',
    manifest.datasetId,
    manifest.source,
    manifest.createdAt,
    formatCount(rowsOf(manifest, 'recipes')),
    formatBytes(bytes),
    manifest.title,
  ]);
  return textTable([['', 'id', 'source', 'created', 'recipes', 'size', 'title'], ...rows]);
}

/** Returns what the comparison of a dataset with its manifest found. */
export function describeVerification({ datasetId, files, problems }: Verification): string {
  if (problems.length === 0) return `${datasetId}: all ${files} files agree with the manifest.`;
  return [`${datasetId}: ${problems.length} of what was compared does not agree.`, ...problems].join('\n');
}

function describeUnreadable({
  source,
  column,
  count,
  of,
  line,
  value,
  expected,
}: QualityReport['unreadable'][number]) {
  const place = line === null ? '' : `, first in line ${formatCount(line)}`;
  return (
    `Left out: ${formatCount(count)} of ${formatCount(of)} values of ${source}.${column} ` +
    `(${JSON.stringify(value)}${place}; expected ${expected}).`
  );
}

function describeBlankRatings({ checks }: QualityReport): string[] {
  const blank = checks.find(({ id }) => id === 'interactions.blank-rating');
  if (blank === undefined || blank.count === 0) return [];
  return [
    `Blank: ${formatCount(blank.count)} of ${formatCount(blank.of)} reviews have no rating; they count as reviews without a star.`,
  ];
}

/** Below this share of ratings of known recipes, what is said of rated recipes speaks of few of the ratings. */
const usualShare = 0.5;

function describeMatching({ lineage }: Manifest): string[] {
  const { of, matched } = matchedRatings(lineage);
  if (matched >= of * usualShare) return [];
  return [
    `Unmatched: only ${formatCount(matched)} of ${formatCount(of)} ratings rate a recipe of the recipe file; ` +
      'ratings by ingredient rest on those alone.',
  ];
}

function describeCounted({ counted }: Manifest): string[] {
  if (counted === undefined) return [];
  return [
    `Counted: ${formatBytes(counted.bytes)} of recipes and ratings are more than browsers are to hold ` +
      `(${formatBytes(counted.budget)}, BROWSER_BUDGET); pages get counts and published answers.`,
  ];
}

/** How many rows a table has. */
const rowsOf = ({ files }: Manifest, table: TableName) =>
  files.find((file) => file.table === table)?.rows ?? 0;
