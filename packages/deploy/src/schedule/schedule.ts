import { appendAudit } from '../audit/append.ts';
import { entryOf, type AuditEntry } from '../audit/entry.ts';
import { readControls } from '../controls-store.ts';
import { ifValid, readDocument, writeDocument, type InvalidDocumentError } from '../documents.ts';
import type { GuardPorts } from '../guard.ts';
import type { StateStore } from '../ports.ts';
import { closedGate } from '../promotion/failures.ts';
import { plan, promotionRequestSchema, type PromotionRequest } from '../promotion/plan.ts';
import { readPointer } from '../promotion/stored.ts';
import { defaultVerification } from '../promotion/settings.ts';
import { freezeAt, inZone, openFrom } from '../rules/freeze.ts';
import { scheduledPlace, schedulePrefix, type Scheduled } from './scheduled.ts';

/** What a schedule cannot take in, or do. Nothing was changed. `code` says which. */
export class ScheduleError extends Error {
  override readonly name = 'ScheduleError';
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

type PromotionWish = Extract<PromotionRequest, { kind: 'promotion' }>;

/**
 * Takes in a promotion that is to begin by itself, with what it moves named: what PREPROD shows now, where nothing else was.
 * Throws ScheduleError where it could not begin at that time by what is known now.
 */
export async function schedulePromotion(
  ports: GuardPorts,
  wish: PromotionWish,
  at: Date,
): Promise<Scheduled> {
  const { store, clock, ids } = ports;
  const now = clock.now();
  const request = await withNamedTarget(ports, wish);
  await refuseFrozen(store, request, at > now ? at : now);
  const scheduled: Scheduled = {
    schemaVersion: 1,
    id: ids.next(),
    request,
    askedAt: now.toISOString(),
    at: at.toISOString(),
    approval: null,
    state: 'waiting',
    detail: '',
    promotionId: null,
    updatedAt: now.toISOString(),
  };
  await recorded(ports, 'schedule', scheduled, request.by, `${request.reason} (at ${scheduled.at})`, () =>
    save(store, null, scheduled),
  );
  return scheduled;
}

/** Approves one that waits. Throws ScheduleError for whoever asked for it, and where it waits no more. */
export function approveScheduled(
  ports: GuardPorts,
  id: string,
  by: string,
  reason: string,
): Promise<Scheduled> {
  return change(ports, 'approve', { id, by, reason }, (scheduled, at) => {
    if (scheduled.request.by === by)
      throw new ScheduleError(
        'same-person',
        `${by} asked for it, so somebody else has to approve it, under another name.`,
      );
    return { ...scheduled, approval: { by, at } };
  });
}

/** Cancels one that waits. Throws ScheduleError where it waits no more. */
export function cancelScheduled(
  ports: GuardPorts,
  id: string,
  by: string,
  reason: string,
): Promise<Scheduled> {
  return change(ports, 'cancel-schedule', { id, by, reason }, (scheduled) => ({
    ...scheduled,
    state: 'cancelled',
    detail: `${by}: ${reason}`,
  }));
}

/** Every one that is remembered, the latest first. One that is damaged does not hide the others: `onUnreadable` is told. */
export async function listScheduled(
  store: StateStore,
  onUnreadable?: (error: InvalidDocumentError) => void,
): Promise<Scheduled[]> {
  const keys = await store.list(schedulePrefix);
  const found = await Promise.all(
    keys.map((key) =>
      ifValid(readDocument(store, scheduledPlace(key.slice(schedulePrefix.length))), onUnreadable),
    ),
  );
  return found.flatMap((document) => document?.value ?? []).toReversed();
}

/** The request by ids. What is closed whatever the world does until then is refused at once. */
async function withNamedTarget(
  { store, clock, ids }: GuardPorts,
  wish: PromotionWish,
): Promise<PromotionWish> {
  const asked = promotionRequestSchema.options[0].parse(wish);
  const [pointer, preprod] = [
    await readPointer(store, asked.environment),
    await readPointer(store, 'preprod'),
  ];
  const view = {
    pointer: pointer?.value ?? null,
    pointerVersion: null,
    preprod: preprod?.value ?? null,
    running: null,
  };
  const context = {
    id: ids.next(),
    at: clock.now().toISOString(),
    settings: defaultVerification,
    writer: '-',
  };
  const { target, gates } = plan(asked, view, context);
  const failure = closedGate(gates);
  if (failure !== null || target === null)
    throw new ScheduleError(failure?.code ?? 'no-target', failure?.message ?? 'There is nothing to promote.');
  const { only, releaseId: _, datasetId: __, ...rest } = asked;
  return {
    ...rest,
    ...(only !== undefined && { only }),
    ...(only !== 'data' && { releaseId: target.releaseId }),
    ...(only !== 'release' && { datasetId: target.datasetId }),
  };
}

async function refuseFrozen(store: StateStore, { environment, override }: PromotionWish, at: Date) {
  const { rules } = await readControls(store, environment);
  const freeze = rules === undefined || override !== undefined ? null : freezeAt(rules, at);
  if (rules === undefined || freeze === null) return;
  const open = openFrom(rules, at);
  throw new ScheduleError(
    'frozen',
    `At that time nothing is promoted (${freeze.name}). ${
      open === null ? 'No moment without a freeze is within sight' : `Possible from ${inZone(rules, open)}`
    }. What cannot wait goes with --override and why.`,
  );
}

interface Deed {
  readonly id: string;
  readonly by: string;
  readonly reason: string;
}

async function change(
  ports: GuardPorts,
  what: AuditEntry['what'],
  { id, by, reason }: Deed,
  changed: (scheduled: Scheduled, at: string) => Scheduled,
): Promise<Scheduled> {
  const found = await readDocument(ports.store, scheduledPlace(id));
  if (found === null)
    throw new ScheduleError(
      'unknown-schedule',
      `Nothing is scheduled as "${id}". "schedule list" shows what is.`,
    );
  const { value, version } = found;
  if (value.state !== 'waiting')
    throw new ScheduleError(
      'schedule-over',
      `Scheduled promotion ${id} is ${value.state} already. ${value.detail}`,
    );
  const at = ports.clock.now().toISOString();
  const next = { ...changed(value, at), updatedAt: at };
  await recorded(ports, what, next, by, reason, () => save(ports.store, version, next));
  return next;
}

/** With an entry before the deed and one after it. */
async function recorded(
  { store, clock, ids }: GuardPorts,
  what: AuditEntry['what'],
  { id, request, promotionId }: Scheduled,
  who: string,
  why: string,
  act: () => Promise<unknown>,
): Promise<void> {
  const to = [id, request.releaseId, request.datasetId].filter((part) => part !== undefined).join(' ');
  const deed = { id: ids.next(), who, what, where: request.environment, from: null, to, why, promotionId };
  await appendAudit(store, entryOf(deed, '1-intent', clock.now().toISOString(), 'intended'));
  await act();
  await appendAudit(store, entryOf(deed, '2-outcome', clock.now().toISOString(), 'done'));
}

/** Throws ConflictError where somebody else was quicker. */
export async function save(store: StateStore, version: string | null, next: Scheduled): Promise<string> {
  const written = await writeDocument(store, scheduledPlace(next.id), version, next);
  if ('conflict' in written) throw written.conflict;
  return written.version;
}
