import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { SourceName } from '@mangetamain/analytics/dataset';
import { DatasetError } from '../dataset-error.ts';
import { refuseTableless } from './refuse-tableless.ts';

/** Names under which each file is published, the surest first. */
const publishedNames: Readonly<Record<SourceName, readonly RegExp[]>> = {
  recipes: [/^raw_recipes\.csv$/iu, /^recipes\.csv$/iu, /^recipes\.parquet$/iu],
  interactions: [
    /^raw_interactions\.csv$/iu,
    /^(reviews|interactions)\.csv$/iu,
    /^(reviews|interactions)\.parquet$/iu,
  ],
};

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The member of an archive that holds a source: the one named as it is published, otherwise the only table there is. */
export function memberFor(source: SourceName, names: readonly string[]): string | undefined {
  const files = names.filter((name) => !name.endsWith('/') && !name.startsWith('__MACOSX/'));
  for (const published of publishedNames[source]) {
    const found = files.find((name) => published.test(baseName(name)));
    if (found !== undefined) return found;
  }
  const tables = files.filter((name) => /\.(csv|tsv|txt|parquet)$/iu.test(name));
  return tables.length === 1 ? tables[0] : undefined;
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

const isWorkbook = (names: readonly string[]) => names.includes('[Content_Types].xml');

/**
 * Opens the member of a zip archive that holds a source.
 * @throws {DatasetError} where the archive is a workbook, or holds no such file
 */
export async function openMember(path: string, file: string, source: SourceName) {
  const zip = await openPromise(path, { autoClose: false });
  const entries = await entriesOf(zip);
  const names = entries.map(({ fileName }) => fileName);
  const member = memberFor(source, names);
  const entry = entries.find(({ fileName }) => fileName === member);
  if (entry === undefined) {
    zip.close();
    if (isWorkbook(names)) refuseTableless('workbook', file);
    throw noMember(file, source, names);
  }
  return { name: entry.fileName, stream: await zip.openReadStreamPromise(entry), close: () => zip.close() };
}

const noMember = (file: string, source: SourceName, names: readonly string[]): DatasetError =>
  new DatasetError(`The archive holds no file of ${source}.`, {
    code: 'not-csv',
    file,
    expected: `RAW_${source}.csv`,
    found: names.slice(0, 8).join(', ') || 'nothing',
    remedy: 'Give the archive as it was published, or the two CSV files.',
  });
