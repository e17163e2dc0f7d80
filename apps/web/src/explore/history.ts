import * as z from 'zod/mini';
import type { LocalStore } from '../state/local-store.ts';

const count = z.int().check(z.nonnegative());

const outcomeSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('answered'), rows: count, milliseconds: z.number() }),
  z.strictObject({ status: z.literal('failed'), message: z.string() }),
  z.strictObject({ status: z.literal('cancelled'), milliseconds: z.number() }),
]);

const entrySchema = z.strictObject({ sql: z.string(), at: z.iso.datetime(), outcome: outcomeSchema });

/** How a statement ended. */
export type Outcome = z.infer<typeof outcomeSchema>;

/** A statement that was run, when, and how it ended. */
export type HistoryEntry = z.infer<typeof entrySchema>;

const historySchema = z.array(entrySchema);

const key = 'explore.history';
const longest = 30;
/** Characters of all statements together; a browser keeps some millions for everything. */
const roomiest = 200_000;

/** What was run in this browser, the newest first; nothing where what is kept cannot be read. */
export function readHistory(store: LocalStore): readonly HistoryEntry[] {
  try {
    return historySchema.safeParse(JSON.parse(store.get(key) ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}

/** Adds a statement, and drops its earlier runs and the oldest beyond what is kept. Returns the new history. */
export function addToHistory(store: LocalStore, entry: HistoryEntry): readonly HistoryEntry[] {
  const others = readHistory(store).filter(({ sql }) => sql !== entry.sql);
  let room = roomiest;
  const kept = [entry, ...others].slice(0, longest).filter(({ sql }) => (room -= sql.length) >= 0);
  store.set(key, JSON.stringify(kept));
  return kept;
}

/** Forgets everything. */
export function clearHistory(store: LocalStore): readonly HistoryEntry[] {
  store.set(key, '[]');
  return [];
}

/** A statement in a few words: its first comment, else its first line. */
export function titleOf(sql: string): string {
  const [first = ''] = sql.trim().split('\n');
  return first.replace(/^--\s*/u, '').slice(0, 120);
}
