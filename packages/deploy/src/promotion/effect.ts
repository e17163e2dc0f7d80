import * as z from 'zod';
import { auditEntrySchema } from '../audit/entry.ts';
import { deployedSchema, environmentSchema, idSchema, pointerSchema } from '../environment.ts';
import { noticeSchema } from '../notification/notice.ts';
import { releaseIdSchema } from '../release/manifest.ts';

/** What a promotion wants done, as data. Each may be carried out twice without harm. */
export const effectSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('audit'), entry: auditEntrySchema }),
  z.strictObject({ type: z.literal('notify'), key: z.string(), notice: noticeSchema }),
  z.strictObject({
    type: z.literal('compareAndSwapPointer'),
    /** The version that must still stand; null where there must be no pointer yet. */
    expected: z.string().nullable(),
    next: pointerSchema,
  }),
  z.strictObject({
    type: z.literal('inspect'),
    environment: environmentSchema,
    target: deployedSchema,
    fallback: deployedSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('backUp'), promotionId: idSchema, pointer: pointerSchema }),
  z.strictObject({
    type: z.literal('probe'),
    environment: environmentSchema,
    expected: deployedSchema,
    /** Wait before probing, in milliseconds. */
    after: z.int().nonnegative(),
  }),
  z.strictObject({
    type: z.literal('restrict'),
    environment: environmentSchema,
    by: z.string(),
    since: z.iso.datetime(),
    reason: z.string(),
    quarantine: releaseIdSchema.nullable(),
  }),
]);

export type Effect = z.infer<typeof effectSchema>;
