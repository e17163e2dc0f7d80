import * as z from 'zod';
import { isQuarantined, type Controls } from '../controls.ts';
import type { Deployed, Environment, Pointer } from '../environment.ts';
import { describeObservation, isHealthy, type Observation } from '../observation.ts';
import { describeProblems, type ReleaseVerdict } from '../release/verify.ts';

export const gateCodes = [
  'confirmation-mismatch',
  'no-target',
  'already-live',
  'busy',
  'storage-unhealthy',
  'release-incomplete',
  'dataset-missing',
  'quarantined',
  'on-hold',
  'not-verified-on-preprod',
  'preprod-unhealthy',
  'fallback-incomplete',
] as const;

/** One condition of a promotion; `code` is what it fails with, `detail` what to do then. */
export const gateResultSchema = z.strictObject({
  code: z.enum(gateCodes),
  passed: z.boolean(),
  detail: z.string(),
});

export type GateResult = z.infer<typeof gateResultSchema>;

/** What was found before a switch. Null where nobody could tell, which never opens a gate. */
export interface Facts {
  readonly controls: Controls;
  readonly release: ReleaseVerdict | null;
  readonly datasetPresent: boolean | null;
  readonly storage: Observation;
  /** Completeness of the release to return to; undefined where there is none. */
  readonly fallback: ReleaseVerdict | null | undefined;
  readonly preprod: { readonly pointer: Pointer | null; readonly observation: Observation };
}

interface Candidate {
  readonly kind: 'promotion' | 'rollback';
  readonly environment: Environment;
  readonly target: Deployed;
}

/**
 * The gates of a promotion that depend on the world. All need the release complete, its dataset present, the store
 * healthy and the release not in quarantine. Promotions, but no rollback, also respect a hold and need something
 * complete to return to; those to PROD need the release verified on a healthy PREPROD.
 */
export function checkGates(candidate: Candidate, facts: Facts): GateResult[] {
  const always = [
    storage(facts),
    release(candidate, facts),
    dataset(candidate, facts),
    quarantine(candidate, facts),
  ];
  if (candidate.kind === 'rollback') return always;
  const promotion = [...always, hold(facts), fallback(facts)];
  if (candidate.environment === 'preprod') return promotion;
  return [...promotion, verifiedOnPreprod(candidate, facts), preprodHealthy(facts)];
}

/** A gate's result; the detail is kept only for a closed gate. */
export function gate(code: GateResult['code'], passed: boolean, detail: string): GateResult {
  return { code, passed, detail: passed ? '' : detail };
}

function storage({ storage: observation }: Facts): GateResult {
  const detail = `The object store is not healthy (${describeObservation(observation)}). Try again when it is.`;
  return gate('storage-unhealthy', isHealthy(observation), detail);
}

function release({ target }: Candidate, facts: Facts): GateResult {
  return gate(
    'release-incomplete',
    facts.release?.type === 'complete',
    `Release ${target.releaseId} is not complete: ${describeVerdict(facts.release)}. Publish it again.`,
  );
}

function dataset({ target }: Candidate, facts: Facts): GateResult {
  const detail = `Dataset ${target.datasetId} is not in the store with all its files. Import it again, or choose another.`;
  return gate('dataset-missing', facts.datasetPresent === true, detail);
}

function quarantine({ target, environment }: Candidate, { controls }: Facts): GateResult {
  const entry = controls.quarantine.find((quarantined) => quarantined.releaseId === target.releaseId);
  const detail = `Release ${target.releaseId} failed on ${environment} (${entry?.reason ?? ''}). Publish a better one, or lift its quarantine.`;
  return gate('quarantined', !isQuarantined(controls, target.releaseId), detail);
}

function hold({ controls }: Facts): GateResult {
  const detail = `Promotions are on hold since ${controls.hold?.since ?? ''} by ${controls.hold?.by ?? ''} (${controls.hold?.reason ?? ''}). Lift the hold first.`;
  return gate('on-hold', controls.hold === null, detail);
}

function fallback(facts: Facts): GateResult {
  const isSafe = facts.fallback === undefined || facts.fallback?.type === 'complete';
  const detail = `The release to return to is not complete: ${describeVerdict(facts.fallback ?? null)}. Publish it again first.`;
  return gate('fallback-incomplete', isSafe, detail);
}

function verifiedOnPreprod({ target }: Candidate, { preprod }: Facts): GateResult {
  const wasVerified =
    preprod.pointer?.verified.some((entry) => entry.releaseId === target.releaseId) ?? false;
  const detail = `Release ${target.releaseId} was never verified on PREPROD. Promote it there first.`;
  return gate('not-verified-on-preprod', wasVerified, detail);
}

function preprodHealthy({ preprod }: Facts): GateResult {
  const detail = `PREPROD is not healthy (${describeObservation(preprod.observation)}). Repair it first.`;
  return gate('preprod-unhealthy', isHealthy(preprod.observation), detail);
}

function describeVerdict(found: ReleaseVerdict | null): string {
  if (found === null) return 'the store did not say';
  return found.type === 'complete' ? '' : describeProblems(found.problems);
}
