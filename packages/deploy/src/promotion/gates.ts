import type { Controls } from '../controls.ts';
import { sameDeployed, type Deployed, type Environment, type Pointer } from '../environment.ts';
import { describeObservation, isHealthy, type Observation } from '../observation.ts';
import type { DatasetFacts } from '../ports.ts';
import { describeProblems, type ReleaseVerdict } from '../release/verify.ts';
import { checkData, fittingContract } from './data-gates.ts';
import type { DifferenceDigest } from './difference.ts';
import { gate, type GateResult } from './gate.ts';
import { keepRules, type RuleFacts } from './rule-gates.ts';

/** What was found before a switch. Null where nobody could tell, which never opens a gate. */
export interface Facts {
  readonly controls: Controls;
  /** Of the other environments, where anybody looked. */
  readonly otherControls?: readonly Controls[];
  /** By when and what the rules are kept; not there where none stand. */
  readonly forRules?: RuleFacts | undefined;
  readonly release: ReleaseVerdict | null;
  /** Why its signature does not count, '' where it does; undefined where none is asked for. */
  readonly unsigned?: string | null | undefined;
  readonly dataset: DatasetFacts | null;
  readonly datasetPresent: boolean | null;
  /** The dataset that PROD shows, by which others are measured; null where there is none. */
  readonly measure: DatasetFacts | null;
  readonly storage: Observation;
  /** Completeness of what to return to; undefined where there is nothing. */
  readonly fallback:
    | { readonly release: ReleaseVerdict | null; readonly datasetPresent: boolean | null }
    | undefined;
  readonly preprod: { readonly pointer: Pointer | null; readonly observation: Observation };
  /** What readers will see differently; no gate asks for it. */
  readonly difference?: DifferenceDigest | undefined;
}

interface Candidate {
  readonly kind: 'promotion' | 'rollback';
  readonly environment: Environment;
  readonly target: Deployed;
  /** What is live. */
  readonly from: Deployed | null;
  /** What to return to. */
  readonly fallback: Deployed | null;
  readonly acceptDrop?: boolean | undefined;
  readonly by: string;
  readonly override?: string | undefined;
  readonly approvedBy?: string | undefined;
}

/**
 * The gates of a promotion that depend on the world. All need the release complete, its dataset present and of a contract
 * that the release reads, the store healthy and the release not in quarantine. Promotions, but no rollback, also respect a
 * hold and a quarantine elsewhere, need the data proven and not far fewer than before, and something complete to return
 * to; those to PROD need what changes verified on a healthy PREPROD.
 */
export function checkGates(candidate: Candidate, facts: Facts): GateResult[] {
  const { kind, environment, target, from } = candidate;
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
      facts.dataset !== null && facts.datasetPresent === true,
      `Dataset ${datasetId} is not in the store with all its files. Import it again, or choose another.`,
    ),
    fittingContract(target, facts),
    ...checkControls(candidate, facts),
  ];
  if (kind === 'rollback') return always;
  const promotion = [
    ...always,
    ...checkSignature(releaseId, facts),
    ...checkData(candidate, facts),
    fallback === undefined ? gate('fallback-incomplete', true, '') : wholeFallback(candidate, fallback),
  ];
  if (environment === 'preprod') return promotion;
  const proven = [from, ...(preprod.pointer?.verified ?? [])];
  const unverified = [
    ...(proven.some((each) => each?.releaseId === releaseId) ? [] : [`Release ${releaseId}`]),
    ...(proven.some((each) => each?.datasetId === datasetId) ? [] : [`Dataset ${datasetId}`]),
  ];
  return [
    ...promotion,
    gate(
      'not-verified-on-preprod',
      unverified.length === 0,
      `${unverified.join(' and ')} never proved itself on PREPROD. Promote it there first.`,
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
  candidate: Pick<Candidate, 'kind' | 'target' | 'from' | 'by' | 'override' | 'approvedBy'>,
  { controls, otherControls = [], forRules }: Pick<Facts, 'controls' | 'otherControls' | 'forRules'>,
): GateResult[] {
  const { kind, target } = candidate;
  if (kind === 'rollback') return [quarantine(target.releaseId, [controls])];
  const { hold, rules } = controls;
  return [
    quarantine(target.releaseId, [controls, ...otherControls]),
    gate(
      'on-hold',
      hold === null,
      `Promotions are on hold since ${hold?.since ?? ''} by ${hold?.by ?? ''} (${hold?.reason ?? ''}). Lift the hold first.`,
    ),
    ...(rules === undefined || forRules === undefined ? [] : keepRules(candidate, rules, forRules)),
  ];
}

/** Data that are live and lost are no reason to stay with them: going back to them would make nothing worse. */
function wholeFallback(
  { from, fallback }: Pick<Candidate, 'from' | 'fallback'>,
  { release, datasetPresent }: NonNullable<Facts['fallback']>,
): GateResult {
  const isWhole = datasetPresent === true || (datasetPresent === false && sameDeployed(fallback, from));
  const detail =
    release?.type === 'complete'
      ? 'The dataset to return to is not in the store with all its files. Import it again first.'
      : `The release to return to is not complete: ${describeVerdict(release)}. Publish it again first.`;
  return gate('fallback-incomplete', release?.type === 'complete' && isWhole, detail);
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
