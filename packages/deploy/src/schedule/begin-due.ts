import { readControls } from '../controls-store.ts';
import { ifValid, readDocument } from '../documents.ts';
import { enqueue } from '../notification/outbox.ts';
import { ConflictError } from '../ports.ts';
import type { GuardPorts } from '../guard.ts';
import type { PromotionRequest } from '../promotion/plan.ts';
import type { Promotion } from '../promotion/promotion.ts';
import { readPromotion } from '../promotion/stored.ts';
import { save } from './schedule.ts';
import { dueAt, scheduledPlace, schedulePrefix, type Scheduled } from './scheduled.ts';

/** Begins a promotion under this id: once, however often it is asked for. */
export type Begin = (request: PromotionRequest, id: string) => Promise<Promotion>;

/** A process that said it would begin one has died when the promotion is not there after this long. */
const LEFT_AFTER_MS = 30_000;
/** Later than this nobody expects it any more. */
const LATE_AFTER_MS = 3_600_000;
/** Where the promotion of one that began so long ago is not there, it was swept. */
const PAST_AFTER_MS = 7 * 24 * 3_600_000;

/**
 * Begins what is due, and tells of what could not begin. Several processes may do so at once: whoever writes first that it
 * begins has begun it, under an id that is written with that, so that what dies in between is begun by the next one.
 */
export async function beginDue(ports: GuardPorts, begin: Begin): Promise<void> {
  for (const key of await ports.store.list(schedulePrefix)) {
    const found = await ifValid(readDocument(ports.store, scheduledPlace(key.slice(schedulePrefix.length))));
    if (found === null) continue;
    try {
      await look(ports, begin, found.value, found.version);
    } catch (error) {
      // Another process was quicker.
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}

async function look(ports: GuardPorts, begin: Begin, scheduled: Scheduled, version: string): Promise<void> {
  const { store, clock, ids } = ports;
  const now = clock.now();
  if (scheduled.state === 'started') return beginLeft(ports, begin, scheduled, version);
  if (scheduled.state !== 'waiting') return;
  const { rules } = await readControls(store, scheduled.request.environment);
  const due = dueAt(scheduled, rules?.secondPerson === true, now);
  if (due === 'wait') return;
  const changed = { ...scheduled, updatedAt: now.toISOString() };
  if (due === 'missed') {
    const detail = `It could not begin in time: ${scheduled.detail || missing(scheduled)}. Schedule it again.`;
    return end(ports, { ...changed, state: 'missed', detail }, version);
  }
  const started: Scheduled = { ...changed, state: 'started', detail: '', promotionId: ids.next() };
  await carryOn(ports, begin, started, await save(store, version, started));
}

const missing = ({ approval }: Scheduled) =>
  approval === null ? 'nobody approved it, or no service was running' : 'no service was running';

async function beginLeft(
  ports: GuardPorts,
  begin: Begin,
  scheduled: Scheduled,
  version: string,
): Promise<void> {
  const { promotionId, updatedAt } = scheduled;
  const age = ports.clock.now().getTime() - Date.parse(updatedAt);
  const isLeft = age > LEFT_AFTER_MS && age < PAST_AFTER_MS;
  if (promotionId === null || !isLeft || (await readPromotion(ports.store, promotionId)) !== null) return;
  if (age < LATE_AFTER_MS) return carryOn(ports, begin, scheduled, version);
  const detail = 'The service died as it began, and none ran within an hour. Schedule it again.';
  const at = ports.clock.now().toISOString();
  await end(ports, { ...scheduled, state: 'missed', detail, updatedAt: at }, version);
}

/** A promotion that holds the environment ends soon: then it is tried again. */
async function carryOn(ports: GuardPorts, begin: Begin, started: Scheduled, version: string): Promise<void> {
  const { id, request, approval, promotionId } = started;
  if (promotionId === null) throw new Error(`scheduled promotion ${id} began without an id`);
  const approvedBy = approval === null ? {} : { approvedBy: approval.by };
  const { outcome, failure } = await begin({ ...request, ...approvedBy }, promotionId);
  if (outcome !== 'failed' || failure === null) return;
  const updatedAt = ports.clock.now().toISOString();
  if (failure.code === 'busy' || failure.code === 'conflict') {
    const waiting: Scheduled = {
      ...started,
      state: 'waiting',
      detail: failure.message,
      promotionId: null,
      updatedAt,
    };
    await save(ports.store, version, waiting);
    return;
  }
  await end(ports, { ...started, state: 'refused', detail: failure.message, updatedAt }, version);
}

/** A promotion tells of itself; one that never began is told of here. */
async function end({ store }: GuardPorts, scheduled: Scheduled, version: string): Promise<void> {
  const { id, request, state, detail, updatedAt } = scheduled;
  const { environment, by } = request;
  await enqueue(store, `schedule/${id}`, {
    event: 'promotion.failed',
    severity: 'warning',
    environment,
    title: `Scheduled promotion of ${environment.toUpperCase()} to ${request.releaseId ?? request.datasetId ?? ''} was ${state}`,
    description: detail,
    fields: [
      { name: 'By', value: by },
      { name: 'Scheduled as', value: id },
    ],
    mentionEveryone: false,
    at: updatedAt,
  });
  await save(store, version, scheduled);
}
