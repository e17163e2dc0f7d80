import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extendCourse,
  historyWindows,
  mergeCourses,
  newCourse,
  summarise,
  worstOf,
  type Course,
  type CourseSample,
  type HistoryWindow,
} from './course.ts';

const start = Date.parse('2026-01-01T00:00:00Z');
const minute = 60_000;
const windows: readonly HistoryWindow[] = ['24h', '7d', '30d'];

interface Taken extends CourseSample {
  readonly at: number;
}

const after = (samples: readonly Taken[], from: Course = newCourse()) =>
  samples.reduce((course, { at, ...sample }) => extendCourse(course, sample, new Date(at)), from);

const samplesArbitrary = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 20 * 60 }),
      sample: fc.constantFrom<CourseSample['sample']>('up', 'warning', 'down'),
      durationMs: fc.option(fc.integer({ min: 0, max: 20_000 })),
    }),
    { minLength: 1, maxLength: 80 },
  )
  .map((entries) => {
    let at = start;
    return entries.map(({ gap, sample, durationMs }): Taken => {
      at += gap * minute;
      return { at, sample, durationMs };
    });
  });

it('two courses together tell what one would that had the samples of both', () => {
  const parts = fc.array(fc.boolean(), { minLength: 80, maxLength: 80 });
  fc.assert(
    fc.property(samplesArbitrary, parts, (samples, isOfFirst) => {
      const now = new Date(samples.at(-1)?.at ?? start);
      const first = after(samples.filter((_, index) => isOfFirst[index]));
      const second = after(samples.filter((_, index) => isOfFirst[index] !== true));
      for (const name of windows)
        expect(summarise(mergeCourses(first, second), name, now)).toEqual(
          summarise(after(samples), name, now),
        );
    }),
  );
});

describe('a window of a course', () => {
  it.each(windows)('of %s counts every sample of its slots once, and no other', (name) => {
    const { slot, length } = historyWindows[name];
    fc.assert(
      fc.property(samplesArbitrary, (samples) => {
        const now = samples.at(-1)?.at ?? start;
        const { slots, from, ...summary } = summarise(after(samples), name, new Date(now));
        const inWindow = samples.filter(({ at }) => at >= from);
        for (const sample of ['up', 'warning', 'down'] as const) {
          const expected = inWindow.filter((each) => each.sample === sample).length;
          expect(summary[sample]).toBe(expected);
        }
        expect(slots).toHaveLength(length / slot);
        expect(summary.upShare).toBe(summary.up / inWindow.length);
        expect(from + length).toBeGreaterThan(now);
        expect(from + length - slot).toBeLessThanOrEqual(now);
      }),
    );
  });

  it('puts together in coarser slots what finer ones tell', () => {
    const samples = Array.from({ length: 12 }, (_, index): Taken => {
      return { at: start + index * 5 * minute, sample: index === 7 ? 'down' : 'up', durationMs: 10 };
    });
    const now = new Date(start + 59 * minute);
    const course = after(samples);
    const seen = (name: HistoryWindow) =>
      summarise(course, name, now)
        .slots.map(worstOf)
        .filter((worst) => worst !== null);
    expect(seen('24h')).toEqual(samples.map(({ sample }) => sample));
    expect(seen('7d')).toEqual(['up', 'down']);
    expect(seen('30d')).toEqual(['down']);
    for (const name of windows) expect(summarise(course, name, now)).toMatchObject({ up: 11, down: 1 });
  });

  it('tells the 95th percentile within a tenth', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 8_000 }), { minLength: 1, maxLength: 60 }), (times) => {
        const course = after(times.map((durationMs) => ({ at: start, sample: 'up', durationMs })));
        const exact = times.toSorted((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1] ?? 0;
        const { p95Ms } = summarise(course, '7d', new Date(start));
        expect(Math.abs((p95Ms ?? 0) / exact - 1)).toBeLessThan(0.1);
      }),
    );
  });

  it('knows nothing where nothing was probed', () => {
    const { slots, upShare, p95Ms } = summarise(newCourse(), '24h', new Date(start));
    expect([slots.every((slot) => slot === null), upShare, p95Ms]).toEqual([true, null, null]);
  });

  it('forgets what is older than itself', () => {
    const old = after([{ at: start, sample: 'down', durationMs: 5_000 }]);
    const later = start + 8 * 24 * 60 * minute;
    const course = after([{ at: later, sample: 'up', durationMs: 10 }], old);
    expect(summarise(course, '7d', new Date(later))).toMatchObject({ up: 1, down: 0 });
    expect(summarise(course, '7d', new Date(later)).p95Ms).toBeLessThan(12);
    expect(summarise(course, '30d', new Date(later))).toMatchObject({ up: 1, down: 1 });
    expect(course['24h'].slots).toHaveLength(1);
  });
});

it('stays under 60 KB when thirty days are full and every answer takes another time', () => {
  const course = newCourse();
  for (const name of windows) {
    const { length, slot, durations } = historyWindows[name];
    const number = (part: number) => Math.floor(start / part);
    const full = Array.from({ length: 51 }, (_, bucket): [number, number] => [bucket, 29]);
    course[name] = {
      slots: Array.from({ length: length / slot }, (_, index) => [number(slot) - index, 99, 99, 99]),
      durations: Array.from({ length: length / durations }, (_, index) => [number(durations) - index, full]),
    };
  }
  expect(JSON.stringify(course).length).toBeLessThan(60_000);
});
