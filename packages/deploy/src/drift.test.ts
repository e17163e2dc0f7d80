import { expect, it } from 'vitest';
import { compareEnvironments, driftSide } from './drift.ts';
import { memoryArtifactStore } from './testing/memory-artifact-store.ts';
import { datasetId } from './testing/world.ts';

function side(files: Record<string, string>, dataset = datasetId) {
  const manifest = memoryArtifactStore().publish({ 'index.html': 'page', ...files });
  return driftSide({ releaseId: manifest.releaseId, datasetId: dataset }, manifest);
}

it('names what a promotion would add, change and remove, and the bytes it brings', () => {
  const preprod = side({ 'new.js': '12345', 'app.js': 'two', 'same.css': 'a{}' });
  const prod = side({ 'old.js': 'x', 'app.js': 'one', 'same.css': 'a{}' });
  expect(compareEnvironments(preprod, prod)).toEqual({
    inSync: false,
    sameRelease: false,
    sameDataset: true,
    added: ['new.js'],
    changed: ['app.js'],
    removed: ['old.js'],
    bytes: 8,
  });
});

it('is none between environments that serve the same', () => {
  const both = side({ 'app.js': 'x' });
  expect(compareEnvironments(both, both)).toMatchObject({
    inSync: true,
    added: [],
    changed: [],
    removed: [],
    bytes: 0,
  });
});

it('is there when only the dataset differs', () => {
  const drift = compareEnvironments(side({}), side({}, 'd-ffffffffffffffff'));
  expect(drift).toMatchObject({ inSync: false, sameRelease: true, sameDataset: false, bytes: 0 });
});

it('towards an empty PROD is the whole release', () => {
  const drift = compareEnvironments(side({ 'app.js': 'x' }), driftSide(null, null));
  expect(drift).toMatchObject({ inSync: false, added: ['app.js', 'index.html'], removed: [] });
});
