import { describe, expect, it } from 'vitest';
import type { Observation } from '../observation.ts';
import { observationOf } from '../testing/scripted-prober.ts';
import { summarise } from './course.ts';
import { coursesAfter, coursesOf } from './courses.ts';
import { monitorSchema, newMonitor } from './monitor.ts';
import { takeRound } from './round.ts';
import { defaultHealthSettings as settings } from './settings.ts';

const now = new Date('2026-01-01T12:00:00Z');

/** The target with every check answering in this time, and the dataset in another. */
function timed(target: 'prod' | 'preprod', durationMs: number, datasetMs: number): Observation {
  const { checks } = observationOf(target, 'good');
  return {
    target,
    checks: checks.map((check) => ({
      ...check,
      durationMs: check.name === 'dataset' ? datasetMs : durationMs,
    })),
  };
}

const day = (courses: ReturnType<typeof coursesOf>, name: keyof typeof courses) =>
  summarise(courses[name], '24h', now);

describe('a round', () => {
  it('goes to the course of each target, and reading the dataset to its own', () => {
    const { courses } = takeRound(newMonitor(), [timed('prod', 40, 400)], now, settings);
    const found = coursesOf({ ...newMonitor(), courses });
    expect(day(found, 'prod')).toMatchObject({ up: 1, p95Ms: expect.closeTo(40, -1) });
    expect(day(found, 'dataset').p95Ms).toBeGreaterThan(360);
    expect(day(found, 'preprod').upShare).toBeNull();
  });

  it('reads the dataset as PROD does, else as PREPROD does', () => {
    const both = [timed('preprod', 10, 10), timed('prod', 10, 1_000)];
    expect(day(coursesAfter(coursesOf(newMonitor()), both, now), 'dataset')).toMatchObject({ up: 1 });
    expect(day(coursesAfter(coursesOf(newMonitor()), both, now), 'dataset').p95Ms).toBeGreaterThan(900);
    const one = [timed('preprod', 10, 100)];
    expect(day(coursesAfter(coursesOf(newMonitor()), one, now), 'dataset').p95Ms).toBeGreaterThan(90);
  });

  it('that brings no answer counts as down and has no time', () => {
    const courses = coursesAfter(coursesOf(newMonitor()), [observationOf('storage', 'silent')], now);
    expect(day(courses, 'storage')).toMatchObject({ up: 0, down: 1, upShare: 0, p95Ms: null });
  });
});

describe('a monitor that kept only the worst of each slot', () => {
  const old = {
    ...newMonitor(),
    targets: {
      ...newMonitor().targets,
      prod: {
        ...newMonitor().targets.prod,
        history: [
          { slot: '2026-01-01T11:50:00.000Z', worst: 'down' },
          { slot: '2026-01-01T11:55:00.000Z', worst: 'up' },
        ],
      },
    },
  };

  it('is still read, each slot as one sample', () => {
    const monitor = monitorSchema.parse(old);
    expect(day(coursesOf(monitor), 'prod')).toMatchObject({ up: 1, down: 1, upShare: 0.5, p95Ms: null });
  });

  it('loses none of it in its next round', () => {
    const monitor = takeRound(monitorSchema.parse(old), [observationOf('prod', 'good')], now, settings);
    expect(day(coursesOf(monitor), 'prod')).toMatchObject({ up: 2, down: 1 });
    expect(monitorSchema.parse(structuredClone(monitor))).toEqual(monitor);
  });
});
