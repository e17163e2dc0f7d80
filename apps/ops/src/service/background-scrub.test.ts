import { expect, it } from 'vitest';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { publishBuild } from '../testing/live-release.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import type { News } from '../watch/announcer.ts';
import { scrubOnce } from './background-scrub.ts';

const DAY_MS = 86_400_000;

async function scrubForAWeek(mendable: boolean) {
  const store = createMemoryStore();
  const releaseId = await publishBuild(store);
  const key = `releases/${releaseId}/files/index.html`;
  const whole = (await store.get(key))?.body ?? new Uint8Array();
  await store.put(key, new TextEncoder().encode('x'));
  const { logger, entries } = createRecordingLogger();
  const told: News[] = [];
  const ports = {
    store,
    tagsAreMd5: false,
    copy: { file: async () => (mendable ? whole : null), manifest: async () => null },
    completeAnswers: async () => 0,
    rewriteExports: async () => 0,
  };
  const announce = async (news: News) => void told.push(news);
  for (let day = 0; day < 7; day += 1)
    await scrubOnce({ ports, announce, logger, now: new Date(day * DAY_MS) });
  return { key, told, entries, store };
}

it('a week of looking finds what is damaged, and tells of it in one message', async () => {
  const { key, told, entries } = await scrubForAWeek(false);
  expect(told).toMatchObject([{ event: 'objects.damaged', severity: 'bad' }]);
  expect(told[0]?.description).toContain(`${key} has other content than was published. Name the build`);
  expect(entries.filter(({ message }) => message === 'objects_looked_at')).toHaveLength(7);
});

it('what was mended is told as that', async () => {
  const { told } = await scrubForAWeek(true);
  expect(told).toMatchObject([{ severity: 'warning', title: 'Damaged objects of the store were mended' }]);
});

it('a store that is away is no damage, and nobody is thrown at', async () => {
  const { logger, entries } = createRecordingLogger();
  const store = {
    ...createMemoryStore(),
    list: () => {
      throw new Error('away');
    },
  };
  const copy = { file: async () => null, manifest: async () => null };
  const ports = {
    store,
    tagsAreMd5: false,
    copy,
    completeAnswers: async () => 0,
    rewriteExports: async () => 0,
  };
  await scrubOnce({ ports, announce: () => Promise.reject(new Error('not to be told')), logger });
  expect(entries).toMatchObject([{ level: 'warn', message: 'objects_not_looked_at' }]);
});
