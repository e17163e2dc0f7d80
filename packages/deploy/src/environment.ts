import * as z from 'zod';
import { releaseIdSchema } from './release/manifest.ts';

export const environments = ['preprod', 'prod'] as const;

export const environmentSchema = z.enum(environments);

export type Environment = (typeof environments)[number];

export const datasetIdSchema = z
  .string()
  .regex(/^d-[0-9a-f]{16}$/, 'a dataset id such as d-4f1c09be77a2d630');

export const idSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/, 'an id of lower-case letters, digits and hyphens');

/** What a site serves: a release with the dataset it reads. They move together. */
export const deployedSchema = z.strictObject({
  releaseId: releaseIdSchema,
  datasetId: datasetIdSchema,
  /** Set by every version that moves both together. Without it an earlier one wrote this, whose sites follow the dataset in use. */
  datasetPinned: z.literal(true).optional(),
});

export type Deployed = z.infer<typeof deployedSchema>;

/** A release with the dataset it is shown with. */
export function pairOf({ releaseId, datasetId }: Pick<Deployed, 'releaseId' | 'datasetId'>): Deployed {
  return { releaseId, datasetId, datasetPinned: true };
}

const verifiedReleaseSchema = deployedSchema.extend({
  verifiedAt: z.iso.datetime(),
  promotionId: idSchema,
  generation: z.int().positive(),
});

/** The document that says what an environment serves: `environments/<environment>/pointer`. */
export const pointerSchema = z.strictObject({
  schemaVersion: z.literal(1),
  environment: environmentSchema,
  /** Null before the first release, and after a first release that did not work. */
  live: deployedSchema.nullable(),
  /** What was live before, whether it was verified or not. */
  previous: deployedSchema.nullable(),
  /** Plus one with every change of what is live. */
  generation: z.int().nonnegative(),
  /** How the live release came here; a rollback is not rolled back without naming a release. */
  arrivedBy: z.enum(['promotion', 'rollback']).nullable(),
  updatedAt: z.iso.datetime(),
  by: z.string().min(1),
  promotionId: idSchema.nullable(),
  /** What proved itself here, latest first. */
  verified: z.array(verifiedReleaseSchema),
  /** The promotion that holds the environment; whoever wants to start another must wait. */
  running: z.strictObject({ promotionId: idSchema, since: z.iso.datetime() }).nullable(),
});

export type Pointer = z.infer<typeof pointerSchema>;

/** How many verified releases an environment remembers, and so how far a rollback can reach. */
export const verifiedHistoryLength = 20;

/** Key of an environment's pointer in the state store. */
export function pointerKey(environment: Environment): string {
  return `environments/${environment}/pointer`;
}

/** The pointer of an environment where nothing was ever deployed. */
export function emptyPointer(environment: Environment, by: string, at: string): Pointer {
  return {
    schemaVersion: 1,
    environment,
    live: null,
    previous: null,
    generation: 0,
    arrivedBy: null,
    updatedAt: at,
    by,
    promotionId: null,
    verified: [],
    running: null,
  };
}

export interface Change {
  readonly promotionId: string;
  readonly by: string;
  readonly at: string;
}

/** The pointer as a promotion holds it. What is live does not change. */
export function claimed(pointer: Pointer, change: Change): Pointer {
  return { ...pointer, updatedAt: change.at, running: { promotionId: change.promotionId, since: change.at } };
}

/** The pointer given back. What is live does not change. */
export function released(pointer: Pointer, at: string): Pointer {
  return { ...pointer, updatedAt: at, running: null };
}

/** The pointer with something else live, one generation later, still held. */
export function switched(
  pointer: Pointer,
  live: Deployed | null,
  arrivedBy: 'promotion' | 'rollback',
  change: Change,
): Pointer {
  return {
    ...pointer,
    live,
    previous: pointer.live,
    generation: pointer.generation + 1,
    arrivedBy,
    updatedAt: change.at,
    by: change.by,
    promotionId: change.promotionId,
  };
}

/** The pointer given back, what is live being recorded as verified here. */
export function settled(pointer: Pointer, change: Change): Pointer {
  const { live, generation } = pointer;
  if (live === null) return released(pointer, change.at);
  const entry = { ...live, verifiedAt: change.at, promotionId: change.promotionId, generation };
  const earlier = pointer.verified.filter((other) => !sameDeployed(other, live));
  return { ...released(pointer, change.at), verified: [entry, ...earlier].slice(0, verifiedHistoryLength) };
}

/** True if both are the same release with the same dataset, or both nothing. */
export function sameDeployed(a: Deployed | null, b: Deployed | null): boolean {
  return a?.releaseId === b?.releaseId && a?.datasetId === b?.datasetId;
}

/** True if each part of it is a pair; what an earlier version wrote follows the dataset in use. */
export function holdsPairs({ live, previous, verified }: Pointer): boolean {
  return [live, previous, ...verified].every((each) => each === null || each.datasetPinned === true);
}

/** The pointer of an earlier version as pairs: whatever follows the dataset in use is shown with that, where there is one. */
export function withPairs(pointer: Pointer, inUse: string | null): Pointer {
  const shown = <T extends Deployed>(each: T): T =>
    each.datasetPinned === true
      ? each
      : { ...each, datasetId: inUse ?? each.datasetId, datasetPinned: true as const };
  const { live, previous, verified } = pointer;
  return {
    ...pointer,
    live: live && shown(live),
    previous: previous && shown(previous),
    verified: verified.map(shown),
  };
}
