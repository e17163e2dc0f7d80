import * as z from 'zod';
import type { Place } from '../documents.ts';
import { idSchema } from '../environment.ts';
import { promotionRequestSchema } from '../promotion/plan.ts';

const [promotionSchema] = promotionRequestSchema.options;

/** A promotion that is to begin by itself: `schedule/<id>`. */
export const scheduledSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: idSchema,
  /** What is moved is named in it, so that what was looked at is what comes. */
  request: promotionSchema,
  askedAt: z.iso.datetime(),
  /** Not before this. */
  at: z.iso.datetime(),
  approval: z.strictObject({ by: z.string().min(1), at: z.iso.datetime() }).nullable(),
  /** `started`: under its promotion's id. `refused`, `missed`: it never began, `detail` says why. */
  state: z.enum(['waiting', 'started', 'cancelled', 'refused', 'missed']),
  detail: z.string(),
  promotionId: idSchema.nullable(),
  updatedAt: z.iso.datetime(),
});

export type Scheduled = z.infer<typeof scheduledSchema>;

/** Under this stands every scheduled promotion in the state store; keys sort by when it was asked for. */
export const schedulePrefix = 'schedule/';

export function scheduledPlace(id: string): Place<Scheduled> {
  return { key: schedulePrefix + id, schema: scheduledSchema };
}

const HOUR_MS = 3_600_000;

/** Later than this nobody expects it any more. */
const patience = { toBegin: HOUR_MS, toBeApproved: 7 * 24 * HOUR_MS };

/** What is to happen with one that waits: it begins, it is too late for it, or nothing yet. */
export function dueAt(
  { at, approval, request: { by } }: Scheduled,
  needsApproval: boolean,
  now: Date,
): 'begin' | 'missed' | 'wait' {
  const isApproved = !needsApproval || (approval !== null && approval.by !== by);
  const late = now.getTime() - Math.max(Date.parse(at), approval === null ? 0 : Date.parse(approval.at));
  if (late < 0) return 'wait';
  if (late > (isApproved ? patience.toBegin : patience.toBeApproved)) return 'missed';
  return isApproved ? 'begin' : 'wait';
}
