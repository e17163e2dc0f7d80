import { beforeAll, describe, expect, it } from 'vitest';
import { carryOut, deploy } from '@mangetamain/deploy/testing';
import { readState } from '../read-state.ts';
import type { OperationsState } from '../state.ts';
import { exampleWorld } from '../testing/example-world.ts';
import { viewDatasetRows, viewPromotionRows, viewReleaseRows } from './lists.ts';

let state: OperationsState;
let releases: readonly string[];

beforeAll(async () => {
  const example = await exampleWorld();
  releases = example.releases;
  await carryOut({ ...deploy('prod'), confirm: 'no' }, example.world);
  state = await readState(example.ports);
});

const away = () => ({ ...state, stored: null });

describe('releases', () => {
  it('say where they are live, and which may go to PREPROD', () => {
    const rows = viewReleaseRows(state) ?? [];
    const byId = new Map(rows.map((row) => [row.releaseId, row]));
    expect(byId.get(releases[0] ?? '')).toMatchObject({ live: [], canGoToPreprod: true, files: '2' });
    expect(byId.get(releases[1] ?? '')).toMatchObject({ live: ['prod'], canGoToPreprod: true });
    expect(byId.get(releases[2] ?? '')).toMatchObject({ live: ['preprod'], canGoToPreprod: false });
  });

  it('in quarantine on PREPROD may not', () => {
    const found = state.stored?.releases.map((release) => ({
      ...release,
      live: [],
      quarantined: ['preprod' as const],
    }));
    const rows = viewReleaseRows({
      ...state,
      stored: state.stored && { ...state.stored, releases: found ?? [] },
    });
    expect(rows?.[0]).toMatchObject({ canGoToPreprod: false, quarantined: ['Quarantined on PREPROD'] });
  });

  it('are unknown, not none, while the object store is away', () => {
    expect(viewReleaseRows(away())).toBeNull();
    expect(viewDatasetRows(away())).toBeNull();
  });
});

it('tells demonstration data from the real thing, and where a dataset is live', () => {
  expect(viewDatasetRows(state)).toEqual([
    {
      datasetId: 'd-0123456789abcdef',
      title: 'Food.com',
      source: 'Demonstration',
      isDemo: true,
      period: '6 Aug 1999 to 4 Dec 2018',
      recipes: '10',
      size: '17 MB',
      published: '1 Nov 12:00:00',
      isCurrent: true,
      liveOn: ['preprod', 'prod'],
    },
  ]);
});

it('lists promotions with what came of them', () => {
  const [refused, last] = viewPromotionRows(state);
  expect(refused).toMatchObject({ kind: 'Promotion', where: 'prod', isGood: false });
  expect(refused?.result).toMatch(/^Failed: To confirm/u);
  expect(last).toMatchObject({ where: 'preprod', result: 'Succeeded', isGood: true, to: releases[2] });
  expect(viewPromotionRows(state).at(-1)?.from).toBe('nothing');
});
