import type { StateStore } from '../ports.ts';
import type { Head } from './chain.ts';
import { auditPrefix } from './entry.ts';

const DAY_MS = 86_400_000;
/** Listed at once: of a long audit most often enough. */
const DAYS = 7;
/** After so many months all of it is listed: there is little in a month then. */
const MONTHS = 12;

interface Wanted {
  readonly count: number;
  /** The key after which to begin; null for the latest. */
  readonly after: string | null;
  readonly now: Date;
}

/**
 * Keys of at least so many entries, or of all there are: first those that the head names, in the order in which they were
 * appended, whatever clocks said; then what is older, or of before the chain, by time. The head costs no listing. Of the
 * rest a week is listed, then month by month: a log of years is not.
 */
export async function latestKeys(
  store: StateStore,
  head: Head,
  { count, after, now }: Wanted,
): Promise<string[]> {
  const named = head.latest.map(({ key }) => key);
  const place = after === null ? -1 : named.indexOf(after);
  const isPastHead = after !== null && place < 0;
  const first = isPastHead ? [] : named.slice(place + 1);
  const isInHead = new Set(named);
  const older = new Set<string>();
  const isEnough = () => first.length + older.size >= count;
  async function look(prefixes: readonly string[]): Promise<void> {
    if (isEnough()) return;
    for (const keys of await Promise.all(prefixes.map((prefix) => store.list(auditPrefix + prefix))))
      for (const key of keys) if (!isInHead.has(key) && !(isPastHead && key >= after)) older.add(key);
  }

  const from = dayOf((isPastHead ? after : named.at(-1)) ?? '') ?? now;
  const daysBefore = (count: number) => new Date(from.getTime() - count * DAY_MS).toISOString().slice(0, 10);
  await look(Array.from({ length: DAYS }, (_, index) => daysBefore(index)));
  for (let index = 0; index < MONTHS; index += 1) {
    const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() - index, 1));
    await look([month.toISOString().slice(0, 7)]);
  }
  await look(['']);
  return [...first, ...[...older].toSorted().toReversed()];
}

function dayOf(key: string): Date | null {
  const at = new Date(`${key.slice(auditPrefix.length, auditPrefix.length + 10)}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}
