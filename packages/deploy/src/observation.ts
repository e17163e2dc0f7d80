import * as z from 'zod';

/** From best to worst. `failed` is definite, `error` means that nobody could tell. */
export const checkResults = ['good', 'warning', 'error', 'failed'] as const;

export type CheckResult = (typeof checkResults)[number];

/** What a site must show to count as serving a release, and what the store must show to count as healthy. */
export const siteChecks = ['release', 'page', 'worker', 'wasm', 'dataset'] as const;
export const storageChecks = ['read'] as const;

/** What only the health rounds look at besides: whether store and disk take writes, and whether the state is whole. */
const furtherStorageChecks = ['write', 'disk', 'state'] as const;

const checkSchema = z.strictObject({
  name: z.enum([...siteChecks, ...storageChecks, ...furtherStorageChecks]),
  result: z.enum(checkResults),
  detail: z.string(),
  /** Time until the answer was there, in milliseconds; not set where there was none. */
  durationMs: z.number().nonnegative().optional(),
  /** Set where something else that is watched is to blame, and is told of: the target is not judged by this check. */
  because: z.literal('storage').optional(),
});

/** One look at a target. */
export const observationSchema = z.strictObject({
  target: z.enum(['preprod', 'prod', 'storage']),
  checks: z.array(checkSchema),
});

export type Observation = z.infer<typeof observationSchema>;

/** The worst of some results, by an order from best to worst; the best where there are none. */
export function worst<T>(order: readonly [T, ...T[]], results: readonly T[]): T {
  const rank = Math.max(0, ...results.map((result) => order.indexOf(result)));
  return order[rank] ?? order[0];
}

/** The worst check of an observation. A check that is missing counts as `error`: no data is not health. */
export function verdict(observation: Observation): CheckResult {
  const results = judgedBy(observation).map((check) => check.result);
  return worst(checkResults, missingChecks(observation).length > 0 ? [...results, 'error'] : results);
}

/** True if the target does what it is for, be it slowly. */
export function isHealthy(observation: Observation): boolean {
  return ['good', 'warning'].includes(verdict(observation));
}

/** Time of the slowest answer among the checks, in milliseconds, or null where nothing was timed. */
export function durationOf({ checks }: Pick<Observation, 'checks'>): number | null {
  const durations = checks.flatMap(({ durationMs }) => durationMs ?? []);
  return durations.length === 0 ? null : Math.max(...durations);
}

/** What is wrong, in one sentence per check; empty when all is good. */
export function describeObservation(observation: Observation): string {
  const wrong = judgedBy(observation)
    .filter((check) => check.result !== 'good')
    .map((check) => `${check.name}: ${check.detail}`);
  const missing = missingChecks(observation).map((name) => `${name}: not checked`);
  return [...wrong, ...missing].join('; ');
}

/** The observation of a probe that could not be made. */
export function unobserved(target: Observation['target'], detail: string): Observation {
  return { target, checks: requiredChecks(target).map((name) => ({ name, result: 'error', detail })) };
}

function requiredChecks(target: Observation['target']) {
  return target === 'storage' ? storageChecks : siteChecks;
}

function judgedBy({ checks }: Observation) {
  return checks.filter(({ because }) => because === undefined);
}

function missingChecks(observation: Observation) {
  const present = new Set<string>(observation.checks.map((check) => check.name));
  return requiredChecks(observation.target).filter((name) => !present.has(name));
}
