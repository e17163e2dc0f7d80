import type { Document } from '../documents.ts';
import { enqueue, readOutbox } from '../notification/outbox.ts';
import type { Notice } from '../notification/notice.ts';
import type { Clock, StateStore } from '../ports.ts';
import type { InstanceRecord } from './instance.ts';

/** What an instance remembers of another one. */
export interface Sighting {
  readonly record: InstanceRecord;
  readonly version: string;
  /** When this version was first seen, in milliseconds of a clock that nobody sets. */
  readonly since: number;
  /** True once people know that it is gone. */
  readonly isMissed: boolean;
}

export type Sightings = ReadonlyMap<string, Sighting>;

/** After so many intervals without a sign of life an instance counts as gone. */
const patience = 3;

interface PeerPorts {
  /** The shared one: whoever notices first tells, and the others find it told. */
  readonly store: StateStore;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Looks at what the other instances told, `now` by a clock that nobody sets: theirs are not compared with it. Tells, once
 * for all instances, of one that gives no sign of life any more, and of one that is back. Returns what to remember;
 * after a time in which the store could not be read, nobody was silent who could not be heard: begin with `heardAgain`.
 */
export async function lookAtPeers(
  { store, clock }: PeerPorts,
  sightings: Sightings,
  found: readonly Document<InstanceRecord>[],
  now: number,
): Promise<Sightings> {
  const next = new Map<string, Sighting>();
  const told = new Set((await readOutbox(store)).map(({ key }) => key));
  for (const { value: record, version } of found) {
    const { id } = record.instance;
    const before = sightings.get(id);
    const isNew = before === undefined || before.version !== version;
    const seen = isNew
      ? { record, version, since: now, isMissed: before === undefined && told.has(keyOf('gone', record)) }
      : before;
    const isOverdue = !record.stopped && now - seen.since > patience * record.interval;
    if (before?.isMissed === true && isNew)
      await enqueue(store, keyOf('back', before.record), backNotice(record, clock.now()));
    if (isOverdue && !seen.isMissed)
      await enqueue(store, keyOf('gone', record), goneNotice(record, clock.now()));
    next.set(id, { ...seen, isMissed: seen.isMissed || isOverdue });
  }
  return next;
}

/** The same, everybody having been seen just now. */
export function heardAgain(sightings: Sightings, now: number): Sightings {
  return new Map([...sightings].map(([id, sighting]) => [id, { ...sighting, since: now }]));
}

const keyOf = (what: 'gone' | 'back', { instance, at }: InstanceRecord) =>
  `instances/${instance.id}/${what}/${at}`;

const goneNotice = ({ instance, at }: InstanceRecord, now: Date): Notice => ({
  ...about(instance.name, now),
  event: 'instance.gone',
  severity: 'bad',
  title: `The instance ${instance.name} is gone`,
  description: `It gave its last sign of life at ${at}, and was not stopped in order. What it served does not answer, or it cannot reach the store.`,
});

const backNotice = ({ instance, at }: InstanceRecord, now: Date): Notice => ({
  ...about(instance.name, now),
  event: 'instance.back',
  severity: 'good',
  title: `The instance ${instance.name} is back`,
  description: `It gave a sign of life at ${at}.`,
});

const about = (name: string, now: Date) => ({
  environment: null,
  fields: [{ name: 'Instance', value: name }],
  mentionEveryone: false,
  at: now.toISOString(),
});
