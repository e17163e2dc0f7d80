import { InvalidDocumentError, UnavailableError } from '@mangetamain/deploy';
import { describe, expect, it } from 'vitest';
import { readState } from './read-state.ts';
import { emptyWorld, exampleWorld } from './testing/example-world.ts';

const away = () => Promise.reject(new UnavailableError('The store does not answer.'));

describe('readState', () => {
  it('reads promotions and audit, latest first, and what differs', async () => {
    const { ports, releases } = await exampleWorld();
    const state = await readState(ports);
    const times = state.promotions.map(({ requestedAt }) => requestedAt);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(state.environments.preprod.live?.releaseId).toBe(releases[2]);
    expect(state.environments.prod.live?.releaseId).toBe(releases[1]);
    expect(state.stored?.drift).toMatchObject({ inSync: false, sameDataset: true });
    expect(state.statuses).toEqual({ preprod: 'up', prod: 'up', storage: 'up' });
  });

  it('tells the rest while releases and datasets cannot be read', async () => {
    const { ports } = await exampleWorld();
    for (const broken of [
      { artifacts: { ...ports.artifacts, listReleases: away } },
      { listDatasets: away },
    ]) {
      const state = await readState({ ...ports, ...broken });
      expect(state.stored).toBeNull();
      expect(state.promotions).not.toEqual([]);
    }
  });

  it('hides no defect of a document behind an empty page', async () => {
    const { ports } = await exampleWorld();
    const listDatasets = () => Promise.reject(new InvalidDocumentError('datasets/x', 'no manifest'));
    await expect(readState({ ...ports, listDatasets })).rejects.toThrow(InvalidDocumentError);
    await expect(readState({ ...ports, store: { ...ports.store, get: away } })).rejects.toThrow(
      UnavailableError,
    );
  });

  it('takes what the monitor knew for nothing once it is old', async () => {
    const { ports, world } = await exampleWorld();
    world.clock.advance(3_600_000);
    expect((await readState(ports)).statuses).toEqual({
      preprod: 'unknown',
      prod: 'unknown',
      storage: 'unknown',
    });
  });

  it.each([
    [null, 'file'],
    [async () => ({ honoured: true }) as const, 'honoured'],
    [async () => ({ honoured: false, reason: 'the second write won' }) as const, 'ignored'],
    [away, 'unknown'],
  ] as const)('knows of the state store what %s tells', async (conditionalWrites, stateStore) => {
    const state = await readState({ ...emptyWorld(), conditionalWrites });
    expect(state.service.stateStore).toBe(stateStore);
  });
});
