import type { AuditEntry, Environment } from '@mangetamain/deploy';
import { csvField } from '../../data/demo/csv-text.ts';
import { messages } from '../messages.ts';
import { formatDay, formatSeconds } from './format.ts';

/** What entries are to be shown; empty parts exclude nothing. */
export interface AuditFilter {
  readonly who: string;
  readonly what: string;
  readonly where: string;
  readonly text: string;
}

export interface AuditRowView {
  /** Empty where it is that of the row above. */
  readonly day: string;
  readonly time: string;
  readonly who: string;
  readonly what: AuditEntry['what'];
  readonly deed: string;
  readonly where: Environment | null;
  readonly from: string;
  readonly to: string;
  /** The datasets, where the deed changed them. */
  readonly datasets: string;
  readonly why: string;
  /** That no result was recorded; empty otherwise. */
  readonly missing: string;
  readonly promotionId: string | null;
}

/**
 * Returns one entry per deed, latest first: its outcome, or, where none was recorded, its intention.
 * A deed is recorded before and after it is done, under one id with two endings.
 */
export function deedsOf(entries: readonly AuditEntry[]): AuditEntry[] {
  const deeds = new Map<string, AuditEntry>();
  for (const entry of entries) {
    const id = entry.id.replace(/-\d-(?:intent|outcome)$/u, '');
    const known = deeds.get(id);
    if (known === undefined || known.outcome === 'intended') deeds.set(id, entry);
  }
  return [...deeds.values()].toSorted((a, b) => b.at.localeCompare(a.at));
}

/** Returns the entries that match; texts match anywhere, whatever their case. */
export function filterAudit(entries: readonly AuditEntry[], filter: AuditFilter): AuditEntry[] {
  const has = (text: string, part: string) => text.toLowerCase().includes(part.trim().toLowerCase());
  return entries.filter(
    (entry) =>
      (filter.what === '' || entry.what === filter.what) &&
      (filter.where === '' || entry.where === filter.where) &&
      has(entry.who, filter.who) &&
      has([entry.why, entry.from, entry.to, entry.outcome, entry.promotionId].join(' '), filter.text),
  );
}

/** Returns the entries as the page shows them. */
export function viewAudit(entries: readonly AuditEntry[], now: Date): AuditRowView[] {
  let above = '';
  return entries.map((entry) => {
    const day = formatDay(entry.at, now);
    const isNew = day !== above;
    above = day;
    return {
      day: isNew ? day : '',
      time: formatSeconds(entry.at),
      who: entry.who,
      what: entry.what,
      deed: deedOf(entry),
      where: entry.where,
      ...changeOf(entry),
      why: entry.why,
      missing: entry.outcome === 'intended' ? messages.audit.noResult : '',
      promotionId: entry.promotionId,
    };
  });
}

/** Sides are written `r-… with d-…`; the dataset is worth telling only where it changed. */
function changeOf({ from, to }: AuditEntry): Pick<AuditRowView, 'from' | 'to' | 'datasets'> {
  const [release = '', dataset = ''] = (from ?? '').split(' with ');
  const [newRelease = '', newDataset = ''] = (to ?? '').split(' with ');
  const isOther = dataset !== '' && newDataset !== '' && dataset !== newDataset;
  return {
    from: release,
    to: newRelease,
    datasets: isOther ? messages.promotion.fromTo(dataset, newDataset) : '',
  };
}

function deedOf({ what, outcome }: AuditEntry): string {
  const deed = messages.deeds[what];
  return outcome === 'done' || outcome === 'intended' ? deed : `${deed} ${messages.audit.result(outcome)}`;
}

/** Returns the entries as CSV (RFC 4180) with a header. No field can be taken for a formula by a spreadsheet. */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map(({ at, who, what, where, from, to, why, outcome, promotionId }) =>
    [at, who, what, where, from, to, why, outcome, promotionId].map((value) => harmless(value ?? '')),
  );
  return [messages.audit.csvColumns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

const harmless = (text: string) => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
