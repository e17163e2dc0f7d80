import { ifValid, type InvalidDocumentError } from '../documents.ts';
import { readOutbox, type OutboxEntry } from '../notification/outbox.ts';
import { UnavailableError, type Clock, type DocumentStore, type StateStore } from '../ports.ts';
import { readInstances, type Instance, type InstanceRecord } from './instance.ts';
import { mergeMonitors } from './merge.ts';
import type { Monitor } from './monitor.ts';
import { readMonitor } from './record.ts';
import type { HealthSettings } from './settings.ts';
import { isStale } from './staleness.ts';

export interface ViewPorts {
  /** The instance's own. */
  readonly local: DocumentStore;
  /** Where all instances tell what they know. */
  readonly shared: StateStore;
  readonly instance: Instance;
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: HealthSettings;
  readonly onUnreadable?: (error: InvalidDocumentError) => void;
}

interface InstanceView extends Instance {
  readonly state: 'watching' | 'gone' | 'stopped';
  /** Of its last round; null before the first one. */
  readonly lastSeenAt: string | null;
}

/** What is known of health, by this instance and, while the shared store answers, by all. */
export interface HealthView {
  readonly monitor: Monitor;
  /** This one first. */
  readonly instances: readonly InstanceView[];
  /** What is to be told and was told, by this instance and by all, oldest first. */
  readonly outbox: readonly OutboxEntry[];
  /** False while only this instance could be asked. */
  readonly isWhole: boolean;
}

/** What is known of health. It needs the shared store for what the others know only. */
export async function viewHealth(ports: ViewPorts): Promise<HealthView> {
  const { local, shared, instance, clock, settings } = ports;
  const [monitor, ownOutbox] = await Promise.all([readMonitor(local), readOutbox(local)]);
  const own = { ...instance, state: 'watching' as const, lastSeenAt: monitor.lastRunAt };
  try {
    const [records, sharedOutbox, former] = await Promise.all([
      readInstances(shared, ports.onUnreadable),
      ifValid(readOutbox(shared), ports.onUnreadable),
      // What was watched before each instance kept its own record.
      ifValid(readMonitor(shared), ports.onUnreadable),
    ]);
    const others = records
      .map(({ value }) => value)
      .filter((record) => record.instance.id !== instance.id)
      .map((record) => ({ record, state: stateOf(record, clock.now(), settings) }));
    const monitorsOf = (isPresent: boolean) =>
      others.filter(({ state }) => (state === 'watching') === isPresent).map(({ record }) => record.monitor);
    return {
      monitor: mergeMonitors(
        [monitor, ...monitorsOf(true)],
        [...monitorsOf(false), ...(former === null || former.lastRunAt === null ? [] : [former])],
      ),
      instances: [
        own,
        ...others.map(({ record, state }) => ({ ...record.instance, state, lastSeenAt: record.at })),
      ],
      outbox: [...(sharedOutbox ?? []), ...ownOutbox].toSorted((a, b) =>
        a.notice.at.localeCompare(b.notice.at),
      ),
      isWhole: true,
    };
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    return { monitor, instances: [own], outbox: ownOutbox, isWhole: false };
  }
}

function stateOf(
  { stopped, at, interval }: InstanceRecord,
  now: Date,
  settings: HealthSettings,
): InstanceView['state'] {
  if (stopped) return 'stopped';
  return isStale({ lastRunAt: at }, now, { ...settings, interval }) ? 'gone' : 'watching';
}
