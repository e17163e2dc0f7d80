import { delimiters, sources, type Delimiter, type SourceName } from '@mangetamain/analytics/dataset';
import { parseHeader } from './header.ts';

/** How a file writes its table. */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** Column names in order: those of the source as it names them, every one of them once. */
  readonly header: readonly string[];
  /** What is not as it was published, in words. */
  readonly recognised: readonly string[];
}

const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
};

const columnsOf = (source: SourceName): readonly string[] => sources[source].columns.map(({ name }) => name);

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(' ', '_');

/** How many of the columns a header names. */
const namedBy = (header: readonly string[], columns: readonly string[]): number => {
  const names = new Set(header.map(plain));
  return columns.filter((name) => names.has(plain(name))).length;
};

/** Names as the columns have them; blank ones as pandas calls them; a second column of a name gets a number. */
export function settled(header: readonly string[], columns: readonly string[]): string[] {
  const byName = new Map(columns.map((name) => [plain(name), name]));
  const taken = new Set<string>();
  return header.map((written, index) => {
    const known = byName.get(plain(written)) ?? written;
    const name = known === '' ? `Unnamed: ${index}` : known;
    const once = taken.has(name) ? `${name} (${index + 1})` : name;
    taken.add(once);
    return once;
  });
}

/** The dialect of a source from the text that the file begins with; null where there is no header to read. */
export const dialectOf = (beginning: string, source: SourceName): Dialect | null =>
  dialectNaming(beginning, columnsOf(source));

/** The same for a table of any columns. */
export function dialectNaming(beginning: string, columns: readonly string[]): Dialect | null {
  const readings = delimiters.flatMap((delimiter) => {
    const header = parseHeader(beginning, delimiter);
    return header === null ? [] : [{ delimiter, header, named: namedBy(header, columns) }];
  });
  const [first, ...others] = readings;
  if (first === undefined) return null;
  const best = others.reduce((best, reading) => (reading.named > best.named ? reading : best), first);
  const header = settled(best.header, columns);
  const isRenamed = header.some((name, index) => columns.includes(name) && name !== best.header[index]);
  return {
    delimiter: best.delimiter,
    header,
    recognised: [
      ...(best.delimiter === ',' ? [] : [`separated by ${delimiterNames[best.delimiter]}`]),
      ...(isRenamed ? ['column names in another case'] : []),
    ],
  };
}

/** The source whose columns a header names all; null where there is none. */
export const sourceNamedBy = (header: readonly string[]): SourceName | null =>
  (['recipes', 'interactions'] as const).find(
    (source) => namedBy(header, columnsOf(source)) === columnsOf(source).length,
  ) ?? null;
