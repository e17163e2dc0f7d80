import { describe, expect, it } from 'vitest';
import { readAudit } from './audit/read.ts';
import { backUpControls, controlsBackups, readControls } from './controls-store.ts';
import { InvalidDocumentError } from './documents.ts';
import { pointerKey } from './environment.ts';
import { liftHold, placeHold } from './guard.ts';
import { readPointer } from './promotion/run.ts';
import { checkState, NotRestorableError, restoreDocument } from './restore.ts';
import { bringLive, carryOut, deploy, publish, rollBack, world, type World } from './testing/world.ts';

const decision = { environment: 'prod', by: 'ada', reason: 'a freeze' } as const;
const controlsKey = 'environments/prod/controls';

/** Two releases went the whole way, and PROD is on hold. */
async function setUp() {
  const ports = world();
  const first = publish(ports.artifacts, 'first');
  const second = publish(ports.artifacts, 'second');
  for (const release of [first, second]) await bringLive(ports, release);
  await placeHold(ports, decision);
  return { ports, first, second };
}

async function damage({ store }: World, key: string, how: 'gone' | 'cut'): Promise<void> {
  await store.remove(key);
  if (how === 'cut') await store.create(key, { schemaVersion: 1 });
}

describe.each(['gone', 'cut'] as const)('controls that are %s', (how) => {
  it('stop every change, and are brought back as they were after the last one', async () => {
    const { ports } = await setUp();
    const before = await readControls(ports.store, 'prod');
    await damage(ports, controlsKey, how);
    for (const change of [
      () => carryOut(deploy('prod'), ports),
      () => carryOut(rollBack('prod'), ports),
      () => liftHold(ports, decision),
      () => placeHold(ports, decision),
    ])
      await expect(change()).rejects.toThrow(InvalidDocumentError);
    expect((await readPointer(ports.store, 'prod'))?.value.running).toBeNull();
    expect(await checkState(ports.store)).toContainEqual({
      environment: 'prod',
      document: 'controls',
      problem: expect.stringContaining(`"${controlsKey}"`),
      source: expect.stringContaining(controlsBackups('prod')),
    });
    await restoreDocument(ports, { ...decision, reason: 'the disk' }, 'controls');
    expect(await readControls(ports.store, 'prod')).toEqual(before);
    expect((await carryOut(deploy('prod'), ports)).failure?.code).not.toBe('quarantined');
    const [done, intended] = (await readAudit(ports.store, 20, ports.clock.now())).filter(
      ({ what }) => what === 'restore-state',
    );
    expect(done).toMatchObject({ outcome: 'done', who: 'ada', to: controlsKey, why: 'the disk' });
    expect(intended).toMatchObject({ outcome: 'intended' });
  });

  it('of one environment stop the other as well: a quarantine there counts here', async () => {
    const { ports } = await setUp();
    await damage(ports, controlsKey, how);
    const another = publish(ports.artifacts, 'another');
    await expect(carryOut(deploy('preprod', another), ports)).rejects.toThrow(InvalidDocumentError);
  });
});

describe.each(['gone', 'cut'] as const)('a pointer that is %s', (how) => {
  it('is brought back as the latest promotion left it', async () => {
    const { ports, second } = await setUp();
    const before = (await readPointer(ports.store, 'prod'))?.value;
    await damage(ports, pointerKey('prod'), how);
    await restoreDocument(ports, decision, 'pointer');
    const after = (await readPointer(ports.store, 'prod'))?.value;
    expect(after).toEqual({ ...before, by: 'ada', updatedAt: ports.clock.now().toISOString() });
    expect(after?.live?.releaseId).toBe(second);
    expect((await checkState(ports.store)).map(({ problem }) => problem)).toEqual([null, null, null, null]);
  });

  it('is brought back from its latest backup where no promotion is left', async () => {
    const { ports, first } = await setUp();
    for (const key of await ports.store.list('promotions/')) await ports.store.remove(key);
    await damage(ports, pointerKey('prod'), how);
    await restoreDocument(ports, decision, 'pointer');
    expect((await readPointer(ports.store, 'prod'))?.value).toMatchObject({
      live: { releaseId: first },
      running: null,
    });
  });
});

describe('nothing is brought back', () => {
  it('over what is well', async () => {
    const { ports } = await setUp();
    for (const document of ['pointer', 'controls'] as const)
      await expect(restoreDocument(ports, decision, document)).rejects.toThrow(NotRestorableError);
  });

  it('from nowhere', async () => {
    const { ports } = await setUp();
    await damage(ports, controlsKey, 'cut');
    for (const key of await ports.store.list(controlsBackups('prod'))) await ports.store.remove(key);
    await expect(restoreDocument(ports, decision, 'controls')).rejects.toThrow('There is no backup');
    expect(await ports.store.get(controlsKey)).not.toBeNull();
  });
});

describe('backups of controls', () => {
  it('are as many as may be needed, of what was changed only', async () => {
    const { ports } = await setUp();
    const count = async () => (await ports.store.list(controlsBackups('prod'))).length;
    await placeHold(ports, decision);
    expect(await count()).toBe(1);
    for (let n = 0; n < 15; n += 1) {
      await liftHold(ports, decision);
      await placeHold(ports, { ...decision, reason: `freeze ${n}` });
    }
    expect(await count()).toBe(20);
    await damage(ports, controlsKey, 'gone');
    await restoreDocument(ports, decision, 'controls');
    expect((await readControls(ports.store, 'prod')).hold?.reason).toBe('freeze 14');
  });

  it('are made of controls that were written before there were any', async () => {
    const { ports } = await setUp();
    for (const key of await ports.store.list(controlsBackups('prod'))) await ports.store.remove(key);
    for (let n = 0; n < 2; n += 1) await backUpControls(ports, 'prod');
    expect(await ports.store.list(controlsBackups('prod'))).toHaveLength(1);
    await backUpControls(ports, 'preprod');
    expect(await ports.store.list(controlsBackups('preprod'))).toEqual([]);
  });
});
