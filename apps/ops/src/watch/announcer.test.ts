import { readOutbox } from '@mangetamain/deploy';
import { memoryStateStore, virtualClock } from '@mangetamain/deploy/testing';
import { expect, it } from 'vitest';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createAnnouncer, type News } from './announcer.ts';
import { createWatchStore } from './watch-store.ts';

const news: News = {
  event: 'store.restarted',
  severity: 'warning',
  title: 'It was started again',
  description: 'Its process ended.',
};

function setUp() {
  const { logger, entries } = createRecordingLogger();
  const clock = virtualClock();
  const store = createWatchStore({ document: async () => null, keepDocument: async () => {} }, logger);
  const own = { instance: { id: 'one', name: 'machine-1' }, store };
  const settings = { quietFor: 1_000 };
  const options = { own, clock, settings, logger, elapsed: () => clock.now().getTime() };
  const notices = async () => (await readOutbox(store)).map(({ notice }) => notice);
  return { announce: createAnnouncer(options), clock, notices, options, entries };
}

it('news is told with the name of the instance', async () => {
  const { announce, notices } = setUp();
  await announce(news);
  expect(await notices()).toMatchObject([{ ...news, fields: [{ name: 'Instance', value: 'machine-1' }] }]);
});

it('the same kind is told once within the time, then with the number of times that it was kept back', async () => {
  const { announce, clock, notices } = setUp();
  for (let n = 0; n < 3; n += 1) await announce(news);
  await announce({ ...news, event: 'store.failed' });
  expect((await notices()).map(({ event }) => event)).toEqual(['store.restarted', 'store.failed']);
  clock.advance(1_000);
  await announce(news);
  expect((await notices()).at(-1)?.description).toBe(
    'Its process ended. The same happened 2 times since the last message.',
  );
});

it('what cannot be queued stands in the log, and nobody is thrown at', async () => {
  const { options, entries } = setUp();
  const broken = { ...memoryStateStore(), get: () => Promise.reject(new Error('broken')) };
  const own = { ...options.own, store: { ...options.own.store, ...broken } };
  await createAnnouncer({ ...options, own })(news);
  expect(entries).toMatchObject([{ level: 'error', message: 'news_not_queued' }]);
});
