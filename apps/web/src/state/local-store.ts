/** What the browser keeps for next time. */
export interface LocalStore {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
}

/**
 * The browser's local storage, where there is one: it may be blocked or full, and then a choice
 * lasts as long as the page.
 */
export function browserStore(storage: () => Storage = () => window.localStorage): LocalStore {
  const session = new Map<string, string>();
  return {
    get: (key) => {
      try {
        return storage().getItem(key) ?? session.get(key) ?? null;
      } catch {
        return session.get(key) ?? null;
      }
    },
    set: (key, value) => {
      session.set(key, value);
      try {
        storage().setItem(key, value);
      } catch {
        // The session copy above answers from now on.
      }
    },
  };
}
