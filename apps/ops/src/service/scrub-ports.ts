import type { ScrubPorts } from '../scrub/scrub.ts';
import type { OpenedStore } from '../store/open-store.ts';
import type { LocalCopy } from './local-copy.ts';

/** What computes and writes, which is read once something is damaged: most starts never need it. */
const dataOperations = () => import('../data/index.ts');

/** Returns what scrubbing works on: an opened store, and what this machine has a copy of. */
export function scrubPorts(
  { store, kind }: Pick<OpenedStore, 'store' | 'kind'>,
  copy: LocalCopy,
): ScrubPorts {
  return {
    store,
    tagsAreMd5: kind === 'embedded',
    copy: { file: (sha256) => copy.sites.file(sha256), manifest: copy.manifest },
    completeAnswers: async (datasetId) => (await dataOperations()).completeAnswersOf(store, datasetId),
    rewriteExports: async (datasetId) => (await dataOperations()).rewriteExports(store, datasetId),
  };
}
