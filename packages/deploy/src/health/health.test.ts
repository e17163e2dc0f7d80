import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutbox } from '../notification/outbox.ts';
import { Crash, crashAt, interrupted } from '../testing/interruption.ts';
import { memoryStateStore } from '../testing/memory-state-store.ts';
import { observationOf, type Finding } from '../testing/scripted-prober.ts';
import { virtualClock } from '../testing/virtual-clock.ts';
import type { ProbeTarget } from '../ports.ts';
import { statusAfter } from './hysteresis.ts';
import { newMonitor, type Monitor, type Sample } from './monitor.ts';
import { queueNotices, readMonitor, recordRound, type MonitorPorts } from './record.ts';
import { takeRound } from './round.ts';
import { defaultHealthSettings, historyLength, historySlot } from './settings.ts';
import { currentStatuses, isStale, overallStatus } from './staleness.ts';

const settings = { ...defaultHealthSettings, quietFor: 0 };
const instance = { id: 'one', name: 'machine-1' };
const start = Date.parse('2026-01-01T00:00:00Z');
const roundAt = (index: number) => new Date(start + index * settings.interval);

/** The monitor after one round per finding, five minutes apart. */
function watch(target: ProbeTarget, findings: readonly Finding[], from: Monitor = newMonitor()): Monitor {
  return findings.reduce(
    (monitor, finding, index) =>
      takeRound(monitor, [observationOf(target, finding)], roundAt(index), settings),
    from,
  );
}

describe('the status of a target', () => {
  it.each<[Finding[], string]>([
    [['good'], 'up'],
    [['failed'], 'unknown'],
    [['failed', 'failed'], 'down'],
    [['good', 'failed'], 'up'],
    [['good', 'failed', 'good', 'failed'], 'up'],
    [['good', 'failed', 'failed'], 'down'],
    [['good', 'error', 'failed'], 'down'],
    [['failed', 'failed', 'good'], 'down'],
    [['failed', 'failed', 'good', 'good'], 'up'],
    [['good', 'warning', 'warning'], 'up'],
    [['good', 'warning', 'warning', 'warning'], 'warning'],
    [['good', 'warning', 'failed', 'warning'], 'warning'],
    [['failed', 'failed', 'warning', 'warning', 'warning'], 'warning'],
  ])('after %j is %s', (findings, status) => {
    expect(watch('prod', findings).targets.prod.status).toBe(status);
  });

  it('is down when a probe brings no data at all', () => {
    expect(watch('prod', ['good', 'silent', 'silent']).targets.prod.status).toBe('down');
  });

  it('does not flap: alternating samples never change it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Sample>('up', 'warning', 'down'),
        fc.integer({ min: 1, max: 20 }),
        (bad, n) => {
          const samples = Array.from({ length: n }, (_, index): Sample => (index % 2 === 0 ? bad : 'up'));
          expect(statusAfter('up', samples, settings)).toBe('up');
        },
      ),
    );
  });
});

describe('an incident', () => {
  it('opens once, escalates without a second one, and closes with its time', () => {
    const warned = watch('prod', ['good', 'warning', 'warning', 'warning']);
    const opened = warned.targets.prod.incident;
    expect(opened).toMatchObject({ worst: 'warning', closedAt: null });
    const down = takeRound(
      takeRound(warned, [observationOf('prod', 'failed')], roundAt(4), settings),
      [observationOf('prod', 'failed')],
      roundAt(5),
      settings,
    );
    expect(down.targets.prod.incident).toMatchObject({ id: opened?.id, worst: 'down' });
    const up = [6, 7].reduce(
      (monitor, index) => takeRound(monitor, [observationOf('prod', 'good')], roundAt(index), settings),
      down,
    );
    expect(up.targets.prod.incident).toBeNull();
    expect(up.targets.prod.closed).toMatchObject([
      { id: opened?.id, worst: 'down', closedAt: roundAt(7).toISOString() },
    ]);
  });
});

describe('notices', () => {
  const events = (monitor: Monitor) => monitor.notices.map(({ notice }) => notice.event);

  it('come once per change, not once per sample', () => {
    const findings: Finding[] = ['good', 'failed', 'failed', 'failed', 'failed', 'good', 'good', 'good'];
    expect(events(watch('prod', findings))).toEqual(['health.down', 'health.recovered']);
  });

  it('tell nothing of what is up from the start, but of what is down from the start', () => {
    expect(events(watch('prod', ['good', 'good']))).toEqual([]);
    expect(events(watch('preprod', ['error', 'error']))).toEqual(['health.down']);
  });

  it.each<[ProbeTarget, Finding, boolean]>([
    ['prod', 'failed', true],
    ['prod', 'warning', false],
    ['preprod', 'failed', false],
    ['storage', 'failed', false],
  ])('about %s %s mention everyone: %s', (target, finding, mentions) => {
    const monitor = watch(target, ['good', finding, finding, finding, 'good', 'good']);
    const [first, recovery] = monitor.notices.map(({ notice }) => notice.mentionEveryone);
    expect(first).toBe(mentions);
    expect(recovery).toBe(false);
  });

  it('never differ in number from the changes of status, whatever happens', () => {
    const finding = fc.constantFrom<Finding>('good', 'warning', 'error', 'failed', 'silent');
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 60 }), (findings) => {
        let monitor = newMonitor();
        let changes = 0;
        findings.forEach((found, index) => {
          const before = monitor.targets.prod.status;
          monitor = takeRound(monitor, [observationOf('prod', found)], roundAt(index), settings);
          const after = monitor.targets.prod.status;
          if (after !== before && !(before === 'unknown' && after === 'up')) changes += 1;
          expect(monitor.targets.prod.incident === null).toBe(after === 'up' || after === 'unknown');
        });
        expect(monitor.notices).toHaveLength(changes);
        expect(new Set(monitor.notices.map(({ key }) => key)).size).toBe(changes);
      }),
    );
  });
});

describe('the history', () => {
  it('keeps the worst sample of each slot for a day, in order', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(minutes, (gaps) => {
        let now = start;
        let monitor = newMonitor();
        for (const gap of gaps) {
          now += gap * 60_000;
          monitor = takeRound(monitor, [observationOf('prod', 'good')], new Date(now), settings);
        }
        const slots = monitor.targets.prod.history.map((entry) => Date.parse(entry.slot));
        expect(slots).toEqual([...new Set(slots)].toSorted((a, b) => a - b));
        expect(slots.length).toBeLessThanOrEqual(historyLength / historySlot);
        expect(slots.every((slot) => slot > now - historyLength)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('does not let a good sample hide a bad one of the same slot', () => {
    const bad = takeRound(newMonitor(), [observationOf('prod', 'failed')], new Date(start), settings);
    const good = takeRound(bad, [observationOf('prod', 'good')], new Date(start + 60_000), settings);
    expect(good.targets.prod.history).toEqual([{ slot: '2026-01-01T00:00:00.000Z', worst: 'down' }]);
  });
});

describe('the monitor itself', () => {
  it('is not believed once it has missed three rounds: everything is unknown, never silently green', () => {
    const monitor = watch('prod', ['good', 'good']);
    expect(isStale(newMonitor(), roundAt(0), settings)).toBe(true);
    expect(isStale(monitor, roundAt(4), settings)).toBe(false);
    expect(currentStatuses(monitor, roundAt(4), settings).prod).toBe('up');
    expect(currentStatuses(monitor, new Date(roundAt(4).getTime() + 1), settings)).toEqual({
      preprod: 'unknown',
      prod: 'unknown',
      storage: 'unknown',
    });
  });

  it('is as bad overall as its worst target', () => {
    expect(overallStatus({ preprod: 'up', prod: 'up', storage: 'up' })).toBe('up');
    expect(overallStatus({ preprod: 'warning', prod: 'up', storage: 'unknown' })).toBe('unknown');
    expect(overallStatus({ preprod: 'down', prod: 'unknown', storage: 'up' })).toBe('down');
  });
});

describe('a round', () => {
  const down = [observationOf('prod', 'failed')];
  const watchOnce = async (ports: MonitorPorts) => {
    await recordRound(ports, down);
    await queueNotices(ports, { leads: true });
  };

  it('keeps what it knows in the store, and puts each change in the outbox', async () => {
    const ports = { store: memoryStateStore(), instance, clock: virtualClock(), settings };
    for (let round = 0; round < 3; round += 1) await watchOnce(ports);
    expect(await readMonitor(ports.store)).toMatchObject({
      targets: { prod: { status: 'down' } },
      notices: [],
    });
    expect(await readOutbox(ports.store)).toMatchObject([
      {
        key: expect.stringMatching(/^one\/health\//u),
        notice: {
          event: 'health.down',
          mentionEveryone: true,
          fields: expect.arrayContaining([{ name: 'Instance', value: 'machine-1' }]),
        },
      },
    ]);
  });

  it('neither loses nor doubles a notice when it crashes anywhere', async () => {
    for (let n = 0; ; n += 1) {
      const store = memoryStateStore();
      const ports = { store, instance, clock: virtualClock(), settings };
      await watchOnce(ports);
      const crash = crashAt(n);
      await watchOnce({ ...ports, store: interrupted('store', store, crash) }).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      await watchOnce(ports);
      expect((await readOutbox(store)).map((entry) => entry.notice.event)).toEqual(['health.down']);
      if (!crash.reached()) break;
    }
  });
});
