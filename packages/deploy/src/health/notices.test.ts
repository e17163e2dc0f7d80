import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationOf, type Finding } from '../testing/scripted-prober.ts';
import { newMonitor, type Monitor } from './monitor.ts';
import { takeRound } from './round.ts';
import { defaultHealthSettings } from './settings.ts';

const minute = 60_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const settings = { ...defaultHealthSettings, quietFor: 15 * minute };

/** The monitor after a round a minute. */
function watch(findings: readonly Finding[], from: Monitor = newMonitor()): Monitor {
  return findings.reduce(
    (monitor, finding, index) =>
      takeRound(monitor, [observationOf('prod', finding)], new Date(start + index * minute), settings),
    from,
  );
}

const told = (monitor: Monitor) => monitor.notices.map(({ notice }) => notice);
const times = <T>(count: number, values: readonly T[]) => Array.from({ length: count }, () => values).flat();

describe('of a site that comes and goes people hear', () => {
  const flapping = times(3, ['good', 'good', 'failed', 'failed'] as const);

  it('once that it is down and once that it is up again, within a quarter of an hour', () => {
    expect(told(watch(flapping)).map(({ event }) => event)).toEqual(['health.down', 'health.recovered']);
  });

  it('what lasts, once the quarter of an hour is over, with the number of changes in between', () => {
    const last = told(watch([...flapping, ...times(10, ['failed'] as const)])).at(-1);
    expect(last).toMatchObject({ event: 'health.down', at: new Date(start + 18 * minute).toISOString() });
    expect(last?.description).toContain('It changed 3 times since the last message about it.');
  });

  it('nothing where it ends as they know it', () => {
    const findings = [...flapping, ...times(30, ['good'] as const)];
    expect(told(watch(findings)).map(({ event }) => event)).toEqual(['health.down', 'health.recovered']);
  });
});

it('a site that gets worse is told of at once', () => {
  const findings: Finding[] = ['good', 'warning', 'warning', 'warning', 'failed', 'failed'];
  expect(told(watch(findings)).map(({ event }) => event)).toEqual(['health.warning', 'health.down']);
});

it('a clock that was set back keeps nobody from being told', () => {
  const down = watch(['good', 'failed', 'failed', 'good', 'good']);
  const earlier = ['failed', 'failed'].map((_, index) => new Date(start - 60 * minute + index * minute));
  const again = earlier.reduce(
    (monitor, at) => takeRound(monitor, [observationOf('prod', 'failed')], at, settings),
    down,
  );
  expect(told(again).map(({ event }) => event)).toEqual(['health.down', 'health.recovered', 'health.down']);
});

it('no status is told twice within the time, and what lasts is known, whatever happens', () => {
  const finding = fc.constantFrom<Finding>('good', 'warning', 'error', 'failed');
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 80 }), finding, (findings, last) => {
      const monitor = watch([...findings, ...times(40, [last])]);
      const messages = told(monitor);
      for (const [index, { event, at }] of messages.entries()) {
        const next = messages.slice(index + 1).find((other) => other.event === event);
        if (next !== undefined)
          expect(Date.parse(next.at) - Date.parse(at)).toBeGreaterThanOrEqual(settings.quietFor);
      }
      expect(monitor.targets.prod.told?.status).toBe(monitor.targets.prod.status);
    }),
  );
});
