import { expect, it } from 'vitest';
import { processorTime } from './processor-time.ts';

it('grows as a process works', async () => {
  const before = await processorTime(process.pid);
  if (before === null) return;
  const { user, system } = process.cpuUsage();
  expect(before).toBeLessThanOrEqual((user + system) / 1_000 + 20);
  for (const end = process.cpuUsage().user + 50_000; process.cpuUsage().user < end;) Math.random();
  expect(await processorTime(process.pid)).toBeGreaterThan(before);
});

it('is not known of a process that is none', async () => {
  expect(await processorTime(undefined)).toBeNull();
});
