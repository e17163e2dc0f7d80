/** A value that tells its followers when it changes. */
export interface Observable<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  /** Calls back after every change; returns how to stop that. */
  readonly subscribe: (listener: (value: Value) => void) => () => void;
}

/** An observable of this value. */
export function createObservable<Value>(initial: Value): Observable<Value> {
  const listeners = new Set<(value: Value) => void>();
  let current = initial;
  return {
    get: () => current,
    set: (value) => {
      current = value;
      for (const listener of listeners) listener(value);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
