import { describe, expect, it } from 'vitest';
import { describeObservation, isHealthy, unobserved, verdict, type CheckResult } from './observation.ts';
import { observationOf } from './testing/scripted-prober.ts';

function withCheck(result: CheckResult) {
  const observation = observationOf('prod', 'good');
  return {
    ...observation,
    checks: [...observation.checks.slice(1), { name: 'release' as const, result, detail: 'odd' }],
  };
}

describe('the verdict on an observation', () => {
  it.each<[CheckResult, boolean]>([
    ['good', true],
    ['warning', true],
    ['error', false],
    ['failed', false],
  ])('is its worst check: %s, healthy %s', (result, healthy) => {
    expect(verdict(withCheck(result))).toBe(result);
    expect(isHealthy(withCheck(result))).toBe(healthy);
  });

  it('is never good when a check is missing: no data is not health', () => {
    const complete = observationOf('prod', 'good');
    for (const dropped of complete.checks) {
      const partial = { ...complete, checks: complete.checks.filter((check) => check !== dropped) };
      expect(verdict(partial)).toBe('error');
      expect(describeObservation(partial)).toBe(`${dropped.name}: not checked`);
    }
    expect(verdict({ target: 'storage', checks: [] })).toBe('error');
  });

  it('of a definite failure outweighs what nobody could tell', () => {
    const partial = {
      target: 'prod' as const,
      checks: [{ name: 'page' as const, result: 'failed' as const, detail: '500' }],
    };
    expect(verdict(partial)).toBe('failed');
  });
});

it('a probe that could not be made is an error in every check', () => {
  expect(verdict(unobserved('prod', 'timeout'))).toBe('error');
  expect(describeObservation(unobserved('storage', 'timeout'))).toBe('read: timeout');
});
