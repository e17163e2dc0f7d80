import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Environment } from '../environment.ts';
import { liftHold, liftQuarantine, placeHold } from '../guard.ts';
import { readControls } from '../controls-store.ts';
import { verifyStoredRelease } from '../release/verify.ts';
import { Crash, crashAt, interrupted } from '../testing/interruption.ts';
import { carryOut, deploy, publish, rollBack, world, type World } from '../testing/world.ts';
import type { PromotionRequest } from './plan.ts';
import { resume } from './resume.ts';
import { readPointer } from './run.ts';

/** What one environment should look like, in the simplest terms. */
interface Site {
  live: string | null;
  verified: string[];
  generation: number;
  arrivedBy: 'promotion' | 'rollback' | null;
  isHeld: boolean;
  quarantine: Set<string>;
}

interface Model {
  sites: Record<Environment, Site>;
  /** Releases that fail on every site, by number. */
  broken: Set<string>;
}

interface Real {
  ports: World;
  releases: string[];
}

type Command = fc.AsyncCommand<Model, Real>;

function site(): Site {
  return { live: null, verified: [], generation: 0, arrivedBy: null, isHeld: false, quarantine: new Set() };
}

/** What a promotion or rollback should do to the model; returns the outcome it should have. */
function expectEffect(model: Model, request: PromotionRequest): string {
  const here = model.sites[request.environment];
  const preprod = model.sites.preprod;
  const wanted = request.releaseId ?? (request.kind === 'rollback' ? rollbackTarget(here) : preprod.live);
  if (wanted === null || here.quarantine.has(wanted)) return 'failed';
  if (here.live === wanted && here.verified.includes(wanted)) return 'failed';
  if (request.kind === 'rollback' && !here.verified.includes(wanted)) return 'failed';
  if (request.kind === 'promotion' && here.isHeld) return 'failed';
  const isOut = Object.values(model.sites).some(({ quarantine }) => quarantine.has(wanted));
  if (request.kind === 'promotion' && isOut) return 'failed';
  const isGated = request.kind === 'promotion' && request.environment === 'prod';
  if (
    isGated &&
    (!preprod.verified.includes(wanted) || preprod.live === null || model.broken.has(preprod.live))
  ) {
    return 'failed';
  }
  const fallback =
    here.live !== null && here.verified.includes(here.live)
      ? here.live
      : (here.verified.find((id) => id !== wanted) ?? null);
  here.live = wanted;
  here.generation += 1;
  here.arrivedBy = request.kind;
  const works = !model.broken.has(wanted);
  if (works) here.verified = [wanted, ...here.verified.filter((id) => id !== wanted)];
  if (request.kind === 'rollback') {
    here.isHeld = true;
    return works ? 'succeeded' : 'needs-attention';
  }
  if (works) return 'succeeded';
  here.live = fallback;
  here.generation += 1;
  here.arrivedBy = 'rollback';
  here.isHeld = true;
  here.quarantine.add(wanted);
  return fallback !== null && !model.broken.has(fallback) ? 'rolled-back' : 'needs-attention';
}

function rollbackTarget(here: Site): string | null {
  return here.arrivedBy === 'rollback' ? null : (here.verified.find((id) => id !== here.live) ?? null);
}

async function expectAgreement(model: Model, { ports }: Real) {
  for (const environment of ['preprod', 'prod'] as const) {
    const expected = model.sites[environment];
    const pointer = (await readPointer(ports.store, environment))?.value;
    expect(pointer?.live?.releaseId ?? null).toBe(expected.live);
    expect(pointer?.generation ?? 0).toBe(expected.generation);
    expect(pointer?.verified.map((entry) => entry.releaseId) ?? []).toEqual(expected.verified);
    expect(pointer?.running ?? null).toBeNull();
    const controls = await readControls(ports.store, environment);
    expect(controls.hold !== null).toBe(expected.isHeld);
    expect(controls.quarantine.map((entry) => entry.releaseId).toSorted()).toEqual(
      [...expected.quarantine].toSorted(),
    );
    if (expected.live !== null) {
      expect((await verifyStoredRelease(expected.live, ports.artifacts)).type).toBe('complete');
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

const commands: fc.Arbitrary<Command>[] = [
  number.map((index) => ask(`promote ${index} to preprod`, (real) => deploy('preprod', which(real, index)))),
  fc.constant(ask('promote to prod', () => deploy('prod'))),
  number.map((index) => ask(`promote ${index} to prod`, (real) => deploy('prod', which(real, index)))),
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
  fc
    .nat({ max: 120 })
    .map((moment) => askAndCrash(`roll back prod, die at ${moment}`, moment, () => rollBack('prod'))),
  fc.tuple(number, fc.boolean()).map(([index, isBroken]) =>
    command(`release ${index} ${isBroken ? 'breaks' : 'works'}`, async (model, real) => {
      if (isBroken) model.broken.add(which(real, index));
      else model.broken.delete(which(real, index));
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
        const model: Model = { sites: { preprod: site(), prod: site() }, broken: new Set() };
        ports.observe((_target, expected) =>
          expected !== null && model.broken.has(expected.releaseId) ? 'failed' : 'good',
        );
        return { model, real: { ports, releases } };
      }, sequence);
    }),
    { numRuns: 150 },
  );
  await expect(check).resolves.toBeUndefined();
});
