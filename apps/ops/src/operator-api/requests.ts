import { z } from '@hono/zod-openapi';
import {
  auditCursorSchema,
  datasetIdSchema,
  environmentSchema,
  promotionHalves,
  releaseIdSchema,
  restorableSchema,
  rulesSchema,
} from '@mangetamain/deploy';
import { cursorPattern } from '../formats/page.ts';

const reason = z.string().trim().min(1).max(1000);

export const promotionBody = z.strictObject({
  to: environmentSchema,
  /** For PROD what PREPROD serves, where left out. */
  release: releaseIdSchema.optional(),
  /** For PROD that of PREPROD, where left out; for PREPROD the one that it shows. */
  dataset: datasetIdSchema.optional(),
  /** Moves this half of the pair; the other stays as it is. */
  only: z.enum(promotionHalves).optional(),
  /** Takes data with far fewer rows than those on PROD. */
  acceptDrop: z.boolean().optional(),
  /** Why a freeze and the time on PREPROD do not count this once. */
  override: reason.optional(),
  /** The word DEPLOY for PROD. */
  confirm: z.string().max(100).default(''),
  reason,
});

export const scheduleBody = promotionBody.extend({
  /** Not before this; at once, where left out. */
  at: z.iso.datetime({ offset: true }).optional(),
});
export const scheduleParams = z.object({ id: z.string().max(100) });
export const rulesBody = z.strictObject({ rules: rulesSchema.nullable(), reason });

export const rollbackBody = z.strictObject({
  /** A release that was verified here; the last one, where left out. */
  to: releaseIdSchema.optional(),
  confirm: z.string().max(100),
  reason,
});

export const releaseBody = z.strictObject({ releaseId: releaseIdSchema });
export const restoreBody = z.strictObject({
  environment: environmentSchema,
  document: restorableSchema,
  reason,
});
export const pruneBody = z.strictObject({
  /** What is younger stays. */
  olderThanDays: z.number().int().min(1).max(3650).default(30),
  /** Ids that stay whatever their age. */
  keep: z.array(z.string().max(100)).max(100).default([]),
  /** Only tells what would go, unless set. */
  apply: z.boolean().default(false),
  reason,
});
export const reasonBody = z.strictObject({ reason });
/** A pair as it is written; a `+` arrives as a space where nobody escaped it. */
const pairSchema = z
  .string()
  .regex(/^r-[0-9a-f]{12}[+ ]d-[0-9a-f]{16}$/)
  .transform((pair) => {
    const [releaseId = '', datasetId = ''] = pair.split(/[+ ]/u);
    return { releaseId, datasetId };
  });
const sideSchema = z.union([environmentSchema, pairSchema], {
  error: 'name an environment, or a pair such as r-4f1c09be77a2+d-4f1c09be77a2d630',
});

export const differenceQuery = z.object({
  /** An environment, or a pair such as r-4f1c09be77a2+d-4f1c09be77a2d630. */
  from: sideSchema.default('prod'),
  to: sideSchema.default('preprod'),
});
export const reasonQuery = z.object({ reason });
const limit = z.coerce.number().int().min(1).max(200).default(50);
export const limitQuery = z.object({ limit });
/** `cursor` is the `next` of the page before. */
export const pageQuery = z.object({ limit, cursor: z.string().max(120).regex(cursorPattern).optional() });
export const auditQuery = z.object({ limit, cursor: auditCursorSchema.optional() });
export const environmentParams = z.object({ env: environmentSchema });
export const quarantineParams = z.object({ env: environmentSchema, release: releaseIdSchema });
export const promotionParams = z.object({ id: z.string().max(100) });
