import * as z from 'zod';
import type { Controls } from '../controls.ts';
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
  'release-unsigned',
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
  /** Of the other environments, where anybody looked. */
  readonly otherControls?: readonly Controls[];
  readonly release: ReleaseVerdict | null;
  /** Why its signature does not count, '' where it does; undefined where none is asked for. */
  readonly unsigned?: string | null | undefined;
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
 * healthy and the release not in quarantine. Promotions, but no rollback, also need a signature where one is asked for, respect a hold and a quarantine elsewhere,
 * and need something complete to return to; those to PROD need the release verified on a healthy PREPROD.
 */
export function checkGates(candidate: Candidate, facts: Facts): GateResult[] {
  const { kind, environment, target } = candidate;
  const { release, storage, fallback, preprod } = facts;
  const { releaseId, datasetId } = target;
  const always = [
    gate(
      'storage-unhealthy',
      isHealthy(storage),
      `The object store is not healthy (${describeObservation(storage)}). Try again when it is.`,
    ),
    gate(
      'release-incomplete',
      release?.type === 'complete',
      `Release ${releaseId} is not complete: ${describeVerdict(release)}. Publish it again.`,
    ),
    gate(
      'dataset-missing',
      facts.datasetPresent === true,
      `Dataset ${datasetId} is not in the store with all its files. Import it again, or choose another.`,
    ),
    ...checkControls(candidate, facts),
  ];
  if (kind === 'rollback') return always;
  const promotion = [
    ...always,
    ...checkSignature(releaseId, facts),
    gate(
      'fallback-incomplete',
      fallback === undefined || fallback?.type === 'complete',
      `The release to return to is not complete: ${describeVerdict(fallback ?? null)}. Publish it again first.`,
    ),
  ];
  if (environment === 'preprod') return promotion;
  return [
    ...promotion,
    gate(
      'not-verified-on-preprod',
      preprod.pointer?.verified.some((entry) => entry.releaseId === releaseId) === true,
      `Release ${releaseId} was never verified on PREPROD. Promote it there first.`,
    ),
    gate(
      'preprod-unhealthy',
      isHealthy(preprod.observation),
      `PREPROD is not healthy (${describeObservation(preprod.observation)}). Repair it first.`,
    ),
  ];
}

/** What was live before was signed or came before signatures: rollbacks do not ask. */
function checkSignature(releaseId: string, { unsigned }: Facts): GateResult[] {
  if (unsigned === undefined) return [];
  const why = unsigned ?? 'the store did not say whether it is signed';
  const detail = `Release ${releaseId} does not count as signed: ${why}. Sign it with "release sign", or find out who published it.`;
  return [gate('release-unsigned', why === '', detail)];
}

/** The gates that people and failures close, and may close at any time before the switch. */
export function checkControls(
  { kind, target }: Candidate,
  { controls, otherControls = [] }: Pick<Facts, 'controls' | 'otherControls'>,
): GateResult[] {
  if (kind === 'rollback') return [quarantine(target.releaseId, [controls])];
  const { hold } = controls;
  return [
    quarantine(target.releaseId, [controls, ...otherControls]),
    gate(
      'on-hold',
      hold === null,
      `Promotions are on hold since ${hold?.since ?? ''} by ${hold?.by ?? ''} (${hold?.reason ?? ''}). Lift the hold first.`,
    ),
  ];
}

/** A gate's result; the detail is kept only for a closed gate. */
export function gate(code: GateResult['code'], passed: boolean, detail: string): GateResult {
  return { code, passed, detail: passed ? '' : detail };
}

function quarantine(releaseId: string, everywhere: readonly Controls[]): GateResult {
  const found = everywhere.flatMap(({ environment, quarantine: entries }) =>
    entries
      .filter((entry) => entry.releaseId === releaseId)
      .map(({ reason }) => `${environment} (${reason})`),
  );
  const detail = `Release ${releaseId} failed on ${found.join(' and on ')}. Publish a better one, or lift its quarantine there.`;
  return gate('quarantined', found.length === 0, detail);
}

function describeVerdict(found: ReleaseVerdict | null): string {
  if (found === null) return 'the store did not say';
  return found.type === 'complete' ? '' : describeProblems(found.problems);
}
