import { ConflictError, type StateStore } from '../ports.ts';

export interface MemoryStateStore extends StateStore {
  /** Every value the key has had, oldest first, as it was written. */
  history(key: string): readonly unknown[];
}

export interface MemoryStateStoreOptions {
  /** How many versions behind the truth a read of this key is; 0 unless given. No real store may lag, but a cache can. */
  readonly lag?: (key: string) => number;
}

interface Written {
  readonly text: string;
  readonly version: string;
}

/** A state store in memory that behaves as the contract demands. Values are kept as JSON text, so none is shared. */
export function memoryStateStore({ lag = () => 0 }: MemoryStateStoreOptions = {}): MemoryStateStore {
  const documents = new Map<string, Written[]>();
  let writes = 0;
  const write = (key: string, value: unknown) => {
    writes += 1;
    const written = { text: JSON.stringify(value), version: `v${writes}` };
    documents.set(key, [...(documents.get(key) ?? []), written]);
    return { version: written.version };
  };
  return {
    async get(key) {
      const found = documents.get(key)?.at(-1 - lag(key));
      return found === undefined ? null : { value: JSON.parse(found.text), version: found.version };
    },
    async create(key, value) {
      if (documents.has(key)) throw new ConflictError(key);
      return write(key, value);
    },
    async compareAndSwap(key, version, value) {
      if (documents.get(key)?.at(-1)?.version !== version) throw new ConflictError(key);
      return write(key, value);
    },
    async remove(key) {
      documents.delete(key);
    },
    async list(prefix) {
      return [...documents.keys()].filter((key) => key.startsWith(prefix)).toSorted();
    },
    history: (key) => (documents.get(key) ?? []).map(({ text }): unknown => JSON.parse(text)),
  };
}
