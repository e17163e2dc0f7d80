interface Rows {
  readonly count: number;
  /** Rows in sight. */
  readonly page: number;
}

/** The row to which a key leads from another, or null where it leads nowhere. */
export function walked(key: string, from: number, { count, page }: Rows): number | null {
  const to = targets[key]?.(from, page, count);
  return to === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, to));
}

const targets: Readonly<Record<string, (from: number, page: number, count: number) => number>> = {
  ArrowDown: (from) => from + 1,
  ArrowUp: (from) => from - 1,
  PageDown: (from, page) => from + page,
  PageUp: (from, page) => from - page,
  Home: () => 0,
  End: (_, __, count) => count - 1,
};
