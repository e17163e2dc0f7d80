import { defaultHealthSettings as settings, recordRound } from '@mangetamain/deploy';
import { memoryStateStore, observationOf, readMonitor, virtualClock } from '@mangetamain/deploy/testing';
import { expect, it } from 'vitest';
import { viewWindows } from './views.ts';

const instance = { id: 'one', name: 'kitchen-1' };
const hour = 3_600_000;

it('counts the rounds of a day, a week and a month apart', async () => {
  const store = memoryStateStore();
  const clock = virtualClock();
  const round = (finding: 'good' | 'failed') =>
    recordRound({ store, instance, clock, settings }, [observationOf('prod', finding)]);
  await round('failed');
  clock.advance(48 * hour);
  for (let count = 0; count < 3; count += 1) {
    clock.advance(hour);
    await round('good');
  }
  const windows = viewWindows(await readMonitor(store), clock.now());
  expect(windows['prod']).toMatchObject({
    '24h': { up: 3, warning: 0, down: 0, upShare: 1 },
    '7d': { up: 3, down: 1, upShare: 0.75 },
    '30d': { up: 3, down: 1, upShare: 0.75 },
  });
  expect(windows['storage']?.['24h']).toEqual({ up: 0, warning: 0, down: 0, upShare: null, p95Ms: null });
});
