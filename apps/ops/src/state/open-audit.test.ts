import { CasUnsupportedError, UnavailableError } from '@mangetamain/deploy';
import { describe, expect, it } from 'vitest';
import type { ObjectStore, PutOptions } from '../store/object-store.ts';
import { StoreUnavailable } from '../store/store-error.ts';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { openAudit } from './open-audit.ts';

/** The audit in a store that counts how often it is tried out, and that may be away or careless for a while. */
function setUp() {
  const memory = createMemoryStore();
  const trouble = { isAway: false, isCareless: false };
  const tries = new Set<string>();
  const optionsOf = (options?: PutOptions) => (trouble.isCareless ? {} : options);
  const store: ObjectStore = {
    ...memory,
    async put(key, body, options) {
      if (key.startsWith('probes/')) tries.add(key);
      if (trouble.isAway) throw new StoreUnavailable('Nobody answered.', { code: 'X', remedy: 'Start it.' });
      return memory.put(key, body, optionsOf(options));
    },
  };
  return { audit: openAudit({ stateStore: 's3', dataDirectory: '/nowhere' }, store), trouble, tries };
}

describe('the audit that a command adds to', () => {
  it('tries the store out once for all its entries', async () => {
    const { audit, tries } = setUp();
    await audit.create('audit/1', 1);
    await audit.create('audit/2', 2);
    expect(tries.size).toBe(1);
  });

  it.each([
    ['isAway', UnavailableError],
    ['isCareless', CasUnsupportedError],
  ] as const)('tries it out again where it failed: %s', async (name, problem) => {
    const { audit, trouble, tries } = setUp();
    trouble[name] = true;
    await expect(audit.create('audit/1', 1)).rejects.toThrow(problem);
    trouble[name] = false;
    await audit.create('audit/1', 1);
    expect(tries.size).toBe(2);
    expect((await audit.get('audit/1'))?.value).toBe(1);
  });
});
