import { completeAnswersOf, rewriteExports } from '../data/index.ts';
import type { ScrubPorts } from '../scrub/scrub.ts';
import type { OpenedStore } from '../store/open-store.ts';
import type { LocalCopy } from './local-copy.ts';

/** Returns what scrubbing works on: an opened store, and what this machine has a copy of. */
export function scrubPorts(
  { store, kind }: Pick<OpenedStore, 'store' | 'kind'>,
  copy: LocalCopy,
): ScrubPorts {
  return {
    store,
    tagsAreMd5: kind === 'embedded',
    copy: { file: (sha256) => copy.sites.file(sha256), manifest: copy.manifest },
    completeAnswers: (datasetId) => completeAnswersOf(store, datasetId),
    rewriteExports: (datasetId) => rewriteExports(store, datasetId),
  };
}
