/** What part of a list is wanted. */
export interface PageWish {
  readonly limit: number;
  /** Where the page before ended, as its `next` says; from the beginning, where left out. */
  readonly cursor?: string | undefined;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Where the next page begins; null where this is the last one. */
  readonly next: string | null;
}

interface Dated {
  readonly createdAt: string;
  readonly id: string;
}

/** The form of cursors: `<time>_<id>`. */
export const cursorPattern = /^\d{4}-[\dT:.Z+-]{1,30}_[a-z]-[0-9a-f]{1,64}$/;

/**
 * One page of a list, the newest first. A cursor is a place in that order and no number: what is added or removed between
 * two pages makes nothing appear twice or go unseen.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  about: (row: Row) => Dated,
  { limit, cursor }: PageWish,
): Page<Row> {
  const dated = rows.map((row) => ({ row, ...about(row) })).toSorted(byAge);
  const after = cursor === undefined ? null : placeOf(cursor);
  const rest = after === null ? dated : dated.filter((each) => byAge(after, each) < 0);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ row }) => row),
    total: rows.length,
    next: last !== undefined && rest.length > shown.length ? `${last.createdAt}_${last.id}` : null,
  };
}

function byAge(a: Dated, b: Dated): number {
  return compare(b.createdAt, a.createdAt) || compare(a.id, b.id);
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

function placeOf(cursor: string): Dated {
  const end = cursor.lastIndexOf('_');
  return { createdAt: cursor.slice(0, end), id: cursor.slice(end + 1) };
}
