import { changeDocument, readValue } from '../documents.ts';
import { enqueue } from '../notification/outbox.ts';
import type { Observation } from '../observation.ts';
import type { Clock, StateStore } from '../ports.ts';
import { monitorSchema, newMonitor, type Monitor } from './monitor.ts';
import { takeRound } from './round.ts';
import type { HealthSettings } from './settings.ts';

const monitorPlace = { key: 'health/monitor', schema: monitorSchema, empty: newMonitor() };

export interface MonitorPorts {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly settings: HealthSettings;
}

/** What the monitor knows. */
export function readMonitor(store: StateStore): Promise<Monitor> {
  return readValue(store, monitorPlace);
}

/**
 * Takes in a round of probes and queues a notice for every change of a status. A notice waits in the monitor's own
 * document until the outbox has it, so that a crash in between neither loses nor doubles it. Returns the monitor.
 */
export async function recordRound(
  ports: MonitorPorts,
  observations: readonly Observation[],
): Promise<Monitor> {
  const { store, clock, settings } = ports;
  const at = clock.now();
  const monitor = await changeDocument(store, monitorPlace, (current) =>
    takeRound(current, observations, at, settings),
  );
  if (monitor.notices.length === 0) return monitor;
  for (const { key, notice } of monitor.notices) await enqueue(store, key, notice);
  const queued = new Set(monitor.notices.map(({ key }) => key));
  return changeDocument(store, monitorPlace, (latest) => ({
    ...latest,
    notices: latest.notices.filter(({ key }) => !queued.has(key)),
  }));
}
