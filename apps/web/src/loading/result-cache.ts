/** The last results, by key; beyond the limit the one used longest ago goes. */
export interface ResultCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** Forgets a value, unless another one has taken its place. */
  drop(key: string, value: Value): void;
}

/** An empty cache of so many results. */
export function createResultCache<Value>(limit: number): ResultCache<Value> {
  const results = new Map<string, Value>();
  return {
    get: (key) => {
      const value = results.get(key);
      if (value === undefined) return undefined;
      results.delete(key);
      results.set(key, value);
      return value;
    },
    set: (key, value) => {
      results.delete(key);
      results.set(key, value);
      const [oldest] = results.keys();
      if (results.size > limit && oldest !== undefined) results.delete(oldest);
    },
    drop: (key, value) => {
      if (results.get(key) === value) results.delete(key);
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
