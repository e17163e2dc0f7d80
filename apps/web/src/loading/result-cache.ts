/** The last results, by key; beyond the limit those used longest ago go. */
export interface ResultCache<Value> {
  get(key: string): Value | undefined;
  /** Keeps a value, which counts as one where nothing else is said. One that is larger than the limit is kept alone. */
  set(key: string, value: Value, size?: number): void;
  /** Forgets a value, unless another one has taken its place. */
  drop(key: string, value: Value): void;
}

/** An empty cache of results that are so large together. */
export function createResultCache<Value>(limit: number): ResultCache<Value> {
  const results = new Map<string, { readonly value: Value; readonly size: number }>();
  let total = 0;

  const remove = (key: string) => {
    const known = results.get(key);
    if (known === undefined) return undefined;
    results.delete(key);
    total -= known.size;
    return known;
  };

  const set = (key: string, value: Value, size = 1) => {
    remove(key);
    results.set(key, { value, size });
    total += size;
    for (const oldest of results.keys()) {
      if (total <= limit || oldest === key) return;
      remove(oldest);
    }
  };

  return {
    get: (key) => {
      const known = remove(key);
      if (known === undefined) return undefined;
      set(key, known.value, known.size);
      return known.value;
    },
    set,
    drop: (key, value) => {
      if (results.get(key)?.value === value) remove(key);
    },
  };
}

/** The key of an analysis' result: the same for equal parameters, in whatever order they are named. */
export function resultKey(
  datasetId: string,
  analysisId: string,
  params: Readonly<Record<string, unknown>>,
): string {
  const named = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([datasetId, analysisId, named]);
}
