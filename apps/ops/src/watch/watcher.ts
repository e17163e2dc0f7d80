import { setTimeout as delay } from 'node:timers/promises';
import {
  deliverDue,
  heardAgain,
  InvalidDocumentError,
  leaderOf,
  lookAtPeers,
  publishInstance,
  queueNotices,
  readInstances,
  recordRound,
  viewHealth,
  type Clock,
  type DocumentStore,
  type Heard,
  type HealthSettings,
  type HealthView,
  type InstanceRecord,
  type Monitor,
  type Notifier,
  type Observation,
  type Sightings,
  type StateStore,
} from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';
import { monotonic } from '../time/monotonic.ts';
import { type Announce, createAnnouncer } from './announcer.ts';
import type { OwnWatch } from './own-watch.ts';

/** Stopping waits no longer than this for a round under way, and to say goodbye. */
const GOODBYE_MS = 2_000;

interface WatcherOptions {
  readonly own: OwnWatch;
  /** Where the instances tell each other what they know. Watching goes on without it. */
  readonly shared: StateStore;
  /** Looks at everything once. */
  readonly observe: () => Promise<readonly Observation[]>;
  readonly notifiers: readonly Notifier[];
  /** Called after each round that was recorded; it never throws. */
  readonly beat: () => Promise<void>;
  readonly clock: Clock;
  readonly settings: HealthSettings;
  readonly logger: Logger;
  /** Milliseconds since some moment in the past. */
  readonly elapsed?: () => number;
}

export interface Watcher {
  /** Looks at everything, keeps what it finds on this machine and then shares it. It never throws. */
  look(): Promise<void>;
  /** Makes every attempt to tell people that is due: of this instance's findings, and of what is in the store. It never throws. */
  tell(): Promise<void>;
  /** Lets people know of what was found outside the rounds. */
  readonly announce: Announce;
  /** True where this instance does, of all that share the store, what one of them should do. */
  readonly leads: () => boolean;
  /** What is known of health, by this instance and by the others. */
  view(): Promise<HealthView>;
  /** Lets the others know that nobody need miss this one. */
  stop(): Promise<void>;
}

/** Returns what watches for this process. It depends on nothing that it watches: neither on the store nor on the disk. */
export function createWatcher(options: WatcherOptions): Watcher {
  const { own, shared, observe, notifiers, beat, clock, settings, logger, elapsed = monotonic } = options;
  const { instance, store: local } = own;
  const isPassing = own.directory === null;
  const ports = { store: local, instance, clock, settings };
  let sightings: Sightings = new Map();
  let lastShared: InstanceRecord | null = null;
  let turn: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function round(): Promise<void> {
    try {
      const monitor = await record(await observe());
      // Whoever leads waits for no store: it may be what is to be told of.
      if (leads()) await queueNotices(ports, { leads: true });
      if (isPassing || isStopped) return;
      const [, sharedAt] = await Promise.all([beat(), share(monitor)]);
      await queueNotices(ports, hear(sharedAt));
    } catch (error) {
      logger.warn({ err: error }, 'health_round_missed');
    }
  }

  const leader = () => leaderOf(instance, sightings);
  const leads = () => leader() === null;

  /** What the one that leads said since the round before. */
  function hear(sharedAt: number | null): Heard {
    const leading = leader();
    if (leading === null) return { leads: true };
    return { leads: false, leader: leading.since === sharedAt ? leading.record.monitor : null };
  }

  /** What another version wrote here, or a fault of the disk, must not keep this one from watching. */
  async function record(observations: readonly Observation[]): Promise<Monitor> {
    try {
      return await recordRound(ports, observations);
    } catch (error) {
      if (!(error instanceof InvalidDocumentError)) throw error;
      logger.error({ err: error }, 'watch_unreadable');
      local.forget(error.key);
      return recordRound(ports, observations);
    }
  }

  /** When the others were looked at; null where they could not be. */
  async function share(monitor: Monitor): Promise<number | null> {
    const at = clock.now().toISOString();
    const { interval } = settings;
    const record = { schemaVersion: 1, instance, at, interval, stopped: false, monitor } as const;
    try {
      await publishInstance(shared, record);
      lastShared = record;
      const found = await readInstances(shared);
      const others = found.filter(({ value }) => value.instance.id !== instance.id);
      const now = elapsed();
      sightings = await lookAtPeers({ store: shared, clock }, sightings, others, now);
      return now;
    } catch (error) {
      sightings = heardAgain(sightings, elapsed());
      logger.warn({ err: error }, 'health_not_shared');
      return null;
    }
  }

  async function sayGoodbye(): Promise<void> {
    if (lastShared === null) return;
    try {
      await publishInstance(shared, { ...lastShared, stopped: true });
    } catch (error) {
      logger.warn({ err: error }, 'health_not_shared');
    }
  }

  const deliver = (store: DocumentStore) =>
    deliverDue({ store, notifiers, clock }).catch((error: unknown) =>
      logger.warn({ err: error }, 'notices_not_delivered'),
    );

  return {
    look() {
      turn = turn.then(round);
      return turn;
    },
    async tell() {
      await Promise.all([deliver(local), deliver(shared)]);
    },
    announce: createAnnouncer({ own, clock, settings, logger, elapsed }),
    leads,
    view: () =>
      viewHealth({
        local,
        shared,
        instance,
        clock,
        settings,
        onUnreadable: (error) => logger.warn({ err: error }, 'health_unreadable'),
      }),
    async stop() {
      isStopped = true;
      await Promise.race([turn.then(sayGoodbye), delay(GOODBYE_MS, undefined, { ref: false })]);
      await local.close();
    },
  };
}
