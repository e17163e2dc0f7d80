import { changeDocument, readValue } from '../documents.ts';
import { enqueue } from '../notification/outbox.ts';
import type { Observation } from '../observation.ts';
import type { Clock, DocumentStore } from '../ports.ts';
import type { Instance } from './instance.ts';
import { monitorSchema, newMonitor, type Monitor } from './monitor.ts';
import { takeRound } from './round.ts';
import type { HealthSettings } from './settings.ts';

const monitorPlace = { key: 'health/monitor', schema: monitorSchema, empty: newMonitor() };

export interface MonitorPorts {
  /** The instance's own: it must not depend on anything that is watched. */
  readonly store: DocumentStore;
  readonly instance: Instance;
  readonly clock: Clock;
  readonly settings: HealthSettings;
}

/** What an instance's monitor knows. */
export function readMonitor(store: DocumentStore): Promise<Monitor> {
  return readValue(store, monitorPlace);
}

/**
 * Takes in a round of probes and queues what is to be told of it, with the name of the instance. A notice waits in the
 * monitor's own document until the outbox has it, so that a crash in between neither loses nor doubles it. Returns the
 * monitor.
 */
export async function recordRound(
  ports: MonitorPorts,
  observations: readonly Observation[],
): Promise<Monitor> {
  const { store, clock, settings, instance } = ports;
  const at = clock.now();
  const monitor = await changeDocument(store, monitorPlace, (current) =>
    takeRound(current, observations, at, settings),
  );
  if (monitor.notices.length === 0) return monitor;
  for (const { key, notice } of monitor.notices) {
    const fields = [...notice.fields, { name: 'Instance', value: instance.name }];
    await enqueue(store, `${instance.id}/${key}`, { ...notice, fields });
  }
  const queued = new Set(monitor.notices.map(({ key }) => key));
  return changeDocument(store, monitorPlace, (latest) => ({
    ...latest,
    notices: latest.notices.filter(({ key }) => !queued.has(key)),
  }));
}
