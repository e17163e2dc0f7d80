import { changeDocument, readValue } from '../documents.ts';
import { enqueue, readOutbox } from '../notification/outbox.ts';
import type { Observation } from '../observation.ts';
import type { Clock, DocumentStore } from '../ports.ts';
import type { Instance } from './instance.ts';
import { monitorSchema, newMonitor, type Monitor } from './monitor.ts';
import { takeRound } from './round.ts';
import type { HealthSettings } from './settings.ts';
import { whatToTell, type Heard } from './voice.ts';

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

/** Takes in a round of probes, and returns the monitor. What is to be told of it waits there for `queueNotices`. */
export function recordRound(
  { store, clock, settings }: MonitorPorts,
  observations: readonly Observation[],
): Promise<Monitor> {
  const at = clock.now();
  return changeDocument(store, monitorPlace, (current) => takeRound(current, observations, at, settings));
}

/**
 * Queues what waits to be told, with the name of the instance, as far as this one is to tell it. A notice waits in the
 * monitor's own document until the outbox has it, so that a crash in between neither loses nor doubles it.
 */
export async function queueNotices(
  { store, clock, settings, instance }: MonitorPorts,
  heard: Heard,
): Promise<void> {
  const monitor = await readMonitor(store);
  if (monitor.notices.length === 0) return;
  const own = `${instance.id}/`;
  const entries = await readOutbox(store);
  const told = entries.flatMap(({ key }) => (key.startsWith(own) ? [key.slice(own.length)] : []));
  const verdict = whatToTell(monitor, heard, { told, now: clock.now(), quietFor: settings.quietFor });
  for (const { key, notice } of verdict.tell) {
    const fields = [...notice.fields, { name: 'Instance', value: instance.name }];
    await enqueue(store, own + key, { ...notice, fields });
  }
  const over = new Set([...verdict.tell, ...verdict.drop].map(({ key }) => key));
  if (over.size === 0) return;
  await changeDocument(store, monitorPlace, (latest) => ({
    ...latest,
    notices: latest.notices.filter(({ key }) => !over.has(key)),
  }));
}
