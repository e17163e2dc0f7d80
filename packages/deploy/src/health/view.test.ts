import { describe, expect, it } from 'vitest';
import { UnavailableError } from '../ports.ts';
import { memoryStateStore } from '../testing/memory-state-store.ts';
import { observationOf, type Finding } from '../testing/scripted-prober.ts';
import { virtualClock } from '../testing/virtual-clock.ts';
import { summarise } from './course.ts';
import { coursesOf } from './courses.ts';
import { instanceKey, publishInstance } from './instance.ts';
import { newMonitor, type Monitor } from './monitor.ts';
import { takeRound } from './round.ts';
import { queueNotices, recordRound } from './record.ts';
import { defaultHealthSettings as settings } from './settings.ts';
import { viewHealth } from './view.ts';

const instance = { id: 'one', name: 'machine-1' };
const other = { id: 'two', name: 'machine-2' };

function setUp() {
  const ports = {
    local: memoryStateStore(),
    shared: memoryStateStore(),
    instance,
    clock: virtualClock(),
    settings,
  };
  const now = () => ports.clock.now();
  const monitorOf = (...findings: readonly Finding[]): Monitor =>
    findings.reduce(
      (monitor, finding) => takeRound(monitor, [observationOf('prod', finding)], now(), settings),
      newMonitor(),
    );
  const publish = (monitor: Monitor, stopped = false) =>
    publishInstance(ports.shared, {
      schemaVersion: 1,
      instance: other,
      at: now().toISOString(),
      interval: settings.interval,
      stopped,
      monitor,
    });
  const round = async (finding: Finding) => {
    const own = { store: ports.local, ...ports };
    await recordRound(own, [observationOf('prod', finding)]);
    await queueNotices(own, { leads: true });
  };
  return { ports, monitorOf, publish, round };
}

const samplesOf = (monitor: Monitor) => {
  const { up, down } = summarise(coursesOf(monitor).prod, '24h', new Date('2026-01-01T01:00:00Z'));
  return { up, down };
};

describe('of two instances', () => {
  it('the one that is worse off counts, and the samples of both', async () => {
    const { ports, monitorOf, publish, round } = setUp();
    await round('good');
    await publish(monitorOf('failed', 'failed', 'failed'));
    const { monitor, instances } = await viewHealth(ports);
    expect(monitor.targets.prod).toMatchObject({ status: 'down', incident: { worst: 'down' } });
    expect(samplesOf(monitor)).toEqual({ up: 1, down: 3 });
    expect(instances.map(({ name, state }) => [name, state])).toEqual([
      ['machine-1', 'watching'],
      ['machine-2', 'watching'],
    ]);
  });

  it.each([
    ['was stopped', true, 0],
    ['is gone', false, 4 * settings.interval],
  ] as const)('the one that %s leaves its samples, and no status', async (_what, stopped, later) => {
    const { ports, monitorOf, publish, round } = setUp();
    await publish(monitorOf('failed', 'failed'), stopped);
    ports.clock.advance(later);
    await round('good');
    const { monitor, instances } = await viewHealth(ports);
    expect(monitor.targets.prod).toMatchObject({ status: 'up', incident: null });
    expect(samplesOf(monitor)).toEqual({ up: 1, down: 2 });
    expect(instances[1]?.state).toBe(stopped ? 'stopped' : 'gone');
  });

  it('the one that cannot be read hides nothing, and is told of', async () => {
    const { ports, round } = setUp();
    await round('good');
    await ports.shared.create(instanceKey('two'), 'cut');
    const unreadable: string[] = [];
    const view = await viewHealth({ ...ports, onUnreadable: ({ key }) => unreadable.push(key) });
    expect([view.monitor.targets.prod.status, unreadable]).toEqual(['up', [instanceKey('two')]]);
  });
});

it('what was watched before each instance had a record of its own stays in the picture', async () => {
  const { ports, monitorOf, round } = setUp();
  await round('good');
  await ports.shared.create('health/monitor', monitorOf('good', 'failed', 'failed'));
  const { monitor } = await viewHealth(ports);
  expect(samplesOf(monitor)).toEqual({ up: 2, down: 2 });
  expect(monitor.targets.prod.status).toBe('up');
});

it('while the shared store is away an instance tells what it knows', async () => {
  const { ports, round } = setUp();
  await round('failed');
  await round('failed');
  const away = () => Promise.reject(new UnavailableError('away'));
  const view = await viewHealth({ ...ports, shared: { ...ports.shared, get: away, list: away } });
  expect(view).toMatchObject({ isWhole: false, monitor: { targets: { prod: { status: 'down' } } } });
  expect(view.outbox.map(({ notice }) => notice.event)).toEqual(['health.down']);
});
