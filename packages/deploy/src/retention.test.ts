import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupKey } from './promotion/backup.ts';
import { emptyPointer, type Pointer } from './environment.ts';
import {
  daysBefore,
  defaultRetention,
  isExpiredAudit,
  isExpiredPromotion,
  namedPromotions,
  orphanedBackups,
  removablePromotions,
} from './retention.ts';
import { carryOut, deploy, publish, world } from './testing/world.ts';

const at = '2026-01-01T00:00:00.000Z';
const live = { releaseId: 'r-000000000000', datasetId: 'd-0000000000000000' };

interface Naming {
  readonly running?: string | undefined;
  readonly arrivedWith?: string | undefined;
  readonly verified?: readonly string[];
}

function pointer({ running, arrivedWith, verified = [] }: Naming): Pointer {
  return {
    ...emptyPointer('prod', 'ada', at),
    live,
    promotionId: arrivedWith ?? null,
    running: running === undefined ? null : { promotionId: running, since: at },
    verified: verified.map((promotionId) => ({ ...live, verifiedAt: at, promotionId, generation: 1 })),
  };
}

const id = fc.integer({ min: 0, max: 40 }).map((n) => `p-${String(n).padStart(3, '0')}`);
const pointers = fc.array(
  fc
    .record({
      running: fc.option(id, { nil: undefined }),
      arrivedWith: fc.option(id, { nil: undefined }),
      verified: fc.array(id),
    })
    .map(pointer),
  { maxLength: 2 },
);
const ids = fc.uniqueArray(id, { maxLength: 40 });

describe('promotions that may be removed', () => {
  it('never include one that a pointer names, nor one of the latest', () => {
    fc.assert(
      fc.property(ids, pointers, fc.nat(30), (all, world, latestPromotions) => {
        const removable = removablePromotions(all, world, { ...defaultRetention, latestPromotions });
        const named = namedPromotions(world);
        const latest = new Set(latestPromotions === 0 ? [] : all.toSorted().slice(-latestPromotions));
        expect(removable.filter((each) => named.has(each) || latest.has(each))).toEqual([]);
        const kept = all.filter((each) => named.has(each) || latest.has(each));
        expect([...removable, ...kept].toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  it('come oldest first', () => {
    const settings = { ...defaultRetention, latestPromotions: 1 };
    expect(removablePromotions(['c', 'a', 'd', 'b'], [pointer({ arrivedWith: 'b' })], settings)).toEqual([
      'a',
      'c',
    ]);
  });

  it('are over, and have been for so many days', async () => {
    const ports = world();
    const done = await carryOut(deploy('preprod', publish(ports.artifacts, 'First')), ports);
    const settings = { ...defaultRetention, promotionDays: 10 };
    const after = (days: number, ms = 0) => new Date(Date.parse(done.updatedAt) + days * 86_400_000 + ms);
    expect(isExpiredPromotion(done, after(10), settings)).toBe(false);
    expect(isExpiredPromotion(done, after(10, 1), settings)).toBe(true);
    const left = { ...done, phase: 'verifying', outcome: null } as const;
    expect(isExpiredPromotion(left, after(4_000), settings)).toBe(false);
  });
});

describe('backups that no promotion needs', () => {
  const keyOf = (promotionId: string) => backupKey({ ...pointer({}), generation: 7 }, promotionId);

  it('are those of promotions that are gone, never of one that is there or named', () => {
    fc.assert(
      fc.property(ids, ids, pointers, (backedUp, there, world) => {
        const orphans = orphanedBackups(backedUp.map(keyOf), new Set(there), world);
        const named = namedPromotions(world);
        expect(orphans).toEqual(
          backedUp.filter((each) => !there.includes(each) && !named.has(each)).map(keyOf),
        );
      }),
    );
  });

  it.each([
    'backups/prod/latest',
    'backups/prod/00000001-A B',
    'backups/prod/x-p-1',
    'backups/prod/a/00000001-p',
  ])('do not include %s, of which nobody knows what it is', (key) => {
    expect(orphanedBackups([key], new Set(), [])).toEqual([]);
  });
});

describe('audit entries', () => {
  const now = new Date(at);
  const entryOf = (days: number, ms: number) => ({
    at: new Date(daysBefore(now, days).getTime() + ms).toISOString(),
  });

  it('are kept for so many days to the millisecond', () => {
    const settings = { ...defaultRetention, auditDays: 30 };
    expect(isExpiredAudit(entryOf(30, 0), now, settings)).toBe(false);
    expect(isExpiredAudit(entryOf(30, -1), now, settings)).toBe(true);
  });

  it('are kept for 400 days unless told otherwise, or for ever', () => {
    expect(isExpiredAudit(entryOf(400, 0), now, defaultRetention)).toBe(false);
    expect(isExpiredAudit(entryOf(400, -1), now, defaultRetention)).toBe(true);
    expect(isExpiredAudit(entryOf(40_000, 0), now, { ...defaultRetention, auditDays: null })).toBe(false);
  });
});
