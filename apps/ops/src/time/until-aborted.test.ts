import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { untilAborted } from './until-aborted.ts';

it('ends a race with the reason of the signal, also of one that was given before', async () => {
  const ending = new AbortController();
  const race = Promise.race([new Promise(() => {}), untilAborted(ending.signal).promise]);
  ending.abort(new Error('over'));
  await expect(race).rejects.toThrow('over');
  await expect(untilAborted(ending.signal).promise).rejects.toThrow('over');
});

it('leaves nothing at the signal when it is forgotten', () => {
  const { signal } = new AbortController();
  const { forget } = untilAborted(signal);
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  forget();
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});
