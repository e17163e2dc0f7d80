import type { AuditEntry } from './audit/entry.ts';
import type { Pointer } from './environment.ts';
import { isOver, type Promotion } from './promotion/promotion.ts';

/** For how long the record of what happened is kept. What goes on, or is pointed at, stays whatever its age. */
export interface RetentionSettings {
  /** This many promotions stay however old they are. */
  readonly latestPromotions: number;
  /** Younger promotions stay however many there are. */
  readonly promotionDays: number;
  /** Notices that everybody was told of. */
  readonly noticeDays: number;
  /** Audit entries; null keeps them for ever. */
  readonly auditDays: number | null;
}

export const defaultRetention: RetentionSettings = {
  latestPromotions: 500,
  promotionDays: 400,
  noticeDays: 30,
  auditDays: 400,
};

const DAY_MS = 86_400_000;

/** So many of a record may go at once, however few there are. */
const alwaysRemovable = 10;

/** Otherwise this share of it. Removal is regular, so more than that says that the clock is wrong. */
const removableShare = 0.25;

/** How many of `total` documents may be removed at once. */
export function mostRemovable(total: number): number {
  return Math.max(alwaysRemovable, Math.floor(total * removableShare));
}

/** The moment that lies this many days back. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** Ids of the promotions that pointers speak of: the one under way, the one that made it so, those verified. */
export function namedPromotions(pointers: readonly Pointer[]): ReadonlySet<string> {
  const ids = pointers.flatMap(({ running, promotionId, verified }) => [
    running?.promotionId,
    promotionId,
    ...verified.map((release) => release.promotionId),
  ]);
  return new Set(ids.flatMap((id) => id ?? []));
}

/**
 * Ids of the promotions that may be removed once they are old, oldest first: neither among the latest nor named by a
 * pointer. `ids` sort by time.
 */
export function removablePromotions(
  ids: readonly string[],
  pointers: readonly Pointer[],
  { latestPromotions }: RetentionSettings,
): string[] {
  const named = namedPromotions(pointers);
  const sorted = ids.toSorted();
  return sorted.slice(0, Math.max(0, sorted.length - latestPromotions)).filter((id) => !named.has(id));
}

/** True if a promotion is over and old enough to be removed, where nothing else keeps it. */
export function isExpiredPromotion(
  promotion: Promotion,
  now: Date,
  { promotionDays }: RetentionSettings,
): boolean {
  return isOver(promotion) && Date.parse(promotion.updatedAt) < daysBefore(now, promotionDays).getTime();
}

/**
 * Keys of the pointer backups that no promotion needs: those of promotions that are gone. A key that cannot be read stays.
 * `promotions` must have been listed after the backups, as a promotion is there before its backup is.
 */
export function orphanedBackups(
  keys: readonly string[],
  promotions: ReadonlySet<string>,
  pointers: readonly Pointer[],
): string[] {
  const named = namedPromotions(pointers);
  return keys.filter((key) => {
    const id = /^backups\/[a-z]+\/\d{8,}-([a-z0-9-]{1,64})$/.exec(key)?.[1];
    return id !== undefined && !promotions.has(id) && !named.has(id);
  });
}

/** True if an audit entry is older than entries are kept. */
export function isExpiredAudit(
  { at }: Pick<AuditEntry, 'at'>,
  now: Date,
  settings: RetentionSettings,
): boolean {
  return settings.auditDays !== null && Date.parse(at) < daysBefore(now, settings.auditDays).getTime();
}
