import { UnavailableError } from '@mangetamain/deploy';
import { memoryArtifactStore } from '@mangetamain/deploy/testing';
import { expect, it } from 'vitest';
import { createManifestReader } from './manifest-reader.ts';

function setUp() {
  const artifacts = memoryArtifactStore();
  const asked: string[] = [];
  let away = false;
  const read = createManifestReader({
    async getManifest(releaseId) {
      asked.push(releaseId);
      if (away) throw new UnavailableError('Nobody answers.');
      return artifacts.getManifest(releaseId);
    },
  });
  return { artifacts, asked, read, setAway: (value: boolean) => (away = value) };
}

it('asks the store once for a release', async () => {
  const { artifacts, asked, read } = setUp();
  const manifest = artifacts.publish({ 'index.html': 'first' });
  expect(await read(manifest.releaseId)).toEqual(manifest);
  expect(await read(manifest.releaseId)).toEqual(manifest);
  expect(asked).toEqual([manifest.releaseId]);
});

it('asks again for what was not there, or could not be read', async () => {
  const { artifacts, read, setAway } = setUp();
  const elsewhere = memoryArtifactStore().publish({ 'index.html': 'first' });
  expect(await read(elsewhere.releaseId)).toBeNull();
  artifacts.publish({ 'index.html': 'first' });
  setAway(true);
  await expect(read(elsewhere.releaseId)).rejects.toThrow(UnavailableError);
  setAway(false);
  expect(await read(elsewhere.releaseId)).toEqual(elsewhere);
});

it('remembers a bounded number, the latest read', async () => {
  const { artifacts, asked, read } = setUp();
  const ids = Array.from(
    { length: 501 },
    (_, n) => artifacts.publish({ 'index.html': `page ${n}` }).releaseId,
  );
  for (const id of ids) await read(id);
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  await read(last);
  expect(asked).toHaveLength(501);
  await read(first);
  expect(asked.slice(501)).toEqual([first]);
});
