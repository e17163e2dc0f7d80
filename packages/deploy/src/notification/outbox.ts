import * as z from 'zod';
import { changeDocument, readValue, type PlaceWithDefault } from '../documents.ts';
import type { Clock, DocumentStore, Notifier } from '../ports.ts';
import {
  beginAttempt,
  deliverySchema,
  endAttempt,
  isDue,
  isOver,
  newDelivery,
  type Delivery,
} from './delivery.ts';
import { noticeSchema, type Notice } from './notice.ts';

const entrySchema = z.strictObject({
  key: z.string().min(1),
  notice: noticeSchema,
  deliveries: z.record(z.string(), deliverySchema),
  /** True when every channel there was has it, or never will. */
  done: z.boolean(),
});

/** Everything still to be told, and the latest of what was told: `notifications/outbox`. */
const outboxSchema = z.strictObject({ schemaVersion: z.literal(1), entries: z.array(entrySchema) });

type Outbox = z.infer<typeof outboxSchema>;
export type OutboxEntry = Outbox['entries'][number];

const outboxPlace: PlaceWithDefault<Outbox> = {
  key: 'notifications/outbox',
  schema: outboxSchema,
  empty: { schemaVersion: 1, entries: [] },
};

/** Told entries are remembered this far back, so that none is told twice. */
const remembered = 200;

/** Queues a notice. The same key queued again changes nothing. */
export async function enqueue(store: DocumentStore, key: string, notice: Notice): Promise<void> {
  await changeDocument(store, outboxPlace, (outbox) => {
    if (outbox.entries.some((entry) => entry.key === key)) return outbox;
    return pruned({ ...outbox, entries: [...outbox.entries, { key, notice, deliveries: {}, done: false }] });
  });
}

/** The outbox as it stands, oldest first. */
export async function readOutbox(store: DocumentStore): Promise<readonly OutboxEntry[]> {
  return (await readValue(store, outboxPlace)).entries;
}

/**
 * Forgets what was told to everybody before this time. What is still to be told stays, however old. Returns how many
 * were forgotten.
 */
export async function forgetTold(store: DocumentStore, before: Date): Promise<number> {
  const isOld = ({ done, notice }: OutboxEntry) => done && Date.parse(notice.at) < before.getTime();
  const old = (await readOutbox(store)).filter(isOld).length;
  if (old === 0) return 0;
  await changeDocument(store, outboxPlace, (outbox) => ({
    ...outbox,
    entries: outbox.entries.filter((entry) => !isOld(entry)),
  }));
  return old;
}

export interface DeliveryPorts {
  readonly store: DocumentStore;
  readonly notifiers: readonly Notifier[];
  readonly clock: Clock;
}

/**
 * Makes every attempt that is due, one after another, and records what came of it; call it again regularly.
 * Each attempt is claimed in the store first, so that two processes never send the same message. Only an attempt whose
 * process died in the middle is made again, with the same key. Returns the number of attempts made.
 */
export async function deliverDue(ports: DeliveryPorts): Promise<number> {
  let made = 0;
  for (const { key, notice, done } of await readOutbox(ports.store)) {
    for (const notifier of done ? [] : ports.notifiers) {
      if (!(await claimAttempt(ports, key, notifier.channel))) continue;
      const result = await notifier.send(notice, key);
      await changeDelivery(ports, key, notifier.channel, (delivery, now) =>
        endAttempt(delivery, result, now),
      );
      made += 1;
    }
  }
  await closeTold(ports);
  return made;
}

/** Marks what every channel has, or never will; where there is no channel, nobody waits for anything. */
async function closeTold({ store, notifiers }: DeliveryPorts): Promise<void> {
  const isTold = ({ deliveries }: OutboxEntry) =>
    notifiers.every(({ channel }) => deliveries[channel] !== undefined && isOver(deliveries[channel]));
  await changeDocument(store, outboxPlace, (outbox) => {
    const told = new Set(outbox.entries.filter((entry) => !entry.done && isTold(entry)));
    if (told.size === 0) return outbox;
    const entries = outbox.entries.map((entry) => (told.has(entry) ? { ...entry, done: true } : entry));
    return pruned({ ...outbox, entries });
  });
}

async function claimAttempt(ports: DeliveryPorts, key: string, channel: string): Promise<boolean> {
  let isOurs = false;
  await changeDelivery(ports, key, channel, (delivery, now) => {
    isOurs = isDue(delivery, now);
    return isOurs ? beginAttempt(delivery, now) : delivery;
  });
  return isOurs;
}

async function changeDelivery(
  ports: DeliveryPorts,
  key: string,
  channel: string,
  change: (delivery: Delivery, now: Date) => Delivery,
): Promise<void> {
  const now = ports.clock.now();
  await changeDocument(ports.store, outboxPlace, (outbox) => {
    const entry = outbox.entries.find((other) => other.key === key);
    if (entry === undefined) return outbox;
    const delivery = entry.deliveries[channel] ?? newDelivery(now);
    const changed = change(delivery, now);
    if (changed === delivery) return outbox;
    const deliveries = { ...entry.deliveries, [channel]: changed };
    const entries = outbox.entries.map((other) => (other === entry ? { ...entry, deliveries } : other));
    return { ...outbox, entries };
  });
}

/** Forgets the oldest of those already told, as far as there are more entries than need be remembered. */
function pruned(outbox: Outbox): Outbox {
  const surplus = outbox.entries.length - remembered;
  if (surplus <= 0) return outbox;
  const forgotten = new Set(outbox.entries.filter((entry) => entry.done).slice(0, surplus));
  return { ...outbox, entries: outbox.entries.filter((entry) => !forgotten.has(entry)) };
}
