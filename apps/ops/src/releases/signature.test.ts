import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { publishBuild } from '../testing/live-release.ts';
import { newSigningKeys, readPublicKey, signatureProblem, signRelease } from './signature.ts';

async function setUp() {
  const store = createMemoryStore();
  const releaseId = await publishBuild(store);
  const { privatePem, publicKey } = newSigningKeys();
  const key = readPublicKey(publicKey);
  if (key === null) throw new Error('The new key must be one.');
  const problem = (of = key) => signatureProblem(store, releaseId, of);
  return { store, releaseId, privatePem, publicKey, problem };
}

describe('the signature of a release', () => {
  it('counts for the key that signed, over the release as it was published', async () => {
    const { store, releaseId, privatePem, publicKey, problem } = await setUp();
    expect(await problem()).toBe('it is not signed');
    expect(await signRelease(store, releaseId, privatePem)).toBe(publicKey);
    expect(await problem()).toBe('');
  });

  it('does not count for another key', async () => {
    const { store, releaseId, privatePem, problem } = await setUp();
    await signRelease(store, releaseId, privatePem);
    const other = readPublicKey(newSigningKeys().publicKey);
    expect(await problem(other ?? undefined)).toContain('is not one of the configured key');
  });

  it.each([
    ['another word in the manifest', 'manifest.json', (text: string) => text.replace('"test"', '"tost"')],
    [
      'a manifest of other files',
      'manifest.json',
      (text: string) => text.replace(/"bytes":\d/u, '"bytes":0'),
    ],
    [
      'another signature',
      'signature.json',
      (text: string) => text.replace(/"signature":"./u, '"signature":"_'),
    ],
    ['no JSON for a signature', 'signature.json', () => '{'],
  ])('does not count over %s', async (_, name, change) => {
    const { store, releaseId, privatePem, problem } = await setUp();
    await signRelease(store, releaseId, privatePem);
    const key = `releases/${releaseId}/${name}`;
    const text = new TextDecoder().decode((await store.get(key))?.body);
    expect(change(text)).not.toBe(text);
    await store.put(key, new TextEncoder().encode(change(text)));
    expect(await problem()).toContain('is not one of the configured key');
  });

  it('is made of nothing but a release, with nothing but a key of the right kind', async () => {
    const { store, releaseId, privatePem } = await setUp();
    await expect(signRelease(store, 'r-000000000000', privatePem)).rejects.toMatchObject({
      code: 'release_incomplete',
    });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const ofAnotherKind = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    for (const pem of ['no key', ofAnotherKind])
      await expect(signRelease(store, releaseId, pem)).rejects.toMatchObject({
        code: 'signing_key_unusable',
      });
  });
});

it.each(['', 'no key', 'A'.repeat(10)])('%j is no public key', (word) => {
  expect(readPublicKey(word)).toBeNull();
});
