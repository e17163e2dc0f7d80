/** First line of a CSV file, taken apart. */
export interface CsvHeader {
  /** Column names, in order. */
  readonly header: readonly string[];
  readonly newline: '\n' | '\r\n';
}

const byteOrderMark = '\uFEFF';

function unquoted(name: string): string {
  const trimmed = name.trim();
  return trimmed.startsWith('"') && trimmed.endsWith('"')
    ? trimmed.slice(1, -1).replaceAll('""', '"')
    : trimmed;
}

/**
 * Column names and row terminator of a CSV file, from the text it begins with; null where there is no first line, or
 * where it is no text.
 */
export function parseHeader(beginning: string): CsvHeader | null {
  const text = beginning.startsWith(byteOrderMark) ? beginning.slice(1) : beginning;
  if (text.includes('\0')) return null;
  const end = text.indexOf('\n');
  const line = end === -1 ? text : text.slice(0, end);
  if (line.trim() === '') return null;
  return {
    header: line.split(',').map(unquoted),
    newline: line.endsWith('\r') ? '\r\n' : '\n',
  };
}
