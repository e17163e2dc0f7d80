import * as z from 'zod';
import { deployedSchema, environmentSchema, idSchema, pointerSchema } from '../environment.ts';
import { effectSchema } from './effect.ts';
import { gateResultSchema } from './gate.ts';
import { differenceDigestSchema } from './difference.ts';
import { requestCountSchema } from './requests.ts';
import { verificationSettingsSchema } from './settings.ts';
import { verificationSchema } from './verification.ts';

const phases = [
  'planned',
  'claiming',
  'preflight',
  'backup',
  'switching',
  'verifying',
  'undoing',
  'restricting',
  'verifying-restored',
  'settling',
  'releasing',
  'finished',
] as const;

export type Phase = (typeof phases)[number];

/**
 * `failed`: nothing visible changed. `rolled-back`: it was undone by itself.
 * `needs-attention`: it could not be undone, or should not be; a person must look.
 */
const outcomes = ['succeeded', 'failed', 'rolled-back', 'needs-attention'] as const;

export type Outcome = (typeof outcomes)[number];

const failureSchema = z.strictObject({ code: z.string().min(1), message: z.string() });

const stepSchema = z.strictObject({
  name: z.enum(phases),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  outcome: z.enum(['running', 'done', 'failed']),
  detail: z.string(),
});

/** Everything about one promotion or rollback: `promotions/<id>`. What a crash leaves of it suffices to go on. */
export const promotionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: idSchema,
  kind: z.enum(['promotion', 'rollback']),
  environment: environmentSchema,
  by: z.string().min(1),
  reason: z.string().min(1),
  requestedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Null where nothing could be chosen; the gates then say why. */
  target: deployedSchema.nullable(),
  /** Set where a person wants the data though they have far fewer rows than those on PROD. */
  acceptDrop: z.literal(true).optional(),
  /** Why a freeze and the time on PREPROD do not count. */
  override: z.string().min(1).optional(),
  /** The second person. */
  approvedBy: z.string().min(1).optional(),
  /** What was live at the start. */
  from: deployedSchema.nullable(),
  /** Where to return to when the target does not work: what was verified last. */
  fallback: deployedSchema.nullable(),
  /** The pointer as this promotion last read or wrote it. */
  pointer: pointerSchema,
  pointerVersion: z.string().nullable(),
  phase: z.enum(phases),
  gates: z.array(gateResultSchema),
  verification: verificationSchema.nullable(),
  settings: verificationSettingsSchema,
  steps: z.array(stepSchema),
  /** Decided when its first consequence is; `phase` is `finished` once all are done. */
  outcome: z.enum(outcomes).nullable(),
  failure: failureSchema.nullable(),
  /**
   * What the site answered since the switch, probes included. Not set before it, and where nobody knows: when the
   * process that counted has stopped.
   */
  requests: requestCountSchema.optional(),
  /** What readers are told differently; not set where nobody could compare. */
  difference: differenceDigestSchema.optional(),
  /** What is still to be done, in order. Only the last one decides how it goes on. */
  pending: z.array(effectSchema),
  /** Which run wrote this document; another run's writes fail from then on. */
  writer: z.string(),
});

export type Promotion = z.infer<typeof promotionSchema>;
export type Failure = z.infer<typeof failureSchema>;

/** Key of a promotion's document in the state store. */
export function promotionKey(id: string): string {
  return `promotions/${id}`;
}

/** True if nothing remains to be done. */
export function isOver(promotion: Promotion): boolean {
  return promotion.phase === 'finished' && promotion.pending.length === 0;
}
