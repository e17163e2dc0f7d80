import { describe, expect, it, onTestFinished } from 'vitest';
import { verdict, type CheckResult } from '../../observation.ts';
import type { Prober } from '../../ports.ts';

/** What a site may be doing when the prober looks at it, and what the prober must find. */
export const probeScenarios = [
  ['serving the expected release', 'good'],
  ['serving another release', 'failed'],
  ['answering every request with an error', 'failed'],
  ['serving a page without the application', 'failed'],
  ['lacking a script of the page', 'failed'],
  ['lacking the dataset', 'failed'],
  ['refusing connections', 'error'],
  ['never answering', 'error'],
] as const satisfies readonly (readonly [string, CheckResult])[];

export type ProbeScenario = (typeof probeScenarios)[number][0];

export interface ProberFixture {
  readonly prober: Prober;
  /** What the site in the scenario is expected to serve. */
  readonly expected: { readonly releaseId: string; readonly datasetId: string };
  readonly dispose?: () => Promise<void>;
}

/**
 * What every prober must tell apart: what definitely failed, and what nobody could tell. `make` returns one whose PROD is
 * as the scenario says; its time limit should be short.
 */
export function proberContract(
  name: string,
  make: (scenario: ProbeScenario) => Promise<ProberFixture>,
): void {
  describe(`${name} as a prober`, () => {
    it.each(probeScenarios)('finds a site %s to be %s', async (scenario, result) => {
      const { prober, expected, dispose } = await make(scenario);
      onTestFinished(() => dispose?.());
      const observation = await prober.probe('prod', expected);
      expect(observation.target).toBe('prod');
      expect([verdict(observation), observation]).toEqual([result, observation]);
    });
  });
}
