import type { AuditEntry } from '@mangetamain/deploy';
import { csvField } from '../data/demo/csv-text.ts';
import { messages } from './messages.ts';

/** Returns the entries as CSV (RFC 4180) with a header. No field can be taken for a formula by a spreadsheet. */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map(({ at, who, what, where, from, to, why, outcome, promotionId }) =>
    [at, who, what, where, from, to, why, outcome, promotionId].map((value) => harmless(value ?? '')),
  );
  return [messages.audit.csvColumns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

const harmless = (text: string) => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
