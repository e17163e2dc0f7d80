import { releaseManifestSchema, sha256 } from '@mangetamain/deploy';
import { expect } from 'vitest';
import { releaseManifestKey } from '../releases/release-keys.ts';
import type { ObjectStore } from '../store/object-store.ts';

/** Expects a site to serve this release and nothing else: its version, its page, and every file byte by byte. */
export async function expectCompleteSite(url: string, store: ObjectStore, releaseId: string): Promise<void> {
  const version: unknown = await (await fetch(`${url}/version.json`)).json();
  expect(version).toMatchObject({ releaseId });
  const stored = await store.get(releaseManifestKey(releaseId));
  const { files, entry } = releaseManifestSchema.parse(
    JSON.parse(new TextDecoder().decode(stored?.body ?? new Uint8Array())),
  );
  const addresses = files.map((file) => [file.path === entry ? '/' : `/${file.path}`, file.sha256] as const);
  expect(addresses.length).toBeGreaterThan(1);
  const served = await Promise.all(
    addresses.map(async ([path]) => {
      const answer = await fetch(url + path);
      return [path, answer.status, sha256(new Uint8Array(await answer.arrayBuffer()))];
    }),
  );
  expect(served).toEqual(addresses.map(([path, hash]) => [path, 200, hash]));
}
