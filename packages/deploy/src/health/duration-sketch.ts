import * as z from 'zod';

/** Each bucket ends at this multiple of where it begins, so that a value read back is off by less than a tenth. */
const growth = 1.2;

/** The last bucket holds everything from about nine seconds on. */
const lastBucket = 50;

/** How many durations fell into which bucket, as pairs in the order of the buckets; empty ones are left out. */
export const sketchSchema = z.array(z.tuple([z.int().nonnegative().max(lastBucket), z.int().positive()]));

export type DurationSketch = z.infer<typeof sketchSchema>;

/** The sketch with one more duration, in milliseconds. */
export function withDuration(sketch: DurationSketch, durationMs: number): DurationSketch {
  return mergeSketches([sketch, [[bucketOf(durationMs), 1]]]);
}

/** One sketch of all the durations in several. */
export function mergeSketches(sketches: readonly DurationSketch[]): DurationSketch {
  const counts = new Map<number, number>();
  for (const [bucket, count] of sketches.flat()) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  return [...counts].toSorted(([a], [b]) => a - b);
}

/**
 * The duration in milliseconds that this share of all does not exceed, by nearest rank, as the geometric middle of its
 * bucket; null for an empty sketch.
 */
export function quantile(sketch: DurationSketch, share: number): number | null {
  const total = sketch.reduce((sum, [, count]) => sum + count, 0);
  let left = Math.max(Math.ceil(share * total), 1);
  for (const [bucket, count] of sketch) {
    left -= count;
    if (left <= 0) return bucket === 0 ? 1 : growth ** (bucket - 0.5);
  }
  return null;
}

/** Bucket 0 ends at one millisecond, bucket k at 1.2 to the power of k. */
function bucketOf(durationMs: number): number {
  if (durationMs <= 1) return 0;
  return Math.min(Math.ceil(Math.log(durationMs) / Math.log(growth)), lastBucket);
}
