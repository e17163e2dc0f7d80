import { expect, it } from 'vitest';
import { repeat } from './background.ts';

it('repeats the work, one at a time, until it is told to end', async () => {
  const ending = new AbortController();
  let running = 0;
  let done = 0;
  const work = async () => {
    running += 1;
    expect(running).toBe(1);
    await Promise.resolve();
    running -= 1;
    done += 1;
    if (done === 3) ending.abort();
  };
  await repeat(work, 1, ending.signal);
  expect(done).toBe(3);
});

it('does not wait for the end of a pause to end', async () => {
  const ending = new AbortController();
  const repeating = repeat(async () => {}, 3_600_000, ending.signal);
  ending.abort();
  await repeating;
  let again = 0;
  await repeat(async () => void (again += 1), 1, ending.signal);
  expect(again).toBe(0);
});
