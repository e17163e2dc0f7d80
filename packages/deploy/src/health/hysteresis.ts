import { verdict, type Observation } from '../observation.ts';
import type { HealthStatus, Sample } from './monitor.ts';
import type { HealthSettings } from './settings.ts';

/** What an observation says by itself. That nobody could tell counts as down: no data is not health. */
export function sampleOf(observation: Observation): Sample {
  const worst = verdict(observation);
  if (worst === 'good') return 'up';
  return worst === 'warning' ? 'warning' : 'down';
}

/**
 * The status after the latest samples, oldest first. It changes only when enough of them in a row agree; a target never
 * seen before is believed to be up at once. What is not up counts towards a warning, down or not; but only warnings
 * soften what is down.
 */
export function statusAfter(
  current: HealthStatus,
  samples: readonly Sample[],
  settings: HealthSettings,
): HealthStatus {
  if (lastAre(samples, settings.downAfter, (sample) => sample === 'down')) return 'down';
  const upAfter = current === 'unknown' ? 1 : settings.upAfter;
  if (lastAre(samples, upAfter, (sample) => sample === 'up')) return 'up';
  const impaired = (sample: Sample) => (current === 'down' ? sample === 'warning' : sample !== 'up');
  return lastAre(samples, settings.warningAfter, impaired) ? 'warning' : current;
}

function lastAre(samples: readonly Sample[], count: number, test: (sample: Sample) => boolean): boolean {
  return samples.length >= count && samples.slice(-count).every(test);
}
