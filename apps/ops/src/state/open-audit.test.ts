import { CasUnsupportedError, readAudit, UnavailableError, type AuditEntry } from '@mangetamain/deploy';
import { describe, expect, it } from 'vitest';
import type { ObjectStore, PutOptions } from '../store/object-store.ts';
import { StoreUnavailable } from '../store/store-error.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { stateIn } from '../testing/prepared-data.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { openFileStateStore } from './file-state-store.ts';
import { openAudit } from './open-audit.ts';
import { openStateStore } from './open-state-store.ts';

const entryNamed = (id: string): AuditEntry => ({
  schemaVersion: 1,
  id,
  at: '2026-11-01T12:00:00.000Z',
  who: 'command-line',
  what: 'use-dataset',
  where: null,
  from: null,
  to: null,
  why: 'A test',
  outcome: 'done',
  promotionId: null,
});

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
  return { store, audit: openAudit({ stateStore: 's3', dataDirectory: '/nowhere' }, store), trouble, tries };
}

describe('the audit that a command adds to', () => {
  it('tries the store out once for all its entries', async () => {
    const { audit, tries } = setUp();
    await audit.append(entryNamed('1'));
    await audit.append(entryNamed('2'));
    expect(tries.size).toBe(1);
  });

  it.each([
    ['isAway', UnavailableError],
    ['isCareless', CasUnsupportedError],
  ] as const)('tries it out again where it failed: %s', async (name, problem) => {
    const { store, audit, trouble, tries } = setUp();
    trouble[name] = true;
    await expect(audit.append(entryNamed('1'))).rejects.toThrow(problem);
    trouble[name] = false;
    await audit.append(entryNamed('1'));
    expect(tries.size).toBe(2);
    expect(await readAudit(stateIn(store), 10, new Date())).toMatchObject([{ id: '1' }]);
  });
});

it('the audit on a disk that another process has gets what was left there once that looks', async () => {
  const dataDirectory = await createTemporaryDirectory();
  const config = {
    stateStore: 'file',
    dataDirectory,
    store: { kind: 'embedded', dataDirectory, port: 0 },
  } as const;
  const { logger } = createRecordingLogger();
  const state = await openStateStore(config, createMemoryStore(), logger);
  const audit = openAudit(config, createMemoryStore());
  await audit.append(entryNamed('1'));
  await audit.append(entryNamed('1'));
  await expect(openFileStateStore(`${dataDirectory}/state`)).rejects.toMatchObject({ code: 'state_in_use' });
  await state.adopt();
  expect(await readAudit(state.store, 10, new Date())).toMatchObject([{ id: '1' }]);
  await state.close();
});
