import { tables, type Manifest } from '@mangetamain/analytics/dataset';
import type { KnownNames } from './problem.ts';

type File = Manifest['files'][number];

/** Names of every table and column, by which statements are completed and mended. */
export function knownNames(files: readonly Pick<File, 'table' | 'columns'>[]): KnownNames {
  return {
    tables: files.map(({ table }) => table),
    columns: [...new Set(files.flatMap(({ columns }) => columns.map(({ name }) => name)))],
  };
}

/** The unit of an answer's column: that of the published columns of its name, where they agree. */
export function unitOf(name: string): string | null {
  const units = new Set(
    Object.values(tables).flatMap(({ columns }) =>
      columns.filter((column) => column.name === name).map(({ unit }) => unit ?? null),
    ),
  );
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}

/** The columns that a statement names, by table, to be lit in the schema. */
export function wordsOf(sql: string): ReadonlySet<string> {
  return new Set(sql.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]*/gu));
}

/** Tables with a match in their name or in that of a column, with the columns that match; all for an empty search. */
export function searchSchema(files: readonly File[], search: string): readonly File[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return files;
  return files.flatMap((file) => {
    if (file.table.includes(wanted)) return [file];
    const columns = file.columns.filter(({ name }) => name.includes(wanted));
    return columns.length === 0 ? [] : [{ ...file, columns }];
  });
}
