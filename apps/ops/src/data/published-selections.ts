import { readFile } from 'node:fs/promises';
import { publishedSelectionsAtMost, type Manifest } from '@mangetamain/analytics/dataset';
import {
  decodeSelection,
  fields,
  isBounds,
  isWhole,
  selectionAt,
  selectionKey,
} from '@mangetamain/analytics/selection';
import { z } from 'zod';
import { DatasetError } from './dataset-error.ts';
import type { Cleaning } from './pipeline/database.ts';

const fileSchema = z.strictObject({
  /** As the address of a page writes them: `tag=vegetarian&minutes=0-30`. */
  selections: z.array(z.string().min(1)).max(publishedSelectionsAtMost),
});

export type PublishedSelections = NonNullable<Manifest['selections']>;

/**
 * Reads the selections to be published from their JSON file, each in one writing.
 * @throws {DatasetError} `selections-invalid` where it is missing, no JSON, of another form, or names what is no selection
 */
export async function readSelections(file: string): Promise<PublishedSelections> {
  const refuse = (what: string, found?: string) => invalid(what, file, found);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw refuse('The selections cannot be read.', String(cause));
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw refuse('The selections are no JSON.', String(cause));
  }
  const { data, error } = fileSchema.safeParse(json);
  if (data === undefined) throw refuse('The selections have another form.', z.prettifyError(error));
  const byWriting = new Map<string, string>();
  for (const written of data.selections) {
    const where = canonical(written, refuse);
    const before = byWriting.get(where);
    if (before !== undefined)
      throw refuse('Two of them select the same recipes.', `${before} and ${written}`);
    byWriting.set(where, written);
  }
  return [...byWriting.keys()].map((where) => ({ where }));
}

function canonical(written: string, refuse: (what: string, found: string) => DatasetError): string {
  const search = new URLSearchParams(written);
  const { selection, leftOut } = decodeSelection(search);
  const known = new Set(Object.values(fields).flatMap(({ key, notKey }) => [key, notKey]));
  const unknown = [...search.keys()].filter((key) => !known.has(key));
  const wrong = [...unknown, ...leftOut.map(({ key, written: part }) => `${key}=${part}`)];
  if (wrong.length > 0) throw refuse('A selection is not understood.', `${wrong.join(', ')} in ${written}`);
  if (isWhole(selection)) throw refuse('A selection leaves out nothing.', written);
  return selectionKey(selection);
}

/**
 * Holds the items that selections name against the clean data.
 * @throws {DatasetError} `selections-invalid` where no recipe has one of them
 */
export async function requireKnownItems(
  selections: PublishedSelections,
  cleaning: Cleaning,
  file: string,
): Promise<void> {
  for (const { where } of selections)
    for (const { field, values } of selectionAt(where).conditions) {
      const description = fields[field];
      if (description.kind !== 'item') continue;
      for (const value of values) {
        if (isBounds(value)) continue;
        const named = `name = ${cleaning.dialect.literal(value)}`;
        const found = await cleaning.number(
          `SELECT count(*) AS n FROM clean_${description.names} WHERE ${named}`,
        );
        if (found === 0) throw invalid(`No recipe has the ${field} "${value}".`, file, where);
      }
    }
}

const invalid = (what: string, file: string, found?: string) =>
  new DatasetError(what, {
    code: 'selections-invalid',
    file,
    ...(found !== undefined && { found }),
    remedy: 'docs/scale.md describes the form and has an example.',
  });
