import { beforeAll, describe, expect, it } from 'vitest';
import { isOver, type Promotion } from '@mangetamain/deploy';
import { carryOut, deploy } from '@mangetamain/deploy/testing';
import * as fc from 'fast-check';
import type { ShownPromotion } from '../state.ts';
import { exampleWorld } from '../testing/example-world.ts';
import { viewTimeline } from './timeline.ts';

let succeeded: ShownPromotion;
let undone: ShownPromotion;
let refused: ShownPromotion;

const shown = (promotion: Promotion): ShownPromotion => ({ ...promotion, isOver: isOver(promotion) });

beforeAll(async () => {
  const { world, releases } = await exampleWorld();
  refused = shown(await carryOut({ ...deploy('prod'), confirm: 'deploy' }, world));
  succeeded = shown(await carryOut(deploy('prod'), world));
  world.observe((target, expected) =>
    target === 'preprod' && expected?.releaseId === releases[0] ? 'failed' : 'good',
  );
  undone = shown(await carryOut(deploy('preprod', releases[0]), world));
});

const later = ({ requestedAt }: ShownPromotion) => new Date(Date.parse(requestedAt) + 60_000).toISOString();

/** A promotion whose steps took these milliseconds, one after another. */
function withLengths(promotion: ShownPromotion, lengths: readonly number[]): ShownPromotion {
  let time = Date.parse(promotion.requestedAt);
  const steps = promotion.steps.map((step, index) => {
    const startedAt = new Date(time).toISOString();
    time += lengths[index] ?? 0;
    return { ...step, startedAt, finishedAt: new Date(time).toISOString() };
  });
  return { ...promotion, steps, updatedAt: new Date(time).toISOString() };
}

describe('viewTimeline', () => {
  it('titles a success with its time, and with when the site changed', () => {
    const timed = withLengths(succeeded, [40, 10, 1_880, 290, 50, 5_050, 30, 0]);
    expect(viewTimeline(timed, later(timed)).title).toBe('Succeeded in 7.3 s; PROD changed after 2.3 s');
  });

  it.each([
    [
      { total: 3_690, failed: 0 },
      '; PROD changed after 2.3 s and lost no request',
      '0 of 3,690 requests failed',
    ],
    [{ total: 3_690, failed: 1_204 }, '; 1,204 of 3,690 requests failed', '1,204 of 3,690 requests failed'],
  ])('tells how visitors fared meanwhile: %o', (requests, title, told) => {
    const timed = { ...withLengths(succeeded, [40, 10, 1_880, 290, 50, 5_050, 30, 0]), requests };
    const view = viewTimeline(timed, later(timed));
    expect(view.title.endsWith(title)).toBe(true);
    expect(view.steps.at(-1)?.detail).toBe(`Audit and messages written; ${told}`);
  });

  it('names each step, its length and what came of it', () => {
    const timed = withLengths(succeeded, [40, 10, 1_880, 290, 50, 5_050, 30, 0]);
    const { steps } = viewTimeline(timed, later(timed));
    expect(steps.map(({ name, duration, detail }) => [name, duration, detail])).toEqual([
      ['Planned', '0.04 s', 'Document written'],
      ['Lease', '0.01 s', 'Nobody else can promote to PROD'],
      ['Preflight', '1.9 s', '15 of 15 gates open'],
      ['Backup', '0.29 s', 'Pointer saved and read back'],
      ['Switch', '0.05 s', 'Compare-and-swap to generation 3'],
      ['Verify', '5.0 s', '3 good in a row of 3 probes'],
      ['Record', '0.03 s', 'Recorded as verified'],
      ['Succeeded', '0.00 s', 'Audit and messages written'],
    ]);
  });

  it('sets steps one after another on an axis that holds them all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4_000_000 }), { minLength: 8, maxLength: 8 }), (lengths) => {
        const timed = withLengths(succeeded, lengths);
        const { steps, ticks } = viewTimeline(timed, later(timed));
        for (const [index, { start, length }] of steps.entries()) {
          const previous = steps[index - 1];
          expect(start).toBeCloseTo(previous === undefined ? 0 : previous.start + previous.length, 9);
          expect(start + length).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(ticks[0]).toEqual({ at: 0, label: '0' });
        expect(ticks.at(-1)?.at).toBeCloseTo(1, 9);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('sets each probe where it was made, within its step', () => {
    const verify = viewTimeline(succeeded, later(succeeded)).steps.find(({ name }) => name === 'Verify');
    const times = verify?.probes.map(({ at }) => at) ?? [];
    expect(times).toHaveLength(3);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const [end] = times.slice(-1);
    expect(end).toBeLessThanOrEqual((verify?.start ?? 0) + (verify?.length ?? 0) + 1e-9);
    expect(times[0]).toBeGreaterThanOrEqual(verify?.start ?? 1);
  });

  it('sets none into a step whose probes were forgotten, nor where they were never kept', () => {
    const { steps } = viewTimeline(undone, later(undone));
    expect(steps.map(({ probes }) => probes.length).filter((count) => count > 0)).toHaveLength(1);
    const { looks: _, ...verification } = succeeded.verification ?? { startedAt: '', probes: 0, good: 0 };
    const before = { ...succeeded, verification: { failed: 0, problem: '', ...verification } };
    expect(viewTimeline(before, later(before)).steps.flatMap(({ probes }) => probes)).toEqual([]);
  });

  it('tells of a promotion that was undone where it failed, and that it changed the site twice', () => {
    const { title, steps } = viewTimeline(undone, later(undone));
    expect(title).toMatch(/^Rolled back by itself in /u);
    expect(steps.filter(({ changesSite }) => changesSite).map(({ name }) => name)).toEqual([
      'Switch',
      'Undo',
    ]);
    expect(steps.find(({ name }) => name === 'Verify')).toMatchObject({ outcome: 'failed' });
    expect(steps.at(-1)).toMatchObject({ name: 'Rolled back by itself', outcome: 'failed' });
  });

  it('tells of a refusal why, and that nothing changed', () => {
    const { title, steps } = viewTimeline(refused, later(refused));
    expect(title).toBe('Failed in 0.00 s');
    expect(steps.at(-1)?.detail).toContain('the word DEPLOY');
  });

  it('lets a step under way last until now', () => {
    const index = succeeded.steps.findIndex(({ name }) => name === 'verifying');
    const steps = succeeded.steps.slice(0, index + 1).map((step, position) => {
      return position === index ? { ...step, finishedAt: null, outcome: 'running' as const } : step;
    });
    const running = { ...succeeded, phase: 'verifying' as const, outcome: null, isOver: false, steps };
    const { title, steps: views } = viewTimeline(running, later(running));
    expect(title).toContain('Under way for 1 min');
    expect(views.at(-1)).toMatchObject({ name: 'Verify', outcome: 'running', detail: 'under way' });
    expect(views.at(-1)?.length).toBeGreaterThan(0.9);
  });
});
