import * as z from 'zod';
import { mergeSketches, quantile, sketchSchema, withDuration } from './duration-sketch.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How far back each window looks, how long its slots are, and over how long durations are put together, in milliseconds.
 * Counts are exact for each slot; durations need no such detail, and would be most of the document.
 */
export const historyWindows = {
  '24h': { length: day, slot: 5 * minute, durations: hour },
  '7d': { length: 7 * day, slot: 30 * minute, durations: 6 * hour },
  '30d': { length: 30 * day, slot: 2 * hour, durations: day },
} as const;

export type HistoryWindow = keyof typeof historyWindows;

/** The windows by name, the shortest first. */
export const windowNames = ['24h', '7d', '30d'] as const satisfies readonly HistoryWindow[];

const count = z.int().nonnegative();

/** Number of the slot since 1970, then how often it was up, warned and down in it. */
const slotSchema = z.tuple([z.int(), count, count, count]);

const windowSchema = z.strictObject({
  /** Oldest first; slots without a probe are left out. */
  slots: z.array(slotSchema),
  durations: z.array(z.tuple([z.int(), sketchSchema])),
});

const courseSchema = z.strictObject({ '24h': windowSchema, '7d': windowSchema, '30d': windowSchema });

/** How each thing that is watched did, window by window: at most 60 KB each, whatever happens at one round a minute. */
export const coursesSchema = z.strictObject({
  preprod: courseSchema,
  prod: courseSchema,
  storage: courseSchema,
  dataset: courseSchema,
});

export type Course = z.infer<typeof courseSchema>;
export type Courses = z.infer<typeof coursesSchema>;

/** What one round says of one thing, before hysteresis. */
export interface CourseSample {
  readonly sample: 'up' | 'warning' | 'down';
  /** Null where nothing answered. */
  readonly durationMs: number | null;
}

/** How often something was up, warned and down. */
export interface SampleCounts {
  readonly up: number;
  readonly warning: number;
  readonly down: number;
}

export interface CourseSummary extends SampleCounts {
  /** One for each slot of the window, oldest first, the one under way last; null where nothing was probed. */
  readonly slots: readonly (SampleCounts | null)[];
  /** Start of the oldest slot, in milliseconds since 1970. */
  readonly from: number;
  /** Share of the samples that were up, 0 to 1; null where there were none. */
  readonly upShare: number | null;
  /** 95th percentile of the answers' times in milliseconds, within a tenth; null where nothing was timed. */
  readonly p95Ms: number | null;
}

/** A course on which nothing was probed yet. */
export function newCourse(): Course {
  const empty = () => ({ slots: [], durations: [] });
  return { '24h': empty(), '7d': empty(), '30d': empty() };
}

/** The course with one more sample; what is older than a window is left out of it. */
export function extendCourse(course: Course, sample: CourseSample, at: Date): Course {
  const next = { ...course };
  for (const name of windowNames) next[name] = extendWindow(course[name], name, sample, at.getTime());
  return next;
}

/** The course of what was watched twice: the samples of both. */
export function mergeCourses(a: Course, b: Course): Course {
  const next = { ...a };
  for (const name of windowNames) next[name] = mergeWindows(a[name], b[name]);
  return next;
}

type Window = Course[HistoryWindow];

function mergeWindows(a: Window, b: Window): Window {
  const counts = new Map(a.slots.map((slot) => [slot[0], slot]));
  const slots = b.slots.map(([number, up, warning, down]): Window['slots'][number] => {
    const [, otherUp, otherWarning, otherDown] = counts.get(number) ?? [number, 0, 0, 0];
    return [number, up + otherUp, warning + otherWarning, down + otherDown];
  });
  const sketches = new Map(a.durations);
  const durations = b.durations.map(([number, sketch]): Window['durations'][number] => [
    number,
    mergeSketches([sketches.get(number) ?? [], sketch]),
  ]);
  return {
    slots: withParts(a.slots, slots, -Infinity),
    durations: withParts(a.durations, durations, -Infinity),
  };
}

function extendWindow(
  { slots, durations }: Window,
  name: HistoryWindow,
  { sample, durationMs }: CourseSample,
  at: number,
): Window {
  const { slot, durations: span } = historyWindows[name];
  const slotNumber = Math.floor(at / slot);
  const [, up, warning, down] = slots.find(([number]) => number === slotNumber) ?? [slotNumber, 0, 0, 0];
  const counts = { up, warning, down, [sample]: { up, warning, down }[sample] + 1 };
  const spanNumber = Math.floor(at / span);
  const sketch = durations.find(([number]) => number === spanNumber)?.[1] ?? [];
  const timed: Window['durations'] =
    durationMs === null ? [] : [[spanNumber, withDuration(sketch, durationMs)]];
  return {
    slots: withParts(slots, [[slotNumber, counts.up, counts.warning, counts.down]], oldestOf(name, at, slot)),
    durations: withParts(durations, timed, oldestOf(name, at, span)),
  };
}

/** Number of the oldest part that a window of this length, ending with the part under way, still holds. */
const oldestOf = (name: HistoryWindow, at: number, part: number) =>
  Math.floor(at / part) - historyWindows[name].length / part + 1;

/** The parts of a window with some put in or replaced, in order, and without those before the oldest. */
function withParts<T extends readonly [number, ...unknown[]]>(
  parts: readonly T[],
  changed: readonly T[],
  oldest: number,
): T[] {
  const byNumber = new Map([...parts, ...changed].map((part) => [part[0], part]));
  return [...byNumber.values()].filter(([number]) => number >= oldest).toSorted(([a], [b]) => a - b);
}

/** What a window of a course tells as of now. */
export function summarise(course: Course, name: HistoryWindow, now: Date): CourseSummary {
  const { slot, durations: span, length } = historyWindows[name];
  const oldest = oldestOf(name, now.getTime(), slot);
  const found = new Map(
    course[name].slots.map(([number, up, warning, down]) => [number, { up, warning, down }]),
  );
  const slots = Array.from({ length: length / slot }, (_, index) => found.get(oldest + index) ?? null);
  const sum = (sample: keyof SampleCounts) => slots.reduce((all, each) => all + (each?.[sample] ?? 0), 0);
  const totals = { up: sum('up'), warning: sum('warning'), down: sum('down') };
  const samples = totals.up + totals.warning + totals.down;
  const firstSpan = oldestOf(name, now.getTime(), span);
  const sketches = course[name].durations.flatMap(([number, sketch]) =>
    number >= firstSpan ? [sketch] : [],
  );
  return {
    ...totals,
    slots,
    from: oldest * slot,
    upShare: samples === 0 ? null : totals.up / samples,
    p95Ms: quantile(mergeSketches(sketches), 0.95),
  };
}

/** The worst of what was counted; null where nothing was. */
export function worstOf(counts: SampleCounts | null): CourseSample['sample'] | null {
  if (counts === null) return null;
  if (counts.down > 0) return 'down';
  return counts.warning > 0 ? 'warning' : 'up';
}
