import {
  environments,
  holdsPairs,
  pointerKey,
  pointerSchema,
  withPairs,
  type StateStore,
} from '@mangetamain/deploy';

const pointerKeys = new Set(environments.map(pointerKey));

/**
 * Returns the same store, in which every pointer names the dataset that its site shows. One that the version before wrote
 * follows the dataset in use: it is read with that, and stays so from its next change on.
 *
 * @param datasetInUse for pointers of the version before; null where none is in use. May throw UnavailableError.
 */
export function readPairs(store: StateStore, datasetInUse: () => Promise<string | null>): StateStore {
  return {
    ...store,
    async get(key) {
      const stored = await store.get(key);
      if (stored === null || !pointerKeys.has(key)) return stored;
      const pointer = pointerSchema.safeParse(stored.value).data;
      if (pointer === undefined || holdsPairs(pointer)) return stored;
      return { ...stored, value: withPairs(pointer, await datasetInUse()) };
    },
  };
}
