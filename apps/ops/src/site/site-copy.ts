import { environments, type Environment } from '@mangetamain/deploy';
import * as z from 'zod';
import type { DiskFolder } from '../disk/disk-folder.ts';
import type { Logger } from '../log/logger.ts';
import type { IndexedFile, ReleaseIndex } from './release-index.ts';
import { type KnownServed, outlivesItsRelease } from './served-release.ts';

const siteSchema = z.strictObject({
  served: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('nothing'), ever: z.boolean(), generation: z.int() }),
    z.strictObject({
      type: z.literal('release'),
      releaseId: z.string(),
      pinnedDataset: z.string().nullable(),
      generation: z.int(),
      earlier: z.array(z.string()),
    }),
  ]),
  /** SHA-256 of each file by its path, by release. */
  releases: z.record(z.string(), z.record(z.string(), z.string())),
});

/** What a site serves, with the files of its releases. */
export interface KeptSite {
  readonly served: KnownServed;
  readonly releases: ReadonlyMap<string, ReleaseIndex>;
}

/** The copy of what the sites serve on a disk of this machine, for a start while the store is away. No method throws. */
export interface SiteCopy {
  /** Returns what was last kept of an environment, or null. */
  recall(environment: Environment): Promise<KeptSite | null>;
  /** Returns the bytes with this SHA-256, or null where they are not kept. */
  file(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Makes this the copy of an environment, files first, and removes what no environment needs any more. What is there
   * already is proven, not read again by `read`. Returns whether it is all there; the log tells why not. It ends at the
   * signal.
   */
  keep(
    environment: Environment,
    site: KeptSite,
    read: (file: IndexedFile) => Promise<Uint8Array>,
    signal: AbortSignal,
  ): Promise<boolean>;
}

/** Keeps nothing. */
export const noSiteCopy: SiteCopy = {
  recall: async () => null,
  file: async () => null,
  keep: async () => true,
};

/** Returns the copy in a folder. */
export function createSiteCopy(folder: DiskFolder, logger: Logger): SiteCopy {
  const proven = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();

  async function recall(environment: Environment): Promise<KeptSite | null> {
    const found = await folder.document(environment, siteSchema);
    if (found === null) return null;
    const releases = Object.entries(found.releases).map(([id, files]) => [id, indexOf(id, files)] as const);
    return { served: found.served, releases: new Map(releases) };
  }

  async function keep(
    environment: Environment,
    site: KeptSite,
    read: (file: IndexedFile) => Promise<Uint8Array>,
    signal: AbortSignal,
  ): Promise<boolean> {
    try {
      const { live, earlier } = reachableFiles(site);
      for (const file of live) {
        signal.throwIfAborted();
        await keepFile(file, () => read(file));
      }
      // One that an earlier release has lost must not keep the live one from being kept.
      const lost = new Set<string>();
      for (const file of earlier) {
        signal.throwIfAborted();
        await keepFile(file, () => read(file).catch(() => (lost.add(file.path), null)));
      }
      await folder.keepDocument(environment, documentOf(site));
      await removeUnneeded();
      if (lost.size > 0) logger.warn({ environment, lost: [...lost] }, 'site_copy_incomplete');
      return lost.size === 0;
    } catch (error) {
      if (!signal.aborted) logger.warn({ environment, err: error }, 'site_copy_not_kept');
      return false;
    }
  }

  async function keepFile({ sha256 }: IndexedFile, read: () => Promise<Uint8Array | null>): Promise<void> {
    if (proven.has(sha256)) return;
    if ((await folder.file(sha256)) === null) {
      const body = await read();
      if (body === null) return;
      await folder.keepFile(sha256, body);
    }
    proven.add(sha256);
  }

  async function removeUnneeded(): Promise<void> {
    const sites = await Promise.all(environments.map(recall));
    const wanted = sites.flatMap((site) => (site === null ? [] : Object.values(reachableFiles(site)).flat()));
    const hashes = new Set(wanted.map((file) => file.sha256));
    await folder.removeFilesBut(hashes);
    for (const hash of proven) if (!hashes.has(hash)) proven.delete(hash);
  }

  return {
    recall,
    file: (hash) => folder.file(hash),
    // One at a time, so that none removes what another has just written and not named yet.
    keep(...site) {
      const turn = queue.then(() => keep(...site));
      queue = turn;
      return turn;
    },
  };
}

/** Returns every file that visitors can ask for: all of the live release, and what outlives the earlier ones. */
function reachableFiles({ served, releases }: KeptSite): { live: IndexedFile[]; earlier: IndexedFile[] } {
  if (served.type === 'nothing') return { live: [], earlier: [] };
  const filesOf = (id: string) => [...(releases.get(id)?.values() ?? [])];
  const earlier = served.earlier.flatMap(filesOf).filter((file) => outlivesItsRelease(file.path));
  return { live: filesOf(served.releaseId), earlier };
}

function documentOf({ served, releases }: KeptSite): z.infer<typeof siteSchema> {
  const hashesOf = (index: ReleaseIndex) =>
    Object.fromEntries([...index].map(([path, { sha256 }]) => [path, sha256]));
  return {
    served: served.type === 'nothing' ? served : { ...served, earlier: [...served.earlier] },
    releases: Object.fromEntries([...releases].map(([id, index]) => [id, hashesOf(index)])),
  };
}

function indexOf(releaseId: string, files: Readonly<Record<string, string>>): ReleaseIndex {
  return new Map(Object.entries(files).map(([path, sha256]) => [path, { releaseId, path, sha256 }]));
}
