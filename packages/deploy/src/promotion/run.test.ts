import { describe, expect, it } from 'vitest';
import { liftHold } from '../guard.ts';
import { readControls } from '../controls-store.ts';
import { readOutbox } from '../notification/outbox.ts';
import { interrupted, latency } from '../testing/interruption.ts';
import { readAudit } from '../audit/read.ts';
import {
  bringLive,
  carryOut,
  datasetId,
  deploy,
  publish,
  rollBack,
  world,
  type World,
} from '../testing/world.ts';
import { readPointer, run, start, UnknownPromotionError } from './run.ts';

async function live(ports: World, environment: 'preprod' | 'prod' = 'prod') {
  return (await readPointer(ports.store, environment))?.value.live?.releaseId ?? null;
}

/** A world whose PROD runs the first release, the second being verified on PREPROD. */
async function ready() {
  const ports = world();
  const first = publish(ports.artifacts, 'first');
  const second = publish(ports.artifacts, 'second');
  await bringLive(ports, first);
  await carryOut(deploy('preprod', second), ports);
  return { ports, first, second };
}

describe('a promotion that goes well', () => {
  it('takes what PREPROD serves, release and dataset, to PROD, one generation later', async () => {
    const { ports, second } = await ready();
    const promotion = await carryOut(deploy('prod'), ports);
    expect(promotion).toMatchObject({ outcome: 'succeeded', failure: null, phase: 'finished', pending: [] });
    const pointer = (await readPointer(ports.store, 'prod'))?.value;
    expect(pointer).toMatchObject({
      live: { releaseId: second, datasetId },
      generation: 2,
      by: 'ada',
      promotionId: promotion.id,
      running: null,
      arrivedBy: 'promotion',
    });
    expect(pointer?.verified[0]).toMatchObject({
      releaseId: second,
      promotionId: promotion.id,
      generation: 2,
    });
  });

  it('keeps a record of every step with its time and outcome', async () => {
    const { ports } = await ready();
    const { steps } = await carryOut(deploy('prod'), ports);
    expect(steps.map((step) => step.name)).toEqual([
      'planned',
      'claiming',
      'preflight',
      'backup',
      'switching',
      'verifying',
      'settling',
      'finished',
    ]);
    expect(steps.every((step) => step.outcome === 'done' && step.finishedAt !== null)).toBe(true);
  });

  it('backs up the pointer, as it was, before the switch', async () => {
    const { ports, first } = await ready();
    const promotion = await carryOut(deploy('prod'), ports);
    const key = (await ports.store.list('backups/prod/')).find((name) => name.endsWith(promotion.id));
    expect(ports.store.history(key ?? '')).toMatchObject([
      { live: { releaseId: first }, generation: 1, running: null },
    ]);
  });

  it('writes an audit entry before and after, and tells exactly one start and one end', async () => {
    const { ports } = await ready();
    const { id } = await carryOut(deploy('prod'), ports);
    const audit = (await readAudit(ports.store, 100, ports.clock.now())).filter(
      (entry) => entry.promotionId === id,
    );
    expect(audit.map((entry) => entry.outcome).toReversed()).toEqual(['intended', 'succeeded']);
    expect(audit[0]).toMatchObject({ who: 'ada', what: 'promotion', where: 'prod', why: 'A new version' });
    const events = (await readOutbox(ports.store)).filter((entry) => entry.key.endsWith(id));
    expect(events.map((entry) => entry.notice.event)).toEqual(['promotion.started', 'promotion.succeeded']);
  });
});

describe('a release that does not work', () => {
  it('is undone by itself, quarantined, and promotions are held', async () => {
    const { ports, first, second } = await ready();
    ports.observe((target, expected) =>
      target === 'prod' && expected?.releaseId === second ? 'failed' : 'good',
    );
    const promotion = await carryOut(deploy('prod'), ports);
    expect(promotion).toMatchObject({ outcome: 'rolled-back', failure: { code: 'verification-failed' } });
    expect(await live(ports)).toBe(first);
    expect((await readPointer(ports.store, 'prod'))?.value.generation).toBe(3);
    const controls = await readControls(ports.store, 'prod');
    expect(controls.hold?.reason).toContain(promotion.id);
    expect(controls.quarantine.map((entry) => entry.releaseId)).toEqual([second]);
  });

  it('is not blamed when nobody could tell: undone after a bounded wait and held, but not quarantined', async () => {
    const { ports, first, second } = await ready();
    ports.observe((target, expected) =>
      target === 'prod' && expected?.releaseId === second ? 'error' : 'good',
    );
    const began = ports.clock.now().getTime();
    const promotion = await carryOut(deploy('prod'), ports);
    expect(promotion).toMatchObject({ outcome: 'rolled-back', failure: { code: 'verification-uncertain' } });
    expect(await live(ports)).toBe(first);
    expect(ports.clock.now().getTime() - began).toBeLessThan(90_000);
    const controls = await readControls(ports.store, 'prod');
    expect(controls.quarantine).toEqual([]);
    expect(controls.hold).not.toBeNull();
  });

  it('leaves a first deployment with nothing live, and asks for a person', async () => {
    const ports = world();
    const release = publish(ports.artifacts, 'first');
    ports.observe((target) => (target === 'preprod' ? 'failed' : 'good'));
    const promotion = await carryOut(deploy('preprod', release), ports);
    expect(promotion).toMatchObject({ outcome: 'needs-attention', failure: { code: 'no-previous-release' } });
    expect(await live(ports, 'preprod')).toBeNull();
  });

  it('asks for a person when the release restored does not work either, and goes no further', async () => {
    const { ports, first } = await ready();
    ports.observe((target) => (target === 'prod' ? 'failed' : 'good'));
    const promotion = await carryOut(deploy('prod'), ports);
    expect(promotion).toMatchObject({
      outcome: 'needs-attention',
      failure: { code: 'restored-release-unhealthy' },
    });
    expect(await live(ports)).toBe(first);
    expect((await readPointer(ports.store, 'prod'))?.value).toMatchObject({ generation: 3, running: null });
  });
});

describe('a rollback', () => {
  it('goes back to what was verified last, and holds promotions until a person lifts it', async () => {
    const { ports, first, second } = await ready();
    await carryOut(deploy('prod'), ports);
    const rollback = await carryOut(rollBack('prod'), ports);
    expect(rollback).toMatchObject({ kind: 'rollback', outcome: 'succeeded' });
    expect(await live(ports)).toBe(first);
    expect(await carryOut(deploy('prod', second), ports)).toMatchObject({ failure: { code: 'on-hold' } });
    await liftHold(ports, { environment: 'prod', by: 'ada', reason: 'repaired' });
    expect(await carryOut(deploy('prod', second), ports)).toMatchObject({ outcome: 'succeeded' });
  });

  it('is not rolled back without naming a release', async () => {
    const { ports, second } = await ready();
    await carryOut(deploy('prod'), ports);
    await carryOut(rollBack('prod'), ports);
    expect(await carryOut(rollBack('prod'), ports)).toMatchObject({
      outcome: 'failed',
      failure: { code: 'no-target' },
    });
    expect(await carryOut(rollBack('prod', second), ports)).toMatchObject({ outcome: 'succeeded' });
  });

  it('that does not work is left for a person: nothing goes forward again by itself', async () => {
    const { ports, first } = await ready();
    await carryOut(deploy('prod'), ports);
    ports.observe((target) => (target === 'prod' ? 'failed' : 'good'));
    const rollback = await carryOut(rollBack('prod'), ports);
    expect(rollback).toMatchObject({ outcome: 'needs-attention', failure: { code: 'verification-failed' } });
    expect(await live(ports)).toBe(first);
    expect((await readControls(ports.store, 'prod')).hold).not.toBeNull();
  });
});

describe('a slow world', () => {
  it.each([10, 500, 2_000])(
    'with calls of %i ms changes the times in the record, not the outcome',
    async (delay) => {
      const { ports } = await ready();
      const store = interrupted('store', ports.store, latency(ports.clock, delay));
      const prober = interrupted('prober', ports.prober, latency(ports.clock, delay));
      const promotion = await carryOut(deploy('prod'), { ...ports, store, prober });
      expect(promotion.outcome).toBe('succeeded');
      const times = promotion.steps.flatMap((step) => [step.startedAt, step.finishedAt ?? '']);
      expect(times).toEqual(times.toSorted());
      expect(Date.parse(times.at(-1) ?? '') - Date.parse(times[0] ?? '')).toBeGreaterThan(10 * delay);
    },
  );

  it('too slow for any verdict is undone at the deadline', async () => {
    const { ports, first } = await ready();
    const prober = interrupted('prober', ports.prober, latency(ports.clock, 90_000));
    const promotion = await carryOut(deploy('prod'), { ...ports, prober });
    expect(promotion).toMatchObject({
      outcome: 'needs-attention',
      failure: { code: 'restored-release-unhealthy' },
    });
    expect(await live(ports)).toBe(first);
  });
});

describe('start', () => {
  it('refuses a second promotion while one runs, naming it, and lets it through afterwards', async () => {
    const { ports } = await ready();
    const running = await start(deploy('prod'), ports);
    const second = await start(deploy('prod'), ports);
    expect(second).toMatchObject({ outcome: 'failed', failure: { code: 'busy' } });
    expect(second.failure?.message).toContain(running.id);
    expect(await run(running.id, ports)).toMatchObject({ outcome: 'succeeded' });
  });

  it('refuses a request without a reason', async () => {
    const { ports } = await ready();
    await expect(start({ ...deploy('prod'), reason: '  ' }, ports)).rejects.toThrow(/reason/);
  });
});

it('run says so when there is no such promotion', async () => {
  await expect(run('id-unknown', world())).rejects.toThrow(UnknownPromotionError);
});
