import { cp } from 'node:fs/promises';
import path from 'node:path';
import { readOutbox } from '@mangetamain/deploy';
import { rounds } from '@mangetamain/deploy/testing/rounds';
import { describe, expect, it } from 'vitest';
import { expectCompleteSite } from '../testing/complete-site.ts';
import { pointAt } from '../testing/live-release.ts';
import { openData, prepareData } from '../testing/prepared-data.ts';
import { addRelease, askerOf, withoutWorker } from '../testing/service.ts';
import { type StoppableService, useServices } from '../testing/stoppable-service.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';

const WITHIN_MS = 60_000;
/** Each runs a share of the services, so that they use two cores. */
const PROCESSES = 2;
/** Between the moments around the switch, each so many is tried. */
const STRIDE = rounds({ short: 6, long: 1 });
const FEWEST = rounds({ short: 18, long: 60 });
const LAST = 'after promotion finished, to do: nothing';

/** A data directory where the first release is live on PROD, and on PREPROD the second one, which came after it. */
const prepare = () =>
  prepareData(async ({ store, state, datasetId }) => {
    const first = await addRelease(store, 'First');
    const second = await addRelease(store, 'Second');
    const bad = await addRelease(store, 'Bad', withoutWorker);
    await pointAt(state, 'prod', { releaseId: first, datasetId });
    await pointAt(state, 'preprod', { releaseId: first, datasetId });
    await pointAt(state, 'preprod', { releaseId: second, datasetId });
    return { first, second, bad };
  });

type Prepared = Awaited<ReturnType<typeof prepare>>;

interface Live {
  readonly release: 'first' | 'second';
  readonly generation: number;
}

interface Change {
  readonly name: string;
  readonly environment: 'preprod' | 'prod';
  readonly request: (prepared: Prepared) => [path: string, body: object];
  readonly from: Live;
  /** How a change ends that was switched before the crash. */
  readonly to: Live;
  readonly outcome: string;
  readonly restrictions: (prepared: Prepared) => object;
}

const reason = 'A test';
const unrestricted = () => ({ hold: null, quarantine: [] });
const changes: Change[] = [
  {
    name: 'a promotion',
    environment: 'prod',
    request: ({ second }) => ['/ops/promotions', { to: 'prod', release: second, confirm: 'DEPLOY', reason }],
    from: { release: 'first', generation: 1 },
    to: { release: 'second', generation: 2 },
    outcome: 'succeeded',
    restrictions: unrestricted,
  },
  {
    name: 'a promotion that is undone by itself',
    environment: 'preprod',
    request: ({ bad }) => ['/ops/promotions', { to: 'preprod', release: bad, reason }],
    from: { release: 'second', generation: 2 },
    to: { release: 'second', generation: 4 },
    outcome: 'rolled-back',
    restrictions: ({ bad }) => ({ hold: { by: 'command-line' }, quarantine: [{ releaseId: bad }] }),
  },
  {
    name: 'a rollback',
    environment: 'preprod',
    request: () => ['/ops/environments/preprod/rollback', { confirm: 'ROLLBACK', reason }],
    from: { release: 'second', generation: 2 },
    to: { release: 'first', generation: 3 },
    outcome: 'succeeded',
    restrictions: () => ({ hold: { by: 'command-line' }, quarantine: [] }),
  },
];

async function copyOf({ directory }: Prepared): Promise<string> {
  const copy = path.join(await createTemporaryDirectory(), 'data');
  await cp(directory, copy, { recursive: true });
  return copy;
}

/**
 * Asks for the change, again where a busy machine could not begin it. Where the service freezes on its way the answer
 * never comes.
 */
function begin({ urls, token }: StoppableService, [address, body]: [string, object]): void {
  const ask = askerOf({ ops: urls.ops, token });
  const attempt = async (): Promise<void> => {
    if ((await ask('POST', address, body)).status === 503) await attempt();
  };
  // The process dies while it is being asked: that is the point.
  attempt().catch(() => undefined);
}

/** Lets every change happen once, undisturbed, and returns the moments at which each wrote the state, in order. */
async function record(prepared: Prepared): Promise<{ change: Change; moments: string[] }[]> {
  const wishes = await Promise.all(
    changes.map(async (change) => ({ change, directory: await copyOf(prepared) })),
  );
  const moments = await useServices(wishes, async (service, n) => {
    const change = wishes[n]?.change;
    if (change !== undefined) begin(service, change.request(prepared));
    await service.reach(LAST);
    return [...service.moments];
  });
  return changes.map((change, n) => ({ change, moments: moments[n] ?? [] }));
}

interface Victim {
  readonly change: Change;
  readonly moment: string;
  /** True if the target was live already. */
  readonly isSwitched: boolean;
  readonly directory: string;
}

/**
 * A victim for each write of the state that is tried, to be killed before it, and one to be killed after the last. After a write is
 * the same as before the next one: nothing else lasts that comes between, and memory dies.
 */
function victimsOf(prepared: Prepared, change: Change, recorded: readonly string[]): Promise<Victim[]> {
  const before = recorded.filter((moment) => moment.startsWith('before '));
  const moments = [...new Set(before), LAST];
  const { environment, from } = change;
  const switching = moments.indexOf(`before pointer ${environment} ${from.generation + 1} held`);
  expect(switching).toBeGreaterThan(5);
  expect(moments.length).toBeGreaterThan(switching + 5);
  const isTried = (n: number) => n % STRIDE === 0 || Math.abs(n - switching) <= 1 || n === moments.length - 1;
  const tried = [...moments.entries()].filter(([n]) => isTried(n));
  const victims = tried.map(async ([n, moment]) => {
    return { change, moment, isSwitched: n > switching, directory: await copyOf(prepared) };
  });
  return Promise.all(victims);
}

/** Kills one service at each of the moments, all in the same instant, and starts all of them again. */
async function killAndRestart(prepared: Prepared, victims: readonly Victim[]): Promise<void> {
  const dying = victims.map(({ directory, moment }) => ({ directory, stopAt: moment }));
  const lastMoments = await useServices(dying, async (service, n) => {
    const victim = victims[n];
    if (victim !== undefined) begin(service, victim.change.request(prepared));
    await service.reach(victim?.moment ?? LAST, LAST);
    return service.moments.at(-1);
  });
  expect(lastMoments).toEqual(victims.map(({ moment }) => moment));
  await useServices(victims, async (service, n) => {
    const victim = victims[n];
    if (victim !== undefined) await expectSettled(service, victim, prepared);
  });
}

/** Expects the change to be whole or not to be, what is live to be served as a whole, and each record to be there once. */
async function expectSettled(
  { urls, token }: StoppableService,
  { change, moment, isSwitched, directory }: Victim,
  prepared: Prepared,
): Promise<void> {
  const where = `${change.name}, ${moment}`;
  const { release, generation } = isSwitched ? change.to : change.from;
  const outcome = isSwitched ? change.outcome : 'failed';
  const { environment } = change;
  const ask = askerOf({ ops: urls.ops, token });
  // Only the very first write can be missing altogether: then nobody was told that it had begun.
  const wasBegun = !moment.startsWith('before promotion claiming, to do: audit');
  const promotions = async () => (await ask('GET', '/ops/promotions')).body['promotions'];
  await expect
    .poll(promotions, { timeout: WITHIN_MS, interval: 200, message: where })
    .toMatchObject(wasBegun ? [{ over: true, outcome }] : []);

  const { body } = await ask('GET', `/ops/environments/${environment}`);
  expect(body, where).toMatchObject({
    live: { releaseId: prepared[release] },
    running: null,
    generation,
    ...(isSwitched ? change.restrictions(prepared) : unrestricted()),
  });
  const { store, state } = await openData(directory);
  await expectCompleteSite(urls[environment], store, prepared[release]);

  const { body: audit } = await ask('GET', '/ops/audit');
  const entries = [audit['entries']].flat().map((entry) => JSON.stringify(entry));
  const isEnd = (entry: string) => entry.includes(`"outcome":"${outcome}`);
  expect(entries.filter(isEnd), where).toHaveLength(wasBegun ? 1 : 0);
  expect(new Set(entries).size, where).toBe(entries.length);
  expect(entries.length, where).toBeLessThanOrEqual(2);
  // What the health rounds tell is no part of this: a busy machine is down at times.
  const told = (await readOutbox(state))
    .map(({ notice }) => notice.event)
    .filter((event) => event.startsWith('promotion.'));
  expect([[], ['promotion.started', `promotion.${outcome}`], [`promotion.${outcome}`]], where).toContainEqual(
    told,
  );
}

describe('a service that is killed', () => {
  it(
    'before a write of a promotion or a rollback finishes or undoes it after the restart',
    { timeout: 300_000 },
    async () => {
      const prepared = await prepare();
      const victims: Victim[] = [];
      for (const { change, moments } of await record(prepared)) {
        victims.push(...(await victimsOf(prepared, change, moments)));
      }
      expect(victims.length).toBeGreaterThan(FEWEST);
      const shares = Array.from({ length: PROCESSES }, (_, share) =>
        victims.filter((_victim, n) => n % PROCESSES === share),
      );
      await Promise.all(shares.map((share) => killAndRestart(prepared, share)));
    },
  );
});
