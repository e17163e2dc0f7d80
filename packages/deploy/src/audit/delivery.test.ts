import { describe, expect, it } from 'vitest';
import { deliveryOf } from './delivery.ts';
import type { AuditEntry } from './entry.ts';

const now = new Date('2026-11-29T00:00:00.000Z');
const HOUR = 3_600_000;
/** So many hours before now. */
const ago = (hours: number) => new Date(now.getTime() - hours * HOUR).toISOString();

const entry = (hours: number, facts: Partial<AuditEntry>): AuditEntry => ({
  schemaVersion: 1,
  id: `e-${hours}-${facts.outcome ?? 'done'}`,
  at: ago(hours),
  who: 'ada',
  what: 'promotion',
  where: 'prod',
  from: null,
  to: 'r-1 with d-1',
  why: '',
  outcome: 'succeeded',
  promotionId: null,
  ...facts,
});

/** A change of PROD that took an hour. */
const change = (endedHoursAgo: number, outcome: string, facts: Partial<AuditEntry> = {}) => {
  const promotionId = `p-${endedHoursAgo}`;
  return [
    entry(endedHoursAgo + 1, { ...facts, promotionId, outcome: 'intended' }),
    entry(endedHoursAgo, { ...facts, promotionId, outcome }),
  ];
};

const registered = (hours: number, to: string) =>
  entry(hours, { what: 'register-release', where: null, to, outcome: 'done' });

describe('how delivery goes', () => {
  it('counts what came through, and how long it took from its registration', () => {
    const entries = [
      registered(21 * 24, 'r-1'),
      ...change(20 * 24, 'succeeded'),
      registered(100, 'r-2'),
      entry(60, { what: 'import-dataset', where: null, to: 'd-2', outcome: 'done' }),
      ...change(50, 'succeeded', { to: 'r-2 with d-2' }),
    ];
    const found = deliveryOf(entries, now, 90);
    expect(found).toMatchObject({
      since: ago(21 * 24),
      deliveries: 2,
      failed: 0,
      failedShare: 0,
      restoreMs: null,
    });
    expect(found.perWeek).toBeCloseTo(2 / 3);
    // The data came last; half of the changes took no longer.
    expect(found.leadTimeMs).toBe(10 * HOUR);
  });

  it('counts as failed what was undone by itself, by a person, or needs one; no gate that stayed shut', () => {
    const entries = [
      ...change(90, 'failed: on-hold'),
      ...change(80, 'rolled-back: verification-failed'),
      ...change(70, 'succeeded'),
      ...change(64, 'succeeded', { what: 'rollback' }),
      ...change(50, 'needs-attention: changed-by-hand'),
      ...change(20, 'succeeded'),
    ];
    expect(deliveryOf(entries, now, 90)).toMatchObject({
      deliveries: 2,
      failed: 3,
      failedShare: 0.75,
      // One hour, seven hours, thirty-one hours.
      restoreMs: 7 * HOUR,
    });
  });

  it('looks at PROD and at the last days alone', () => {
    const entries = [...change(40 * 24, 'succeeded'), ...change(10, 'succeeded', { where: 'preprod' })];
    expect(deliveryOf(entries, now, 30)).toMatchObject({
      since: ago(30 * 24),
      deliveries: 0,
      failedShare: null,
      leadTimeMs: null,
    });
  });

  it('claims no rate beyond a week that was not', () => {
    expect(deliveryOf(change(2, 'succeeded'), now, 90).perWeek).toBe(1);
    expect(deliveryOf([], now, 90)).toMatchObject({ deliveries: 0, perWeek: 0, since: now.toISOString() });
  });
});
