import * as z from 'zod';
import type { DeliveryResult } from '../ports.ts';

/** Waits before the second, third, … attempt, in milliseconds. */
export const retryDelays = [1_000, 5_000, 25_000, 120_000, 600_000] as const;

/** How long an attempt may take before somebody else may take it over, in milliseconds. */
export const attemptLease = 60_000;

/** How far the delivery of one message on one channel has come. */
export const deliverySchema = z.strictObject({
  status: z.enum(['waiting', 'sending', 'delivered', 'rejected', 'gave-up']),
  attempts: z.int().nonnegative(),
  /** Not before this time. While `sending`: when the attempt counts as lost. */
  nextAt: z.iso.datetime(),
  lastError: z.string().nullable(),
});

export type Delivery = z.infer<typeof deliverySchema>;

/** A delivery that nobody has tried yet. */
export function newDelivery(at: Date): Delivery {
  return { status: 'waiting', attempts: 0, nextAt: at.toISOString(), lastError: null };
}

/** True if an attempt should be made now: it is due, or the one under way was lost. */
export function isDue(delivery: Delivery, now: Date): boolean {
  return !isOver(delivery) && Date.parse(delivery.nextAt) <= now.getTime();
}

/** True if there is nothing more to do, well or badly. */
export function isOver(delivery: Delivery): boolean {
  return delivery.status !== 'waiting' && delivery.status !== 'sending';
}

/** The delivery while an attempt is under way. */
export function beginAttempt(delivery: Delivery, now: Date): Delivery {
  return {
    ...delivery,
    status: 'sending',
    attempts: delivery.attempts + 1,
    nextAt: later(now, attemptLease),
  };
}

/** The delivery after an attempt. */
export function endAttempt(delivery: Delivery, result: DeliveryResult, now: Date): Delivery {
  if (result.type === 'delivered') return { ...delivery, status: 'delivered', lastError: null };
  if (result.type === 'rejected') return { ...delivery, status: 'rejected', lastError: result.reason };
  const delay = retryDelays[delivery.attempts - 1];
  if (delay === undefined) return { ...delivery, status: 'gave-up', lastError: result.reason };
  const wait = Math.max(delay, result.afterMs ?? 0);
  return { ...delivery, status: 'waiting', nextAt: later(now, wait), lastError: result.reason };
}

function later(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}
