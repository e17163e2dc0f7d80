import { siteChecks, storageChecks, type CheckResult, type Observation } from '../observation.ts';
import type { Expectation, Prober, ProbeTarget } from '../ports.ts';

/** What a probe finds; `silent` answers without a single check. */
export type Finding = CheckResult | 'silent';

/** Says what a probe finds. */
export type Script = (target: ProbeTarget, expected: Expectation | null) => Finding | Promise<Finding>;

/** A prober that finds what the script says, in every check alike. */
export function scriptedProber(script: Script = () => 'good'): Prober {
  return {
    async probe(target, expected) {
      return observationOf(target, await script(target, expected));
    },
  };
}

/** An observation in which every check found the same. */
export function observationOf(target: ProbeTarget, finding: Finding): Observation {
  const names = target === 'storage' ? storageChecks : siteChecks;
  if (finding === 'silent') return { target, checks: [] };
  const detail = finding === 'good' ? '' : `it is ${finding}`;
  return { target, checks: names.map((name) => ({ name, result: finding, detail })) };
}
