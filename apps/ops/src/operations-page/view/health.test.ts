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
    expect(viewHealth(state).targets.map(({ uptime }) => uptime)).toEqual(['99.3%', '100%', '97.2%']);
    const never = withTarget('prod', { history: [], lastProbe: null });
    expect(viewHealth(never).targets[0]).toMatchObject({ uptime: '–', probed: '–' });
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
    expect(viewHealth(state).title).toBe('2 incidents in the last 24 hours');
    expect(viewHealth(quiet()).title).toBe('No outage in the last 24 hours');
    const storageOnly = withTarget('prod', { closed: [] });
    expect(viewHealth(storageOnly).title).toBe('One warning of 40 min: Object store at 20:25');
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
