import { expect, it } from 'vitest';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { openOwnWatch, passingWatch } from './own-watch.ts';

const { logger, entries } = createRecordingLogger();

it('an instance is the same at each start, and another one on another store', async () => {
  const directory = await createTemporaryDirectory();
  const { instance } = await openOwnWatch(directory, 'here', logger);
  expect(instance.name).toContain(instance.id.slice(0, 4));
  expect((await openOwnWatch(directory, 'here', logger)).instance).toEqual(instance);
  expect((await openOwnWatch(directory, 'elsewhere', logger)).instance.id).not.toBe(instance.id);
});

it('where the disk takes nothing an instance watches all the same, and the log says so', async () => {
  const directory = await createTemporaryDirectory({ taken: '' });
  const { store } = await openOwnWatch(`${directory}/taken/watch`, 'here', logger);
  await store.create('a', 1);
  expect((await store.get('a'))?.value).toBe(1);
  expect(entries.map(({ message }) => message)).toContain('watch_not_kept');
});

it('what passes is kept nowhere', () => {
  expect(passingWatch(logger).directory).toBeNull();
});
