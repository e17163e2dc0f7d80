import { beforeAll, describe, expect, it } from 'vitest';
import type { OperationsState } from '../state.ts';
import { exampleState, withEnvironment, withTarget } from '../testing/example-state.ts';
import { compare, releasesAhead } from './comparison.ts';

let state: OperationsState;
beforeAll(async () => {
  state = await exampleState();
});

const hold = { by: 'ana', reason: 'Holidays.', since: '2026-01-01T12:00:00.000Z' };
const closedOf = (changed: OperationsState) =>
  compare(changed).gates.flatMap((gate) => (gate.state === 'closed' ? [gate.name] : []));

describe('compare', () => {
  it('counts the releases and the files between PREPROD and PROD', () => {
    expect(compare(state)).toMatchObject({
      inSync: false,
      distance: '1 release',
      title: '2 of 2 files differ',
      detail: 'same dataset · 33 B to read anew',
      canPromote: true,
    });
  });

  it('opens every gate where nothing stands against a promotion', () => {
    expect(compare(state).gates.map(({ name, state: each }) => [name, each])).toEqual([
      ['changes', 'open'],
      ['complete', 'open'],
      ['verified', 'open'],
      ['dataset', 'open'],
      ['contract', 'open'],
      ['noHold', 'open'],
      ['healthy', 'open'],
    ]);
  });

  it('closes the gate of what stands against it, with its reason', () => {
    const held = withEnvironment(state, 'prod', { hold });
    expect(closedOf(held)).toEqual(['noHold']);
    expect(compare(held)).toMatchObject({ canPromote: false });
    expect(compare(held).gates.find(({ name }) => name === 'noHold')?.detail).toBe('Holidays.');
  });

  it('closes the gates of a release that was never verified and whose dataset is gone', () => {
    const live = { releaseId: 'r-000000000000', datasetId: 'd-ffffffffffffffff' };
    const unknown = withEnvironment(state, 'preprod', { live });
    expect(closedOf(unknown)).toEqual(['complete', 'verified', 'dataset']);
  });

  it('closes a gate for a release in quarantine on PROD, and while a promotion is under way', () => {
    const releaseId = state.environments.preprod.live?.releaseId ?? '';
    const blocked = withEnvironment(state, 'prod', {
      quarantine: [{ releaseId, reason: 'worker: 404', since: hold.since }],
      running: { promotionId: 'id-1', since: hold.since },
    });
    expect(closedOf(blocked)).toEqual(['noQuarantine', 'idle']);
  });

  it('closes the gate of health when PREPROD is down, and leaves it unknown when nobody looked', () => {
    const down = withTarget(state, 'preprod', { status: 'down' });
    expect(closedOf(down)).toEqual(['healthy']);
    const unknown = withTarget(state, 'storage', { status: 'unknown' });
    expect(compare(unknown).gates.at(-1)).toMatchObject({ name: 'healthy', state: 'unknown' });
    expect(compare(unknown).canPromote).toBe(false);
  });

  it('knows nothing of files and datasets while the object store is away', () => {
    const view = compare({ ...state, stored: null });
    expect(view).toMatchObject({
      inSync: null,
      canPromote: false,
      title: 'The object store does not answer',
    });
    expect(view.gates.filter((gate) => gate.state === 'unknown').map(({ name }) => name)).toEqual([
      'changes',
      'complete',
      'dataset',
      'contract',
    ]);
  });

  it('closes the gate of a release that does not read the dataset, with both numbers', () => {
    const datasets = state.stored?.datasets.map((each) => ({ ...each, contractVersion: 2 })) ?? [];
    const later = { ...state, stored: state.stored && { ...state.stored, datasets } };
    expect(closedOf(later)).toEqual(['contract']);
    expect(compare(later).gates.find(({ name }) => name === 'contract')?.detail).toBe(
      'The release reads contract version 1, the dataset has version 2.',
    );
  });

  it('has a gate that is idle, not closed, where there is nothing to promote', () => {
    const stored = state.stored && { ...state.stored, drift: { ...state.stored.drift, inSync: true } };
    const view = compare({ ...state, stored });
    expect(view.gates[0]).toMatchObject({ name: 'changes', label: 'Nothing to promote', state: 'idle' });
    expect(closedOf({ ...state, stored })).toEqual([]);
    expect(view).toMatchObject({ inSync: true, canPromote: false, distance: 'in sync' });
  });

  it('has one closed gate where PREPROD serves nothing', () => {
    expect(compare(withEnvironment(state, 'preprod', { live: null })).gates).toMatchObject([
      { name: 'preprodLive', state: 'closed' },
    ]);
  });
});

describe('releasesAhead', () => {
  it('is none where both serve the same, and unknown where PROD serves what PREPROD never had', () => {
    const { live } = state.environments.preprod;
    expect(releasesAhead(withEnvironment(state, 'prod', { live }))).toBe(0);
    const other = { releaseId: 'r-000000000000', datasetId: 'd-ffffffffffffffff' };
    expect(releasesAhead(withEnvironment(state, 'prod', { live: other }))).toBeNull();
    expect(compare(withEnvironment(state, 'prod', { live: other })).distance).toBe('differs');
  });

  it('counts a release once, however often it was verified', () => {
    const [latest, before, first] = state.environments.preprod.verified;
    const verified = [latest, before, latest, first].flatMap((entry) => entry ?? []);
    const changed = withEnvironment(state, 'preprod', { verified });
    expect(releasesAhead(withEnvironment(changed, 'prod', { live: first ?? null }))).toBe(2);
  });
});
