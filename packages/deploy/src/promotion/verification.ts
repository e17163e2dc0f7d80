import * as z from 'zod';
import { describeObservation, isHealthy, verdict, type Observation } from '../observation.ts';
import type { VerificationSettings } from './settings.ts';

/** What the probes since a switch have shown. */
export const verificationSchema = z.strictObject({
  startedAt: z.iso.datetime(),
  probes: z.int().nonnegative(),
  /** Good ones in a row. */
  good: z.int().nonnegative(),
  /** Definite failures in a row, errors between them not counted. */
  failed: z.int().nonnegative(),
  /** What the last probe found wrong. */
  problem: z.string(),
  /** Set where the last definite failure was that of the dataset alone: no release is to blame for that. */
  datasetOnly: z.literal(true).optional(),
  /** When each probe was made and whether it was good, oldest first, the latest few of them. */
  looks: z.array(z.strictObject({ at: z.iso.datetime(), good: z.boolean() })).optional(),
});

/** More probes than a verification has room for on any picture. */
const looksRemembered = 100;

export type Verification = z.infer<typeof verificationSchema>;

export type Judgement = 'continue' | 'passed' | 'failed' | 'uncertain';

/** No probe made yet. */
export function newVerification(at: string): Verification {
  return { startedAt: at, probes: 0, good: 0, failed: 0, problem: 'not probed yet' };
}

/**
 * Takes in one probe. A failure ends a good run, and counts once the grace period is over; an error ends a good run
 * and says nothing else.
 */
export function takeIn(
  before: Verification,
  observation: Observation,
  at: string,
  settings: VerificationSettings,
): Verification {
  const look = { at, good: isHealthy(observation) };
  const isDefinite = verdict(observation) === 'failed';
  const { datasetOnly: blamed, ...known } = before;
  const isDatasets = isDefinite ? failsByDatasetOnly(observation) : blamed === true;
  const probed: Verification = {
    ...known,
    ...(isDatasets && { datasetOnly: true }),
    probes: before.probes + 1,
    problem: describeObservation(observation),
    looks: [...(before.looks ?? []), look].slice(-looksRemembered),
  };
  if (look.good) return { ...probed, good: before.good + 1, failed: 0 };
  const counts = isDefinite && elapsed(before, at) >= settings.grace;
  return { ...probed, good: 0, failed: counts ? before.failed + 1 : before.failed };
}

function failsByDatasetOnly({ checks }: Observation): boolean {
  return checks.every(({ name, result }) => name === 'dataset' || result !== 'failed');
}

/** Passed or failed by enough probes in a row; at the deadline failed if the last definite word was a failure, else uncertain. */
export function judge(verification: Verification, at: string, settings: VerificationSettings): Judgement {
  if (verification.good >= settings.goodProbes) return 'passed';
  if (verification.failed >= settings.failedProbes) return 'failed';
  if (elapsed(verification, at) < settings.deadline) return 'continue';
  return verification.failed > 0 ? 'failed' : 'uncertain';
}

function elapsed(verification: Verification, at: string): number {
  return Date.parse(at) - Date.parse(verification.startedAt);
}
