import type { Delimiter } from '@mangetamain/analytics/dataset';

const byteOrderMark = '\uFEFF';

function unquoted(name: string): string {
  const trimmed = name.trim();
  return trimmed.startsWith('"') && trimmed.endsWith('"')
    ? trimmed.slice(1, -1).replaceAll('""', '"')
    : trimmed;
}

/**
 * Column names of a CSV file, from the text it begins with; null where there is no first line, or where it is no
 * text.
 */
export function parseHeader(beginning: string, delimiter: Delimiter): string[] | null {
  const text = beginning.startsWith(byteOrderMark) ? beginning.slice(1) : beginning;
  if (text.includes('\0')) return null;
  const [line = ''] = text.split('\n', 1);
  return line.trim() === '' ? null : line.split(delimiter).map(unquoted);
}
