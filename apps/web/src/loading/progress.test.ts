import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noProgress, reduceProgress, type LoadEvent } from './progress.ts';

const table = fc.constantFrom('recipes' as const, 'ratings_daily' as const, 'interactions' as const);
const size = fc.integer({ min: 0, max: 5_000_000 });

const event: fc.Arbitrary<LoadEvent> = fc.oneof(
  fc.record({ type: fc.constant('engine' as const), received: size, bytes: size, at: fc.constant(0) }),
  fc.record({ type: fc.constant('engineReady' as const), at: fc.constant(0) }),
  fc.record({ type: fc.constant('engineLost' as const) }),
  fc.record({
    type: fc.constant('planned' as const),
    files: fc.uniqueArray(fc.record({ table, bytes: size }), { selector: (file) => file.table }),
  }),
  fc.record({ type: fc.constantFrom('cached' as const, 'checking' as const, 'ready' as const), table }),
  fc.record({ type: fc.constant('downloading' as const), table, received: size, at: fc.constant(0) }),
);

/** Events on a clock that never runs backwards. */
const history = fc
  .array(fc.tuple(event, fc.integer({ min: 0, max: 2_000 })), { maxLength: 40 })
  .map((steps) => {
    let at = 0;
    return steps.map(([step, elapsed]) => {
      at += elapsed;
      return 'at' in step ? { ...step, at } : step;
    });
  });

describe('progress', () => {
  it('never shows more than there is, nor a time or a speed below nothing', () => {
    fc.assert(
      fc.property(history, (events) => {
        let progress = noProgress;
        for (const step of events) {
          progress = reduceProgress(progress, step);
          for (const part of [progress.engine, ...progress.files]) {
            expect(part.received).toBeGreaterThanOrEqual(0);
            expect(part.received).toBeLessThanOrEqual(part.bytes);
          }
          const parts = [progress.engine, ...progress.files];
          expect(progress.totalReceived).toBe(parts.reduce((sum, { received }) => sum + received, 0));
          expect(progress.totalBytes).toBe(parts.reduce((sum, { bytes }) => sum + bytes, 0));
          expect(progress.bytesPerSecond ?? 0).toBeGreaterThanOrEqual(0);
          expect(progress.secondsLeft ?? 0).toBeGreaterThanOrEqual(0);
          expect(Number.isNaN(progress.secondsLeft)).toBe(false);
          expect(new Set(progress.files.map((file) => file.table)).size).toBe(progress.files.length);
        }
      }),
    );
  });

  it('keeps few samples, whatever comes', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { samples } = events.reduce(reduceProgress, noProgress);
        const last = samples.at(-1)?.at ?? 0;
        expect(samples.every(({ at }) => last - at <= 3_000)).toBe(true);
      }),
    );
  });

  it('is complete once the engine and every file are ready', () => {
    fc.assert(
      fc.property(history, (events) => {
        const before = events.reduce(reduceProgress, noProgress);
        const ready = [
          { type: 'engineReady', at: 1e9 } as const,
          ...before.files.map((file) => ({ type: 'ready', table: file.table }) as const),
        ];
        const progress = ready.reduce<typeof before>(reduceProgress, before);
        expect(progress.totalReceived).toBe(progress.totalBytes);
        expect(progress.secondsLeft).toBe(0);
      }),
    );
  });

  const load: LoadEvent[] = [
    { type: 'engine', received: 1_300_000, bytes: 2_600_000, at: 0 },
    {
      type: 'planned',
      files: [
        { table: 'ratings_daily', bytes: 100_000 },
        { table: 'recipes', bytes: 3_400_000 },
      ],
    },
    { type: 'cached', table: 'ratings_daily' },
    { type: 'ready', table: 'ratings_daily' },
    { type: 'engine', received: 2_600_000, bytes: 2_600_000, at: 1_000 },
    { type: 'engineReady', at: 1_500 },
    { type: 'downloading', table: 'recipes', received: 2_000_000, at: 2_000 },
  ];

  it('tells what comes from the line and what from the cache, and how long the rest takes', () => {
    const progress = load.reduce(reduceProgress, noProgress);
    expect(progress).toMatchObject({
      engine: { ready: true, received: 2_600_000, bytes: 2_600_000 },
      files: [
        { table: 'ratings_daily', state: 'ready', saved: true, received: 100_000 },
        { table: 'recipes', state: 'downloading', saved: false, received: 2_000_000 },
      ],
      totalReceived: 4_700_000,
      totalBytes: 6_100_000,
    });
    // 3.3 MB from the line in two seconds; the cached file counts for nothing.
    expect(progress.bytesPerSecond).toBeCloseTo(1_650_000);
    expect(progress.secondsLeft).toBeCloseTo(1_400_000 / 1_650_000);
  });

  it('forgets how slow it was longer ago than three seconds', () => {
    const later = [
      ...load,
      { type: 'downloading', table: 'recipes', received: 2_100_000, at: 10_000 } as const,
      { type: 'downloading', table: 'recipes', received: 2_200_000, at: 11_000 } as const,
    ];
    expect(later.reduce(reduceProgress, noProgress).bytesPerSecond).toBeCloseTo(100_000);
  });

  it('starts a file over when it is planned again, and keeps the others', () => {
    const progress = [...load, { type: 'planned', files: [{ table: 'recipes', bytes: 9 }] } as const].reduce(
      reduceProgress,
      noProgress,
    );
    expect(progress.files).toMatchObject([
      { table: 'ratings_daily', state: 'ready' },
      { table: 'recipes', state: 'waiting', received: 0, bytes: 9 },
    ]);
  });

  it('starts everything over when the engine is lost', () => {
    const progress = [...load, { type: 'engineLost' } as const].reduce(reduceProgress, noProgress);
    expect(progress).toEqual({ ...noProgress, secondsLeft: 0 });
  });
});
