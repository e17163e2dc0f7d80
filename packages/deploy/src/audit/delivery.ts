import * as z from 'zod';
import type { AuditEntry } from './entry.ts';

const milliseconds = z.number().nonnegative().nullable();

/** How delivery to PROD goes, by what the audit tells of a stretch of time: the four key metrics. */
export const deliverySchema = z.object({
  /** From when on entries were looked at: no further back than the audit goes. */
  since: z.iso.datetime(),
  /** Changes of PROD that came through, and how many of them a week that is. */
  deliveries: z.int().nonnegative(),
  perWeek: z.number().nonnegative(),
  /** Half of the changes took no longer from the registration of their release, or the import of their data, until PROD; null where none is known. */
  leadTimeMs: milliseconds,
  /** Changes of PROD that were undone, by themselves or by a person, or need one; gates that stayed shut changed nothing. */
  failed: z.int().nonnegative(),
  /** Of all changes of PROD; null where there was none. */
  failedShare: z.number().min(0).max(1).nullable(),
  /** Half of the failed ones took no longer from their beginning until PROD was as before; null where none did. */
  restoreMs: milliseconds,
});

export type Delivery = z.infer<typeof deliverySchema>;

const WEEK_MS = 7 * 86_400_000;

/** A promotion or rollback of PROD, from what was recorded before and after it. */
interface Change {
  readonly what: AuditEntry['what'];
  readonly to: string | null;
  readonly beganAt: number;
  readonly endedAt: number;
  readonly outcome: string;
}

/** The figures of the last `days`, from entries in any order; those before the first one are not known. */
export function deliveryOf(entries: readonly AuditEntry[], now: Date, days: number): Delivery {
  const earliest = Math.min(now.getTime(), ...entries.map(timeOf));
  const since = Math.max(earliest, now.getTime() - days * 86_400_000);
  const changes = changesOfProd(entries).filter(({ endedAt }) => endedAt >= since);
  const promotions = changes.filter(({ what }) => what === 'promotion');
  const through = promotions.filter(({ outcome }) => outcome === 'succeeded');
  const restores = promotions.flatMap((change) => restoreOf(change, changes) ?? []);
  const failed = restores.length;
  const changed = promotions.filter(({ outcome }) => !outcome.startsWith('failed')).length;
  const known = arrivals(entries);
  return {
    since: new Date(since).toISOString(),
    deliveries: through.length,
    perWeek: (through.length * WEEK_MS) / Math.max(now.getTime() - since, WEEK_MS),
    leadTimeMs: median(through.flatMap((change) => leadTimeOf(change, known) ?? [])),
    failed,
    failedShare: changed === 0 ? null : failed / changed,
    restoreMs: median(restores.flatMap(({ tookMs }) => tookMs ?? [])),
  };
}

const timeOf = ({ at }: AuditEntry) => Date.parse(at);

/** In the order of their ends. */
function changesOfProd(entries: readonly AuditEntry[]): readonly Change[] {
  const ofProd = entries.filter(
    ({ where, what }) => where === 'prod' && (what === 'promotion' || what === 'rollback'),
  );
  const began = new Map(
    ofProd.flatMap((entry) => (entry.outcome === 'intended' ? [[entry.promotionId, timeOf(entry)]] : [])),
  );
  return ofProd
    .filter(({ outcome }) => outcome !== 'intended')
    .map((entry) => ({
      ...entry,
      beganAt: began.get(entry.promotionId) ?? timeOf(entry),
      endedAt: timeOf(entry),
    }))
    .toSorted((one, other) => one.endedAt - other.endedAt);
}

/** How long a change that failed stood until PROD was as before: null for one that did not; `tookMs` null while it still stands. */
function restoreOf(change: Change, changes: readonly Change[]): { readonly tookMs: number | null } | null {
  const { outcome, beganAt, endedAt } = change;
  if (outcome.startsWith('failed')) return null;
  if (outcome.startsWith('rolled-back')) return { tookMs: endedAt - beganAt };
  const next = changes.find((each) => each.endedAt > endedAt && each.outcome === 'succeeded');
  if (outcome.startsWith('needs-attention')) return { tookMs: next ? next.endedAt - beganAt : null };
  return next?.what === 'rollback' ? { tookMs: next.endedAt - beganAt } : null;
}

/** When each release was registered and each dataset made, the first time. */
function arrivals(entries: readonly AuditEntry[]): ReadonlyMap<string, number> {
  const makes = new Set<AuditEntry['what']>(['register-release', 'import-dataset', 'demo-dataset']);
  return new Map(
    entries
      .filter(({ what, to }) => to !== null && makes.has(what))
      .toSorted((one, other) => timeOf(other) - timeOf(one))
      .map((entry) => [entry.to ?? '', timeOf(entry)]),
  );
}

/** From the later of its halves on: what waited for it was there before. */
function leadTimeOf({ to, endedAt }: Change, known: ReadonlyMap<string, number>): number | null {
  const halves = (to ?? '').split(' with ').flatMap((half) => known.get(half) ?? []);
  return halves.length === 0 ? null : Math.max(0, endedAt - Math.max(...halves));
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return middle ?? null;
}
