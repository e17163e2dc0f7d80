import type { DataTable } from '../analysis/index.ts';
import type { Text } from '../text/index.ts';

const byteOrderMark = '\ufeff';

/** Spreadsheets compute a text that begins so: a name in the data could call a program. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/** How spreadsheets of each language read a file: a comma between fields leaves none for decimals. */
const styles = {
  en: { separator: ',', decimal: '.', quoted: /[",\r\n]/u },
  fr: { separator: ';', decimal: ',', quoted: /[";\r\n]/u },
} as const;

interface CsvContent {
  readonly table: DataTable;
  readonly translate: (text: Text) => string;
  /** The language whose spreadsheets are to read the file. */
  readonly style: keyof typeof styles;
  /** What the table is of, a line each: they stand below it, after an empty line. */
  readonly notes: readonly string[];
}

/**
 * The table as CSV (RFC 4180) in the style of a language: a header in words, numbers in full, empty cells for
 * missing values. A text that a spreadsheet would compute has an apostrophe before it. It begins with a
 * byte order mark, without which Excel takes UTF-8 for the encoding of its region.
 */
export function csvOf({ table, translate, style, notes }: CsvContent): string {
  const { separator, decimal, quoted } = styles[style];
  const field = (words: string) => (quoted.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  const cell = (value: number | Text | null): string => {
    if (value === null) return '';
    return typeof value === 'number' ? String(value).replace('.', decimal) : asText(translate(value));
  };
  const header = table.columns.map(({ label }) => cell(label));
  const lines = table.rows.map((row) => table.columns.map(({ key }) => cell(row[key] ?? null)));
  const ending = notes.length === 0 ? [] : [[], ...notes.map((note) => [asText(note)])];
  return (
    byteOrderMark +
    [header, ...lines, ...ending].map((line) => line.map(field).join(separator) + '\r\n').join('')
  );
}

function asText(words: string): string {
  return formula.test(words) ? `'${words}` : words;
}
