import type { Monitor, ProbeTarget } from '@mangetamain/deploy';
import { beforeAll, describe, expect, it } from 'vitest';
import { readState } from '../read-state.ts';
import type { OperationsState } from '../state.ts';
import { exampleState } from '../testing/example-state.ts';
import { emptyWorld } from '../testing/example-world.ts';
import { viewHealth } from './health.ts';

let state: OperationsState;
beforeAll(async () => {
  state = await exampleState();
});

type Target = Monitor['targets']['prod'];

function withTarget(target: ProbeTarget, change: Partial<Target>): OperationsState {
  const { targets } = state.monitor;
  const changed = { ...targets, [target]: { ...targets[target], ...change } };
  return { ...state, monitor: { ...state.monitor, targets: changed } };
}

const quiet = () => {
  const calm = withTarget('prod', { closed: [] });
  const targets = { ...calm.monitor.targets, storage: { ...calm.monitor.targets.storage, closed: [] } };
  return { ...calm, monitor: { ...calm.monitor, targets } };
};

describe('the targets', () => {
  it('stand in one order, PROD first', () => {
    expect(viewHealth(state).targets.map(({ name }) => name)).toEqual([
      'PROD site',
      'PREPROD site',
      'Object store',
      'Dataset read',
    ]);
  });

  it('have one slot for every five minutes of the last day, those without a probe empty', () => {
    const [prod] = viewHealth(state).targets;
    expect(prod?.slots).toHaveLength(288);
    expect(prod?.slots.flatMap((slot, index) => (slot === null ? [index] : []))).toEqual([45, 46, 47]);
    expect(prod?.slots.flatMap((slot, index) => (slot === 'down' ? [index] : []))).toEqual([151, 152]);
    expect(prod?.description).toBe('PROD site: 283 slots up, 0 with a warning, 2 down, 3 without a probe');
  });

  it('are up for the share of the probed time in which they were', () => {
    expect(viewHealth(state).targets.map(({ uptime }) => uptime)).toEqual([
      '99.3%',
      '100%',
      '97.2%',
      '97.2%',
    ]);
    const { courses: _, ...before } = withTarget('prod', { history: [], lastProbe: null }).monitor;
    expect(viewHealth({ ...state, monitor: before }).targets[0]).toMatchObject({ uptime: '–', p95: '–' });
  });

  it('tell how long all but the slowest twentieth of the answers took', () => {
    const times = viewHealth(state).targets.map(({ p95 }) => Number(p95.replace(' ms', '')));
    for (const [index, expected] of [38, 41, 12, 96].entries()) {
      expect(Math.abs((times[index] ?? 0) / expected - 1)).toBeLessThan(0.1);
    }
  });

  it('are read as before where only the worst of each slot was kept', () => {
    const { courses: _, ...before } = state.monitor;
    const view = viewHealth({ ...state, monitor: before });
    expect(view.targets[0]?.slots).toEqual(viewHealth(state).targets[0]?.slots);
    expect(view.targets.map(({ p95 }) => p95)).toEqual(['–', '–', '–', '–']);
  });

  it('show the dataset as PROD last read it, and not at all once nobody looks', () => {
    expect(viewHealth(state).targets[3]?.status).toBe('up');
    const found = {
      target: 'prod' as const,
      checks: [{ name: 'dataset' as const, result: 'failed' as const, detail: '' }],
    };
    const failed = withTarget('prod', { lastProbe: { at: state.now.toISOString(), observation: found } });
    expect(viewHealth(failed).targets[3]?.status).toBe('down');
    const stale = { ...failed, statuses: { ...failed.statuses, prod: 'unknown' as const } };
    expect(viewHealth(stale).targets[3]?.status).toBe('unknown');
  });

  it.each([
    ['7d', 336, '30 min'],
    ['30d', 360, '2 h'],
  ] as const)('of %s have %i slots of %s, with the same shares', (window, slots, interval) => {
    const view = viewHealth(state, window);
    expect(view.interval).toBe(interval);
    expect(view.targets.map((target) => target.slots.length)).toEqual([slots, slots, slots, slots]);
    expect(view.targets.map(({ uptime }) => uptime)).toEqual(['99.3%', '100%', '97.2%', '97.2%']);
    for (const { at } of view.targets.flatMap(({ marks }) => marks)) expect(at).toBeGreaterThan(0.8);
  });

  it('bear a mark where each incident began', () => {
    const [prod, preprod, storage] = viewHealth(state).targets;
    expect(prod?.marks).toEqual([
      { at: expect.closeTo(151 / 288, 6), worst: 'down', label: 'Down 10 min, 13:50' },
    ]);
    expect(preprod?.marks).toEqual([]);
    expect(storage?.marks).toMatchObject([{ worst: 'warning', label: 'Warning 40 min, 20:25' }]);
  });

  it('bear no mark of what ended before the day began', () => {
    const old = { openedAt: '2025-12-30T00:00:00.000Z', closedAt: '2025-12-30T01:00:00.000Z' };
    const incident = { id: 'old', worst: 'down' as const, reason: 'page: 502', ...old };
    expect(viewHealth(withTarget('preprod', { closed: [incident] })).targets[1]?.marks).toEqual([]);
  });
});

describe('the title', () => {
  const incident = (closed: boolean) => ({
    id: 'prod-2',
    openedAt: new Date(state.now.getTime() - 1_200_000).toISOString(),
    closedAt: closed ? new Date(state.now.getTime() - 600_000).toISOString() : null,
    worst: 'down' as const,
    reason: 'page: 502',
  });

  it('counts incidents, or tells the only one', () => {
    expect(viewHealth(state).title).toBe(
      'One outage of 10 min: PROD site at 13:50; one warning of 40 min: Object store at 20:25',
    );
    expect(viewHealth(quiet()).title).toBe('No outage in the last 24 hours');
    expect(viewHealth(quiet(), '30d').title).toBe('No outage in the last 30 days');
    expect(
      viewHealth(withTarget('prod', { closed: [incident(true), { ...incident(true), id: 'prod-3' }] })).title,
    ).toBe('2 outages, 20 min in all; one warning of 40 min: Object store at 20:25');
    const storageOnly = withTarget('prod', { closed: [] });
    expect(viewHealth(storageOnly).title).toBe('One warning of 40 min: Object store at 20:25');
    expect(viewHealth(storageOnly, '7d').title).toBe('One warning of 40 min: Object store on 1 Jan at 20:25');
  });

  it('says of an open incident how the target is', () => {
    const calm = quiet();
    const targets = { ...calm.monitor.targets };
    const open = { ...targets, prod: { ...targets.prod, incident: incident(false) } };
    const view = viewHealth({ ...calm, monitor: { ...calm.monitor, targets: open } });
    expect(view).toMatchObject({ title: 'PROD site is down', openIncidents: 1 });
    expect(view.incidents).toMatchObject([{ lasted: '20 min, open', isOpen: true }]);
  });

  it('does not claim a good day where nothing was ever probed', async () => {
    expect(viewHealth(await readState(emptyWorld())).title).toBe('Nothing was probed yet');
  });
});

it('lists incidents of all targets, latest first', () => {
  expect(viewHealth(state).incidents.map(({ target, lasted }) => [target, lasted])).toEqual([
    ['Object store', '40 min'],
    ['PROD site', '10 min'],
  ]);
});

it('has a tick at every third full hour of the day', () => {
  const { ticks } = viewHealth(state);
  expect(ticks.map(({ label }) => label)).toEqual([
    '03:00',
    '06:00',
    '09:00',
    '12:00',
    '15:00',
    '18:00',
    '21:00',
    '00:00',
  ]);
  const gaps = ticks.slice(1).map(({ at }, index) => at - (ticks[index]?.at ?? 0));
  for (const gap of gaps) expect(gap).toBeCloseTo(1 / 8, 9);
});

it.each([
  ['7d', 7, 1 / 7],
  ['30d', 6, 1 / 6],
] as const)('has ticks at midnights in the %s', (window, count, gap) => {
  const { ticks } = viewHealth(state, window);
  expect(ticks).toHaveLength(count);
  for (const { at, label } of ticks) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(1);
    expect(label).toMatch(/^\d+ [A-Z][a-z]{2}$/u);
  }
  for (const [index, { at }] of ticks.slice(1).entries())
    expect(at - (ticks[index]?.at ?? 0)).toBeCloseTo(gap, 9);
});
