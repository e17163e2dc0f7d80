import type { DataTable } from '@mangetamain/analytics';
import type { Text } from '@mangetamain/analytics/text';

const byteOrderMark = '\ufeff';

/** Spreadsheets compute a text that begins so: a name in the data could call a program. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * The table as CSV (RFC 4180): a header in the reader's language, numbers in full with a decimal point,
 * empty cells for missing values. A text that a spreadsheet would compute has an apostrophe before it. It begins with a
 * byte order mark, without which Excel takes UTF-8 for the encoding of its region.
 */
export function csvOf(table: DataTable, translate: (text: Text) => string): string {
  const header = table.columns.map(({ label }) => asText(translate(label)));
  const lines = table.rows.map((row) => table.columns.map(({ key }) => cell(row[key] ?? null, translate)));
  return byteOrderMark + [header, ...lines].map((line) => line.map(quoted).join(',') + '\r\n').join('');
}

function cell(value: number | Text | null, translate: (text: Text) => string): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : asText(translate(value));
}

function asText(words: string): string {
  return formula.test(words) ? `'${words}` : words;
}

function quoted(field: string): string {
  return /[",\r\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
