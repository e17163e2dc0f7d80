import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Deployed, Environment } from '../environment.ts';
import { liftHold, liftQuarantine, placeHold } from '../guard.ts';
import { readControls } from '../controls-store.ts';
import { verifyStoredRelease } from '../release/verify.ts';
import { Crash, crashAt, interrupted } from '../testing/interruption.ts';
import { carryOut, datasetId, deploy, publish, rollBack, world, type World } from '../testing/world.ts';
import type { PromotionRequest } from './plan.ts';
import { resume } from './resume.ts';
import { readPointer } from './run.ts';

/** A release and a dataset, by their ids with a space between. */
type Pair = `${string} ${string}`;

/** What one environment should look like, in the simplest terms. */
interface Site {
  live: Pair | null;
  verified: Pair[];
  generation: number;
  arrivedBy: 'promotion' | 'rollback' | null;
  isHeld: boolean;
  quarantine: Set<string>;
}

interface Model {
  sites: Record<Environment, Site>;
  /** Releases and datasets that fail on every site, by their ids. */
  broken: Set<string>;
}

interface Real {
  ports: World;
  releases: string[];
  datasets: string[];
}

const half = (which: 0 | 1) => (pair: Pair | null) => pair?.split(' ')[which] ?? null;
const releaseOf = half(0);
const dataOf = half(1);
const isPair = (release: string | null | undefined, data: string | null | undefined): Pair | null =>
  release && data ? `${release} ${data}` : null;

type Command = fc.AsyncCommand<Model, Real>;

function site(): Site {
  return { live: null, verified: [], generation: 0, arrivedBy: null, isHeld: false, quarantine: new Set() };
}

/** The pair that a request means, where one can be chosen. */
function wantedBy({ sites }: Model, request: PromotionRequest): Pair | null {
  const here = sites[request.environment];
  if (request.kind === 'rollback') {
    const { releaseId } = request;
    const others = here.verified.filter((pair) => pair !== here.live);
    if (releaseId !== undefined)
      return [...others, ...here.verified].find((pair) => releaseOf(pair) === releaseId) ?? null;
    return here.arrivedBy === 'rollback' ? null : (others[0] ?? null);
  }
  const { releaseId, datasetId, only } = request;
  const isProd = request.environment === 'prod';
  const source = isProd ? sites.preprod : here;
  if (only === 'data')
    return isPair(releaseOf(here.live), datasetId ?? (isProd ? dataOf(source.live) : null));
  if (only === 'release')
    return isPair(releaseId ?? (isProd ? releaseOf(source.live) : null), dataOf(here.live));
  const release = releaseId ?? releaseOf(source.live);
  const onPreprod = [source.live, ...source.verified];
  const known = isProd ? onPreprod.find((pair) => pair !== null && releaseOf(pair) === release) : source.live;
  return isPair(release, datasetId ?? dataOf(known ?? null));
}

/** What a promotion or rollback should do to the model; returns the outcome it should have. */
function expectEffect(model: Model, request: PromotionRequest): string {
  const here = model.sites[request.environment];
  const preprod = model.sites.preprod;
  const isBroken = (pair: Pair | null) => pair?.split(' ').some((id) => model.broken.has(id)) === true;
  const wanted = wantedBy(model, request);
  const release = releaseOf(wanted);
  if (wanted === null || release === null || here.quarantine.has(release)) return 'failed';
  if (here.live === wanted && here.verified.includes(wanted)) return 'failed';
  if (request.kind === 'promotion' && here.isHeld) return 'failed';
  const isOut = Object.values(model.sites).some(({ quarantine }) => quarantine.has(release));
  if (request.kind === 'promotion' && isOut) return 'failed';
  const isGated = request.kind === 'promotion' && request.environment === 'prod';
  const proven = [here.live, ...preprod.verified];
  const isProven = [releaseOf, dataOf].every((of) => proven.some((pair) => of(pair) === of(wanted)));
  if (isGated && (!isProven || preprod.live === null || isBroken(preprod.live))) return 'failed';
  const fallback =
    here.live !== null && here.verified.includes(here.live) && here.live !== wanted
      ? here.live
      : (here.verified.find((pair) => pair !== wanted) ?? null);
  here.live = wanted;
  here.generation += 1;
  here.arrivedBy = request.kind;
  const works = !isBroken(wanted);
  if (works) here.verified = [wanted, ...here.verified.filter((pair) => pair !== wanted)];
  if (request.kind === 'rollback') {
    here.isHeld = true;
    return works ? 'succeeded' : 'needs-attention';
  }
  if (works) return 'succeeded';
  here.live = fallback;
  here.generation += 1;
  here.arrivedBy = 'rollback';
  here.isHeld = true;
  if (releaseOf(fallback) !== release) here.quarantine.add(release);
  return fallback !== null && !isBroken(fallback) ? 'rolled-back' : 'needs-attention';
}

async function expectAgreement(model: Model, { ports }: Real) {
  const pairIn = (deployed: Deployed | null | undefined) => isPair(deployed?.releaseId, deployed?.datasetId);
  for (const environment of ['preprod', 'prod'] as const) {
    const expected = model.sites[environment];
    const pointer = (await readPointer(ports.store, environment))?.value;
    expect(pairIn(pointer?.live)).toBe(expected.live);
    expect(pointer?.generation ?? 0).toBe(expected.generation);
    expect(pointer?.verified.map(pairIn) ?? []).toEqual(expected.verified);
    expect(pointer?.running ?? null).toBeNull();
    const controls = await readControls(ports.store, environment);
    expect(controls.hold !== null).toBe(expected.isHeld);
    expect(controls.quarantine.map((entry) => entry.releaseId).toSorted()).toEqual(
      [...expected.quarantine].toSorted(),
    );
    if (expected.live !== null) {
      const release = releaseOf(expected.live) ?? '';
      expect((await verifyStoredRelease(release, ports.artifacts)).type).toBe('complete');
    }
  }
}

function command(name: string, act: (model: Model, real: Real) => Promise<void>): Command {
  return {
    check: () => true,
    async run(model, real) {
      await act(model, real);
      await expectAgreement(model, real);
    },
    toString: () => name,
  };
}

function ask(name: string, request: (real: Real) => PromotionRequest): Command {
  return command(name, async (model, real) => {
    const asked = request(real);
    const expected = expectEffect(model, asked);
    expect((await carryOut(asked, real.ports)).outcome).toBe(expected);
  });
}

/** A promotion whose process dies at some moment; what resuming makes of it must be one of the two ends allowed. */
function askAndCrash(name: string, moment: number, request: (real: Real) => PromotionRequest): Command {
  return command(name, async (model, real) => {
    const { ports } = real;
    const asked = request(real);
    const before = (await readPointer(ports.store, asked.environment))?.value.generation ?? 0;
    const crash = crashAt(moment);
    const dying = {
      ...ports,
      store: interrupted('store', ports.store, crash),
      prober: interrupted('prober', ports.prober, crash),
    };
    await carryOut(asked, dying).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
    expect((await resume(ports)).failed).toEqual([]);
    const after = (await readPointer(ports.store, asked.environment))?.value.generation ?? 0;
    if (after !== before) expectEffect(model, asked);
  });
}

const environment = fc.constantFrom<Environment>('preprod', 'prod');
const number = fc.nat({ max: 3 });
const which = (real: Real, index: number) => real.releases[index] ?? '';
const data = (real: Real, index: number) => real.datasets[index % 2] ?? '';

/** The request without a dataset: the other half is not to be named. */
function onlyIdentified(asked: ReturnType<typeof deploy>) {
  const { datasetId: _, ...request } = asked;
  return request;
}

const commands: fc.Arbitrary<Command>[] = [
  number.map((index) => ask(`promote ${index} to preprod`, (real) => deploy('preprod', which(real, index)))),
  fc.constant(ask('promote to prod', () => deploy('prod'))),
  number.map((index) => ask(`promote ${index} to prod`, (real) => deploy('prod', which(real, index)))),
  number.map((index) =>
    ask(`data ${index} to preprod`, (real) => ({ ...deploy('preprod'), datasetId: data(real, index) })),
  ),
  fc.tuple(environment, number).map(([to, index]) =>
    ask(`release ${index} alone to ${to}`, (real) => ({
      ...onlyIdentified(deploy(to, which(real, index))),
      only: 'release',
    })),
  ),
  fc.constant(ask('data alone to prod', () => ({ ...deploy('prod'), only: 'data' }))),
  fc.constant(ask('release alone to prod', () => ({ ...deploy('prod'), only: 'release' }))),
  environment.map((to) => ask(`roll back ${to}`, () => rollBack(to))),
  fc
    .tuple(environment, number)
    .map(([to, index]) => ask(`roll back ${to} to ${index}`, (real) => rollBack(to, which(real, index)))),
  fc
    .tuple(fc.nat({ max: 120 }), number)
    .map(([moment, index]) =>
      askAndCrash(`promote ${index}, die at ${moment}`, moment, (real) =>
        deploy('preprod', which(real, index)),
      ),
    ),
  fc
    .nat({ max: 120 })
    .map((moment) => askAndCrash(`promote to prod, die at ${moment}`, moment, () => deploy('prod'))),
  fc.nat({ max: 120 }).map((moment) =>
    askAndCrash(`data alone to prod, die at ${moment}`, moment, () => ({
      ...deploy('prod'),
      only: 'data',
    })),
  ),
  fc
    .nat({ max: 120 })
    .map((moment) => askAndCrash(`roll back prod, die at ${moment}`, moment, () => rollBack('prod'))),
  fc.tuple(number, fc.boolean()).map(([index, isBroken]) =>
    command(`release ${index} ${isBroken ? 'breaks' : 'works'}`, async (model, real) => {
      if (isBroken) model.broken.add(which(real, index));
      else model.broken.delete(which(real, index));
    }),
  ),
  fc.tuple(number, fc.boolean()).map(([index, isBroken]) =>
    command(`data ${index} ${isBroken ? 'break' : 'work'}`, async (model, real) => {
      if (isBroken) model.broken.add(data(real, index));
      else model.broken.delete(data(real, index));
    }),
  ),
  environment.map((to) =>
    command(`hold ${to}`, async (model, { ports }) => {
      await placeHold(ports, { environment: to, by: 'ada', reason: 'a freeze' });
      model.sites[to].isHeld = true;
    }),
  ),
  environment.map((to) =>
    command(`lift hold of ${to}`, async (model, { ports }) => {
      await liftHold(ports, { environment: to, by: 'ada', reason: 'go on' });
      model.sites[to].isHeld = false;
    }),
  ),
  fc.tuple(environment, number).map(([to, index]) =>
    command(`lift quarantine of ${index} on ${to}`, async (model, real) => {
      await liftQuarantine(
        real.ports,
        { environment: to, by: 'ada', reason: 'repaired' },
        which(real, index),
      );
      model.sites[to].quarantine.delete(which(real, index));
    }),
  ),
];

vi.setConfig({ testTimeout: 60_000 });

it('does what a simple model of it does, whatever is asked, breaks or crashes', async () => {
  const check = fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 40 }), async (sequence) => {
      await fc.asyncModelRun(() => {
        const ports = world();
        const releases = ['a', 'b', 'c', 'd'].map((text) => publish(ports.artifacts, text));
        const datasets = [datasetId, 'd-ffffffffffffffff'];
        for (const id of datasets) ports.artifacts.addDataset(id);
        const model: Model = { sites: { preprod: site(), prod: site() }, broken: new Set() };
        ports.observe((_target, expected) =>
          expected !== null && (model.broken.has(expected.releaseId) || model.broken.has(expected.datasetId))
            ? 'failed'
            : 'good',
        );
        return { model, real: { ports, releases, datasets } };
      }, sequence);
    }),
    { numRuns: 150 },
  );
  await expect(check).resolves.toBeUndefined();
});
