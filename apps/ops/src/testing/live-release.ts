import {
  pointerKey,
  readPointer,
  type Deployed,
  type Environment,
  type StateStore,
} from '@mangetamain/deploy';
import { publishRelease } from '../releases/publish-release.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { createTemporaryDirectory } from './temporary-directory.ts';
import { webBuild } from './web-build.ts';

/** Publishes the small build of this text and returns its release id. */
export async function publishBuild(store: ObjectStore, text = 'Kitchen', analyses?: string): Promise<string> {
  const directory = await createTemporaryDirectory(webBuild(text, undefined, analyses));
  return (await publishRelease(store, { directory, actor: 'test' })).manifest.releaseId;
}

/** Points an environment at something, one generation on, as a promotion would. */
export async function pointAt(
  state: StateStore,
  environment: Environment,
  live: Deployed | null,
): Promise<void> {
  const at = '2026-11-01T12:00:00.000Z';
  const found = await readPointer(state, environment);
  const before = found?.value;
  const generation = (before?.generation ?? 0) + 1;
  const entry = live && { ...live, verifiedAt: at, promotionId: 'test', generation };
  const pointer = {
    schemaVersion: 1,
    environment,
    live,
    previous: before?.live ?? null,
    generation,
    arrivedBy: 'promotion',
    updatedAt: at,
    by: 'test',
    promotionId: 'test',
    verified: [...(entry === null ? [] : [entry]), ...(before?.verified ?? [])],
    running: null,
  };
  const key = pointerKey(environment);
  await (found === null ? state.create(key, pointer) : state.compareAndSwap(key, found.version, pointer));
}
