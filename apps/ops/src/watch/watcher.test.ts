import {
  defaultHealthSettings,
  UnavailableError,
  type Observation,
  type ProbeTarget,
  type StateStore,
} from '@mangetamain/deploy';
import {
  memoryStateStore,
  observationOf,
  recordingNotifier,
  virtualClock,
  type Finding,
} from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { passingWatch } from './own-watch.ts';
import { createWatcher } from './watcher.ts';

const { logger, entries } = createRecordingLogger();

/** A store that all instances share, and instances on machines of their own. */
function setUp() {
  const clock = virtualClock();
  const memory = memoryStateStore();
  const notifier = recordingNotifier();
  let isAway = false;
  const reach = <T>(call: () => Promise<T>) =>
    isAway ? Promise.reject(new UnavailableError('away')) : call();
  const shared: StateStore = {
    get: (key) => reach(() => memory.get(key)),
    create: (key, value) => reach(() => memory.create(key, value)),
    compareAndSwap: (key, version, value) => reach(() => memory.compareAndSwap(key, version, value)),
    remove: (key) => reach(() => memory.remove(key)),
    list: (prefix) => reach(() => memory.list(prefix)),
  };

  function instance(name: string, isPassing = false, store = passingWatch(logger).store) {
    const found: { prod: Finding; disk: Finding; beats: number } = { prod: 'good', disk: 'good', beats: 0 };
    const observe = async (): Promise<Observation[]> => {
      const site = observationOf('prod', found.prod);
      const withoutStore = site.checks.map((check) =>
        check.name === 'dataset' && isAway
          ? { ...check, result: 'failed' as const, detail: '/api/dataset answers 500' }
          : check,
      );
      return [{ ...site, checks: withoutStore }, observationOf('storage', isAway ? 'error' : found.disk)];
    };
    const watcher = createWatcher({
      own: {
        instance: { id: name, name },
        store,
        directory: isPassing ? null : '/watch',
      },
      shared,
      observe,
      notifiers: [notifier],
      beat: async () => void (found.beats += 1),
      clock,
      settings: defaultHealthSettings,
      logger,
      elapsed: () => clock.now().getTime(),
    });
    return { watcher, found };
  }

  /** One round of these, as far apart as planned. */
  async function round(...instances: readonly ReturnType<typeof instance>[]): Promise<void> {
    for (const { watcher } of instances) await watcher.look();
    for (const { watcher } of instances) await watcher.tell();
    clock.advance(defaultHealthSettings.interval);
  }
  return {
    instance,
    round,
    memory,
    titles: () => notifier.sent.map(({ notice }) => notice.title),
    sent: notifier.sent,
    kill: () => (isAway = true),
    revive: () => (isAway = false),
  };
}

describe('a store that is killed', () => {
  it('is told of by one message within two rounds, and by one when it is back', async () => {
    const { instance, round, titles, kill, revive } = setUp();
    const one = instance('one');
    await round(one);
    kill();
    await round(one);
    await round(one);
    expect(titles()).toEqual(['Object storage is DOWN']);
    for (let n = 0; n < 8; n += 1) await round(one);
    const { monitor, isWhole } = await one.watcher.view();
    expect(isWhole).toBe(false);
    expect(monitor.targets.storage.incident).toMatchObject({ worst: 'down' });
    revive();
    await round(one);
    await round(one);
    expect(titles()).toEqual(['Object storage is DOWN', 'Object storage is UP']);
  });

  it('makes nobody miss the others, who could not be heard', async () => {
    const { instance, round, titles, kill, revive } = setUp();
    const [one, two] = [instance('one'), instance('two')];
    await round(one, two);
    kill();
    for (let n = 0; n < 10; n += 1) await round(one, two);
    revive();
    for (let n = 0; n < 3; n += 1) await round(one, two);
    expect(titles().filter((title) => title.startsWith('The instance'))).toEqual([]);
  });
});

describe('what several instances see', () => {
  const three = (world: ReturnType<typeof setUp>) =>
    ['one', 'two', 'three'].map((name) => world.instance(name));

  it.each<
    readonly [ProbeTarget, string, (found: { prod: Finding; disk: Finding }, finding: Finding) => void]
  >([
    ['prod', 'PROD', (found, finding) => (found.prod = finding)],
    ['storage', 'Object storage', (found, finding) => (found.disk = finding)],
  ])('of %s is one message, within two rounds, and one when it is over', async (_, title, set) => {
    const world = setUp();
    const all = three(world);
    await world.round(...all);
    for (const { found } of all) set(found, 'failed');
    await world.round(...all);
    await world.round(...all);
    expect(world.titles()).toEqual([`${title} is DOWN`]);
    for (let n = 0; n < 5; n += 1) await world.round(...all);
    for (const { found } of all) set(found, 'good');
    for (let n = 0; n < 4; n += 1) await world.round(...all);
    expect(world.titles()).toEqual([`${title} is DOWN`, `${title} is UP`]);
  });

  it('of a store that is killed is one message, within two rounds, and one when it is back', async () => {
    const world = setUp();
    const all = three(world);
    await world.round(...all);
    world.kill();
    await world.round(...all);
    await world.round(...all);
    expect(world.titles()).toEqual(['Object storage is DOWN']);
    world.revive();
    for (let n = 0; n < 4; n += 1) await world.round(...all);
    expect(world.titles()).toEqual(['Object storage is DOWN', 'Object storage is UP']);
  });

  it('is told by another one where the one that speaks for all died with the store', async () => {
    const world = setUp();
    const [one, two, three_] = three(world);
    if (one === undefined || two === undefined || three_ === undefined)
      throw new Error('Three were started.');
    await world.round(one, two, three_);
    world.kill();
    await world.round(two);
    await world.round(two);
    expect(world.titles()).toEqual([]);
    for (let n = 0; n < 3; n += 1) await world.round(two);
    expect(world.titles()).toEqual(['Object storage is DOWN']);
  });

  it('and one of them alone goes on seeing is told of as well', async () => {
    const world = setUp();
    const all = three(world);
    await world.round(...all);
    for (const { found } of all) found.disk = 'failed';
    for (let n = 0; n < 3; n += 1) await world.round(...all);
    for (const { found } of all.filter((_, index) => index !== 2)) found.disk = 'good';
    for (let n = 0; n < 3; n += 1) await world.round(...all);
    expect(world.titles()).toEqual([
      'Object storage is DOWN',
      'Object storage is UP',
      'Object storage is DOWN',
    ]);
    expect(world.sent.at(-1)?.notice.fields).toContainEqual({ name: 'Instance', value: 'three' });
    for (const { found } of all) found.disk = 'good';
    for (let n = 0; n < 3; n += 1) await world.round(...all);
    expect(world.titles().slice(3)).toEqual(['Object storage is UP']);
  });

  it('is told by the next one where the one that speaks for all was stopped or killed', async () => {
    const world = setUp();
    const [one, two, three_] = three(world);
    if (one === undefined || two === undefined || three_ === undefined)
      throw new Error('Three were started.');
    await world.round(one, two, three_);
    expect([one, two, three_].map(({ watcher }) => watcher.leads())).toEqual([true, false, false]);
    await one.watcher.stop();
    for (let n = 0; n < 4; n += 1) await world.round(three_);
    await world.round(two, three_);
    expect([two, three_].map(({ watcher }) => watcher.leads())).toEqual([false, true]);
    for (const { found } of [two, three_]) found.prod = 'failed';
    for (let n = 0; n < 3; n += 1) await world.round(two, three_);
    expect(world.titles().filter((title) => title.startsWith('PROD'))).toEqual(['PROD is DOWN']);
  });
});

describe('of two instances on one bucket', () => {
  it('the broken one is told of by its name, and seen by the other', async () => {
    const { instance, round, sent } = setUp();
    const [one, two] = [instance('one'), instance('two')];
    await round(one, two);
    two.found.prod = 'failed';
    await round(one, two);
    await round(one, two);
    expect(sent.map(({ notice }) => notice.title)).toEqual(['PROD is DOWN']);
    expect(sent[0]?.notice.fields).toContainEqual({ name: 'Instance', value: 'two' });
    for (const { watcher } of [one, two])
      expect((await watcher.view()).monitor.targets.prod.status).toBe('down');
  });

  it('the one that is killed is missed by the other, and told of once more when it is back', async () => {
    const { instance, round, titles } = setUp();
    const [one, two] = [instance('one'), instance('two')];
    await round(one, two);
    for (let n = 0; n < 6; n += 1) await round(one);
    expect(titles()).toEqual(['The instance two is gone']);
    expect((await one.watcher.view()).instances).toMatchObject([
      { name: 'one', state: 'watching' },
      { name: 'two', state: 'gone' },
    ]);
    await round(two);
    await round(one);
    expect(titles()).toEqual(['The instance two is gone', 'The instance two is back']);
  });

  it('the one that is stopped is missed by nobody', async () => {
    const { instance, round, titles } = setUp();
    const [one, two] = [instance('one'), instance('two')];
    await round(one, two);
    await two.watcher.stop();
    for (let n = 0; n < 6; n += 1) await round(one);
    expect(titles()).toEqual([]);
  });
});

it('a service for one command is no instance, and gives no sign of life', async () => {
  const { instance, round, memory } = setUp();
  const passing = instance('command', true);
  await round(passing);
  expect(await memory.list('health/')).toEqual([]);
  expect(passing.found.beats).toBe(0);
});

it('each round that was recorded gives a sign of life, and one that was not gives none', async () => {
  const { instance, round } = setUp();
  const one = instance('one');
  await round(one);
  await round(one);
  expect(one.found.beats).toBe(2);
});

it('what cannot be used of what was kept is let go, and told of, and watching goes on', async () => {
  const { instance, round, titles } = setUp();
  const { store } = passingWatch(logger);
  await store.create('health/monitor', { schemaVersion: 9 });
  const one = instance('one', false, store);
  one.found.prod = 'failed';
  await round(one);
  await round(one);
  expect(entries).toContainEqual(expect.objectContaining({ level: 'error', message: 'watch_unreadable' }));
  expect(titles()).toEqual(['PROD is DOWN']);
});
