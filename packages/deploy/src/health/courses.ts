import { durationOf, verdict, type CheckResult, type Observation } from '../observation.ts';
import { extendCourse, newCourse, type Courses, type CourseSample } from './course.ts';
import { ofEachTarget, type Monitor } from './monitor.ts';

/** Everything that has a course: the targets of probes, and the dataset as the sites hand it out. */
export const watched = [
  'prod',
  'preprod',
  'storage',
  'dataset',
] as const satisfies readonly (keyof Courses)[];

export type Watched = (typeof watched)[number];

/** The courses that a monitor keeps; of one that kept only the worst of each slot, that as one sample each. */
export function coursesOf({ courses, targets }: Monitor): Courses {
  if (courses !== undefined) return courses;
  const seeded = ofEachTarget((target) =>
    targets[target].history.reduce(
      (course, { slot, worst }) => extendCourse(course, { sample: worst, durationMs: null }, new Date(slot)),
      newCourse(),
    ),
  );
  return { ...seeded, dataset: newCourse() };
}

/** The courses after a round of probes. */
export function coursesAfter(courses: Courses, observations: readonly Observation[], at: Date): Courses {
  const next = { ...courses };
  for (const observation of observations) {
    const { target } = observation;
    next[target] = extendCourse(next[target], sampleOfTarget(observation), at);
  }
  const read = datasetSample(observations);
  return read === null ? next : { ...next, dataset: extendCourse(next.dataset, read, at) };
}

/** A site is as slow as the slowest of its own answers; reading the dataset has a course of its own. */
function sampleOfTarget(observation: Observation): CourseSample {
  const checks = observation.checks.filter(({ name }) => name !== 'dataset');
  return sampleWith(verdict(observation), durationOf({ checks }));
}

/** How PROD read its dataset; PREPROD, where nothing is live on PROD; null where neither was looked at. */
function datasetSample(observations: readonly Observation[]): CourseSample | null {
  const of = (target: Observation['target']) =>
    observations.find((each) => each.target === target)?.checks.find(({ name }) => name === 'dataset');
  const check = of('prod') ?? of('preprod');
  return check === undefined ? null : sampleWith(check.result, durationOf({ checks: [check] }));
}

function sampleWith(result: CheckResult, durationMs: number | null): CourseSample {
  if (result === 'good') return { sample: 'up', durationMs };
  return result === 'warning' ? { sample: 'warning', durationMs } : { sample: 'down', durationMs: null };
}
