import { describe, expect, it } from 'vitest';
import { describeObservation, isHealthy, type Observation } from '../observation.ts';
import { observationOf } from '../testing/scripted-prober.ts';
import { withBlame } from './blame.ts';

/** A site where these checks found something else than the rest. */
function siteWith(found: Readonly<Partial<Record<string, 'error' | 'failed'>>>): Observation {
  const { target, checks } = observationOf('prod', 'good');
  return {
    target,
    checks: checks.map((check) => {
      const result = found[check.name];
      return result === undefined ? check : { ...check, result, detail: 'no answer' };
    }),
  };
}

function judged(site: Observation, storage: 'good' | 'warning' | 'error'): Observation {
  const [first = site] = withBlame([site, observationOf('storage', storage)]);
  return first;
}

describe('while the store does not answer', () => {
  it('a site is not blamed for what it cannot read of it', () => {
    const site = judged(siteWith({ dataset: 'failed', worker: 'error', wasm: 'error' }), 'error');
    expect(isHealthy(site)).toBe(true);
    expect(describeObservation(site)).toBe('');
  });

  it.each([{ page: 'error' }, { release: 'failed' }, { worker: 'failed' }] as const)(
    'what is its own counts against it: %j',
    (found) => {
      expect(isHealthy(judged(siteWith(found), 'error'))).toBe(false);
    },
  );
});

it.each(['good', 'warning'] as const)('a store that is %s is blamed for nothing', (storage) => {
  expect(isHealthy(judged(siteWith({ dataset: 'failed' }), storage))).toBe(false);
});
