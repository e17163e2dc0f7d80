import * as z from 'zod';
import type { Environment } from '../environment.ts';

/** Answers that a site gave, and how many of them were failures of its own: status 500 or above. */
export const requestCountSchema = z.strictObject({
  total: z.int().nonnegative(),
  failed: z.int().nonnegative(),
});

export type RequestCount = z.infer<typeof requestCountSchema>;

/** Returns what a site answered since this process began, as this process saw it. */
export type RequestCounter = (environment: Environment) => RequestCount;

/** What was answered between two readings of the same counter. */
export function requestsBetween(before: RequestCount, now: RequestCount): RequestCount {
  return { total: now.total - before.total, failed: now.failed - before.failed };
}
