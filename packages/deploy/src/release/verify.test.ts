import { describe, expect, it } from 'vitest';
import { UnavailableError } from '../ports.ts';
import { interrupted } from '../testing/interruption.ts';
import { memoryArtifactStore } from '../testing/memory-artifact-store.ts';
import { describeProblems, verifyRelease, verifyStoredRelease } from './verify.ts';

function stored() {
  const artifacts = memoryArtifactStore();
  const manifest = artifacts.publish({
    'index.html': '<title>x</title>',
    'app.js': 'run()',
    'style.css': 'a{}',
  });
  return { artifacts, manifest, id: manifest.releaseId };
}

describe('verifyRelease', () => {
  it('finds a release complete when every byte is there', async () => {
    const { artifacts, manifest } = stored();
    expect(await verifyRelease(manifest, artifacts)).toEqual({ type: 'complete', manifest });
  });

  it.each([
    ['missing', null, { type: 'missing', path: 'app.js' }],
    ['shorter', 'run', { type: 'wrong-size', path: 'app.js', expected: 5, actual: 3 }],
    ['other content of the same size', 'RUN()', { type: 'wrong-hash', path: 'app.js' }],
  ])('finds a file that is %s', async (_what, content, problem) => {
    const { artifacts, manifest, id } = stored();
    artifacts.damage(id, 'app.js', content);
    expect(await verifyRelease(manifest, artifacts)).toMatchObject({
      type: 'incomplete',
      problems: [problem],
    });
  });

  it('finds a damaged compressed copy too: browsers would get that one', async () => {
    const { artifacts, manifest, id } = stored();
    artifacts.damage(id, 'app.js.br', null);
    const verdict = await verifyRelease(manifest, artifacts);
    expect(verdict).toMatchObject({ problems: [{ type: 'missing', path: 'app.js.br' }] });
  });

  it('reports all problems, not just the first', async () => {
    const { artifacts, manifest, id } = stored();
    for (const path of ['app.js', 'style.css', 'index.html']) artifacts.damage(id, path, null);
    const verdict = await verifyRelease(manifest, artifacts);
    expect(verdict.type === 'incomplete' ? verdict.problems.length : 0).toBe(3);
  });

  it('by size reads no content, and so does not notice other content of the same size', async () => {
    const { artifacts, manifest, id } = stored();
    artifacts.damage(id, 'app.js', 'RUN()');
    const calls: string[] = [];
    const watched = interrupted('artifacts', artifacts, ({ method }) => void calls.push(method));
    expect((await verifyRelease(manifest, watched, 'size')).type).toBe('complete');
    expect(calls).not.toContain('getFile');
  });

  it('says that it cannot tell when the store does not answer, which is no verdict', async () => {
    const { artifacts, manifest } = stored();
    const silent = interrupted('artifacts', artifacts, ({ method }) => {
      if (method === 'getFile') throw new UnavailableError('no answer');
    });
    await expect(verifyRelease(manifest, silent)).rejects.toThrow(UnavailableError);
  });
});

describe('verifyStoredRelease', () => {
  it('finds no release where there is no manifest', async () => {
    expect(await verifyStoredRelease('r-000000000000', memoryArtifactStore())).toEqual({
      type: 'incomplete',
      problems: [{ type: 'no-manifest' }],
    });
  });

  it('refuses a manifest that is stored under the id of another release, or is none', async () => {
    const { artifacts, manifest } = stored();
    const other = { ...artifacts, getManifest: async () => manifest };
    expect(await verifyStoredRelease('r-000000000000', other)).toMatchObject({
      problems: [{ type: 'bad-manifest' }],
    });
    const broken = { ...artifacts, getManifest: async () => ({ hello: 'world' }) };
    expect(await verifyStoredRelease(manifest.releaseId, broken)).toMatchObject({
      problems: [{ type: 'bad-manifest' }],
    });
  });
});

describe('describeProblems', () => {
  it('names the file, what is wrong and how many more there are', () => {
    const problems = Array.from({ length: 8 }, (_, n) => ({ type: 'missing' as const, path: `${n}.js` }));
    expect(describeProblems(problems)).toMatch(/^"0\.js" is missing; .*; and 3 more$/);
    expect(describeProblems([{ type: 'wrong-size', path: 'a', expected: 5, actual: 3 }])).toBe(
      '"a" has 3 bytes instead of 5',
    );
    expect(describeProblems([{ type: 'bad-manifest', detail: 'no files' }])).toContain('no files');
    expect(describeProblems([{ type: 'no-manifest' }])).toBe('it has no manifest');
    expect(describeProblems([{ type: 'wrong-hash', path: 'a', expected: 'x', actual: 'y' }])).toContain(
      'other content',
    );
  });
});
