import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationOf, type Finding } from '../testing/scripted-prober.ts';
import { judge, newVerification, takeIn, type Judgement } from './verification.ts';

const settings = { goodProbes: 3, failedProbes: 3, interval: 1_000, grace: 2_000, deadline: 30_000 };
const start = Date.parse('2026-01-01T00:00:00Z');

/** The judgement after these findings, one per second from `offset` on, or the first one that ends it. */
function judged(findings: readonly Finding[], offset = settings.grace): Judgement {
  let verification = newVerification(new Date(start).toISOString());
  let judgement: Judgement = 'continue';
  for (const [index, finding] of findings.entries()) {
    const at = new Date(start + offset + index * settings.interval).toISOString();
    verification = takeIn(verification, observationOf('prod', finding), at, settings);
    judgement = judge(verification, at, settings);
    if (judgement !== 'continue') break;
  }
  return judgement;
}

const repeated = (finding: Finding, times: number) => Array.from({ length: times }, () => finding);

describe('a switch', () => {
  it.each<[string, Finding[], Judgement]>([
    ['two good probes are not enough', ['good', 'good'], 'continue'],
    ['three good probes in a row prove it', ['good', 'good', 'good'], 'passed'],
    ['a slow site works too', ['warning', 'good', 'warning'], 'passed'],
    ['a failure ends a good run', ['good', 'good', 'failed', 'good', 'good'], 'continue'],
    ['an error ends a good run', ['good', 'good', 'error', 'good', 'good'], 'continue'],
    ['no data ends a good run', ['good', 'good', 'silent', 'good', 'good'], 'continue'],
    ['two failures are not enough', ['failed', 'failed'], 'continue'],
    ['three failures disprove it', ['failed', 'failed', 'failed'], 'failed'],
    ['a good probe ends a run of failures', ['failed', 'failed', 'good', 'failed', 'failed'], 'continue'],
    ['errors between failures change nothing', ['failed', 'error', 'failed', 'error', 'failed'], 'failed'],
    ['errors alone never disprove it', repeated('error', 25), 'continue'],
    ['nothing but errors until the deadline: nobody can tell', repeated('error', 60), 'uncertain'],
    ['no data until the deadline is not health', repeated('silent', 60), 'uncertain'],
    [
      'a failure as the last definite word at the deadline counts',
      ['failed', ...repeated('error', 60)],
      'failed',
    ],
    [
      'forever one good, one error: nobody can tell',
      Array.from({ length: 60 }, (_, n) => (n % 2 ? 'good' : 'error')),
      'uncertain',
    ],
  ])('%s', (_rule, findings, judgement) => {
    expect(judged(findings)).toBe(judgement);
  });

  it('gives the site time to notice: failures in the grace period do not count', () => {
    expect(judged(['failed', 'failed', 'failed', 'good', 'good', 'good'], -1_000)).toBe('passed');
    expect(judged(['failed', 'failed', 'failed'], -1_000)).toBe('continue');
  });

  it('always ends by its deadline, and passes only on good probes in a row', () => {
    const finding = fc.constantFrom<Finding>('good', 'warning', 'error', 'failed', 'silent');
    fc.assert(
      fc.property(fc.array(finding, { minLength: 31, maxLength: 60 }), (findings) => {
        const judgement = judged(findings);
        expect(judgement).not.toBe('continue');
        const hasRun = /(g|w){3}/.test(findings.map((found) => found[0]).join(''));
        if (judgement === 'passed') expect(hasRun).toBe(true);
        if (!findings.includes('failed')) expect(judgement).not.toBe('failed');
      }),
    );
  });
});

it('remembers when each probe was made and what it found', () => {
  const at = (second: number) => new Date(start + second * 1_000).toISOString();
  const failed = takeIn(newVerification(at(0)), observationOf('prod', 'failed'), at(1), settings);
  const { looks } = takeIn(failed, observationOf('prod', 'good'), at(3), settings);
  expect(looks).toEqual([
    { at: at(1), good: false },
    { at: at(3), good: true },
  ]);
});
