import { expect, it } from 'vitest';
import { readPublicKey, signatureProblem } from '../releases/signature.ts';
import { createCommandContext } from '../testing/command-context.ts';
import { publishBuild } from '../testing/live-release.ts';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { run } from './run.ts';

it('a key is made once, signs a release, and the service is told how to know it', async () => {
  const store = createMemoryStore();
  const releaseId = await publishBuild(store);
  const written = new Map<string, string>();
  const files = {
    read: async (path: string) => written.get(path) ?? '',
    write: () => Promise.reject(new Error('A key must not be replaced.')),
    create: async (path: string, text: string) => void written.set(path, text),
  };
  const opened = {
    store,
    kind: 's3',
    publicEndpoint: 'http://s',
    bucket: 'b',
    close: async () => {},
  } as const;
  const inContext = async (...args: string[]) => {
    const { context, written: output } = createCommandContext({ files, openStore: async () => opened });
    return { code: await run(['release', ...args], context), ...output };
  };

  const made = await inContext('keygen', '--out', 'signing.pem');
  const [, word = ''] = /RELEASE_PUBLIC_KEY=(\S+)/u.exec(made.out) ?? [];
  expect(made.out).not.toContain(written.get('signing.pem'));
  const signed = await inContext('sign', releaseId, '--key', 'signing.pem');
  expect(signed).toMatchObject({ code: 0, out: expect.stringContaining(`RELEASE_PUBLIC_KEY=${word}`) });
  const key = readPublicKey(word);
  expect(key && (await signatureProblem(store, releaseId, key))).toBe('');
  expect(await inContext('sign', releaseId, '--key', 'nowhere.pem')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no private Ed25519 key'),
  });
});
