import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createManifest,
  encodedPath,
  releaseId,
  releaseManifestSchema,
  sha256,
  type ReleaseFile,
} from './manifest.ts';

const about = { createdAt: new Date('2026-01-01T00:00:00Z'), actor: 'builder' };

function file(path: string, text = path): ReleaseFile {
  return { path, bytes: text.length, sha256: sha256(text), contentType: 'text/plain' };
}

const index = file('index.html', '<!doctype html>');

const manyFiles = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.js$/), { maxLength: 12 })
  .map((paths) => [index, ...paths.map((path) => file(path))]);

describe('releaseId', () => {
  it('is known for a known release', () => {
    const expected = sha256(`index.html\0${index.sha256}\0${index.bytes}\n`).slice(0, 12);
    expect(releaseId([index])).toBe(`r-${expected}`);
  });

  it('does not depend on the order of the files, nor on who built it and when', () => {
    fc.assert(
      fc.property(manyFiles, fc.infiniteStream(fc.nat()), (files, keys) => {
        const shuffled = files
          .map((entry) => ({ entry, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(releaseId(shuffled)).toBe(releaseId(files));
        const elsewhere = {
          createdAt: new Date('2030-05-05T00:00:00Z'),
          actor: 'somebody',
          commit: 'abc',
          title: 'T',
        };
        expect(createManifest(shuffled, elsewhere).releaseId).toBe(createManifest(files, about).releaseId);
      }),
    );
  });

  it.each<[string, ReleaseFile]>([
    ['a path', { ...index, path: 'index.htm' }],
    ['a byte of content', { ...index, sha256: sha256('other') }],
    ['a size', { ...index, bytes: index.bytes + 1 }],
  ])('changes with %s', (_what, changed) => {
    expect(releaseId([changed])).not.toBe(releaseId([index]));
  });
});

describe('a manifest', () => {
  it('read back from JSON is the same', () => {
    fc.assert(
      fc.property(manyFiles, (files) => {
        const manifest = createManifest(files, { ...about, notes: 'What is new' });
        expect(releaseManifestSchema.parse(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
      }),
    );
  });

  it.each([
    '../secret',
    '/etc/passwd',
    'a//b',
    'a/./b',
    'a/..',
    'a\\b',
    '',
    'a/',
    'line\nbreak',
    'nul\0',
    'cafe\u0301.js',
    'x'.repeat(1025),
  ])('refuses the path %j', (path) => {
    expect(() => createManifest([index, file(path)], about)).toThrow(/path/);
  });

  it('refuses a path listed twice, be it as the compressed copy of another', () => {
    expect(() => createManifest([index, file('a.js'), file('a.js', 'other')], about)).toThrow(/listed twice/);
    const withCopy = { ...file('a.js'), encodings: { br: { bytes: 1, sha256: sha256('x') } } };
    expect(() => createManifest([index, withCopy, file(encodedPath('a.js', 'br'))], about)).toThrow(
      /listed twice/,
    );
  });

  it('refuses a release without its entry page', () => {
    expect(() => createManifest([file('app.js')], about)).toThrow(/index\.html/);
  });

  it('refuses an id that its files do not make', () => {
    const manifest = createManifest([index, file('app.js')], about);
    const tampered = { ...manifest, files: [index, { ...file('app.js'), sha256: sha256('evil') }] };
    expect(releaseManifestSchema.safeParse(tampered).error?.issues[0]?.message).toMatch(/not r-/);
  });

  it('refuses fields that it does not know and versions that it cannot read', () => {
    const manifest = createManifest([index], about);
    expect(releaseManifestSchema.safeParse({ ...manifest, extra: 1 }).success).toBe(false);
    expect(releaseManifestSchema.safeParse({ ...manifest, schemaVersion: 2 }).success).toBe(false);
  });
});
