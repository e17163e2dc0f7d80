import type { DataTable } from '@mangetamain/analytics';
import type { Text, Translator } from '@mangetamain/analytics/text';

const byteOrderMark = '\ufeff';

/** Spreadsheets compute a text that begins so: a name in the data could call a program. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/** How spreadsheets of each language read a file: a comma between fields leaves none for decimals. */
const styles = {
  en: { separator: ',', decimal: '.', quoted: /[",\r\n]/u },
  fr: { separator: ';', decimal: ',', quoted: /[";\r\n]/u },
} as const;

/**
 * The table as CSV (RFC 4180) in the style of the reader's language: a header in words, numbers in full, empty cells for
 * missing values. A text that a spreadsheet would compute has an apostrophe before it. It begins with a
 * byte order mark, without which Excel takes UTF-8 for the encoding of its region.
 */
export function csvOf(
  table: DataTable,
  translate: Pick<Translator, 'locale'> & ((text: Text) => string),
): string {
  const { separator, decimal, quoted } = styles[translate.locale];
  const field = (words: string) => (quoted.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  const cell = (value: number | Text | null): string => {
    if (value === null) return '';
    return typeof value === 'number' ? String(value).replace('.', decimal) : asText(translate(value));
  };
  const header = table.columns.map(({ label }) => cell(label));
  const lines = table.rows.map((row) => table.columns.map(({ key }) => cell(row[key] ?? null)));
  return byteOrderMark + [header, ...lines].map((line) => line.map(field).join(separator) + '\r\n').join('');
}

function asText(words: string): string {
  return formula.test(words) ? `'${words}` : words;
}
