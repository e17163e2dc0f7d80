import { expect, it } from 'vitest';
import { repeat } from './repeat.ts';

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
  await repeat(work, { pauseMs: 1, signal: ending.signal });
  expect(done).toBe(3);
});

it('does not wait for the end of a pause to end', async () => {
  const ending = new AbortController();
  const repeating = repeat(async () => {}, { pauseMs: 3_600_000, signal: ending.signal });
  ending.abort();
  await repeating;
  let again = 0;
  await repeat(async () => void (again += 1), { pauseMs: 1, signal: ending.signal });
  expect(again).toBe(0);
});

it('does not wait for work that hangs, nor for the first pause, to end', async () => {
  const ending = new AbortController();
  const { signal } = ending;
  const repeating = Promise.all([
    repeat(() => new Promise(() => {}), { pauseMs: 1, signal }),
    repeat(() => Promise.reject(new Error('too early')), { pauseMs: 1, firstPauseMs: 3_600_000, signal }),
  ]);
  ending.abort(new Error('over'));
  expect(await repeating).toHaveLength(2);
});
