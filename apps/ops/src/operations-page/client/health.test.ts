import { beforeAll, describe, expect, it } from 'vitest';
import type { Health, OperationsState } from '../state.ts';
import { emptyState, exampleState } from '../testing/example-state.ts';
import { ticksOf } from './health-ticks.ts';
import { healthTitle, lengthOf, watchedFor } from './health-title.ts';

let state: OperationsState;
beforeAll(async () => {
  state = await exampleState();
});

type Incident = Health['incidents'][number];

const withHealth = (change: Partial<Health>): OperationsState => ({
  ...state,
  health: { ...state.health, ...change },
});
const quiet = (change: Partial<Health> = {}) => withHealth({ incidents: [], ...change });
const minutesAgo = (minutes: number) => new Date(Date.parse(state.now) - minutes * 60_000).toISOString();
const outage = (change: Partial<Incident> = {}): Incident => ({
  id: 'prod-2',
  target: 'prod',
  openedAt: minutesAgo(20),
  closedAt: minutesAgo(10),
  worst: 'down',
  reason: 'page: 502',
  ...change,
});

/** As it is when everything was first looked at so long ago. */
function watchedSince(slotsAgo: number): OperationsState {
  const { targets } = state.health;
  const since = ({ slots }: Health['targets']['prod']) =>
    slots.map((slot, index) => (index < slots.length - slotsAgo ? null : (slot ?? 'up')));
  const short = (target: Health['targets']['prod']) => ({ ...target, slots: since(target) });
  return quiet({
    targets: {
      prod: short(targets.prod),
      preprod: short(targets.preprod),
      storage: short(targets.storage),
      dataset: short(targets.dataset),
    },
  });
}

describe('the title', () => {
  it('counts incidents, or tells the only one', () => {
    expect(healthTitle(state)).toBe(
      'One outage of 10 min: PROD site at 13:50; one warning of 40 min: Object store at 20:25',
    );
    const storage = state.health.incidents.filter(({ target }) => target === 'storage');
    const twice = [outage(), outage({ id: 'prod-3' }), ...storage];
    expect(healthTitle(withHealth({ incidents: twice }))).toBe(
      '2 outages, 20 min in all; one warning of 40 min: Object store at 20:25',
    );
    expect(healthTitle(withHealth({ incidents: storage }))).toBe(
      'One warning of 40 min: Object store at 20:25',
    );
    expect(healthTitle(withHealth({ incidents: storage, window: '7d' }))).toBe(
      'One warning of 40 min: Object store on 1 Jan at 20:25',
    );
  });

  it('says of an open incident how the target is', () => {
    const open = outage({ closedAt: null });
    expect(healthTitle(withHealth({ incidents: [open] }))).toBe('PROD site is down');
    expect(lengthOf(open, state.now)).toBe(20 * 60_000);
  });

  it('praises no more than was looked at', async () => {
    expect(healthTitle(quiet())).toBe('No outage in the last 24 hours');
    expect(healthTitle(quiet({ window: '30d' }))).toBe('No outage in the last 30 days');
    expect(healthTitle(watchedSince(8))).toMatch(/^No outage in the 3\d min .*since the first probe$/u);
    expect(healthTitle(await emptyState())).toBe('Nothing was probed yet');
  });
});

describe('the time watched', () => {
  it('is all of the window from its first slot on, gaps or not', () => {
    expect(watchedFor(state.health, state.health.targets.prod.slots, state.now)).toBeNull();
    expect(watchedFor(state.health, [null, 'up', null, 'up'], state.now)).toBeNull();
  });

  it('begins with the first slot that was probed', () => {
    const { health, now } = watchedSince(8);
    const length = watchedFor(health, health.targets.prod.slots, now) ?? 0;
    expect(length).toBeGreaterThan(35 * 60_000);
    expect(length).toBeLessThanOrEqual(40 * 60_000);
    expect(watchedFor(health, [null, null, null], now)).toBe(0);
  });

  it('is not as long as the slot in which it began', () => {
    const { health, now } = watchedSince(1);
    const firstRunAt = new Date(Date.parse(now) - 17_000).toISOString();
    expect(watchedFor({ ...health, firstRunAt }, health.targets.prod.slots, now)).toBe(17_000);
  });
});

it('has a tick at every third full hour of the day, and now', () => {
  const ticks = ticksOf('24h', state.now);
  expect(ticks.map(({ label }) => label)).toEqual([
    '03:00',
    '06:00',
    '09:00',
    '12:00',
    '15:00',
    '18:00',
    '21:00',
    'now',
  ]);
  const gaps = ticks.slice(1, -1).map(({ at }, index) => at - (ticks[index]?.at ?? 0));
  for (const gap of gaps) expect(gap).toBeCloseTo(1 / 8, 9);
  expect(ticks.at(-1)?.at).toBe(1);
});

it.each([
  ['7d', 1 / 7],
  ['30d', 1 / 6],
] as const)('has ticks at midnights in the %s', (window, gap) => {
  const ticks = ticksOf(window, state.now).slice(0, -1);
  expect(ticks.length).toBeGreaterThanOrEqual(5);
  for (const { at, label } of ticks) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(1);
    expect(label).toMatch(/^\d+ [A-Z][a-z]{2}$/u);
  }
  for (const [index, { at }] of ticks.slice(1).entries())
    expect(at - (ticks[index]?.at ?? 0)).toBeCloseTo(gap, 9);
});
