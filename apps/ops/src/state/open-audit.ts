import path from 'node:path';
import type { AuditStore } from '@mangetamain/deploy';
import type { Config } from '../config/config.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { type ConditionalWrites, probeConditionalWrites } from '../store/probe.ts';
import type { ConditionalWritesCheck } from './conditional-writes.ts';
import { appendToFileState } from './file-state-store.ts';
import { createS3StateStore } from './s3-state-store.ts';

/** Returns the audit where the configuration keeps it, for a command that adds to it beside a service that runs. */
export function openAudit(
  { stateStore, dataDirectory }: Pick<Config, 'stateStore' | 'dataDirectory'>,
  store: ObjectStore,
): AuditStore {
  return stateStore === 'file'
    ? appendToFileState(path.join(dataDirectory, 'state'))
    : createS3StateStore({ store, conditionalWrites: untilHonoured(store) });
}

/** Tries the store out for each entry until it honours conditions once; a failure is never remembered. */
function untilHonoured(store: ObjectStore): ConditionalWritesCheck {
  let honoured: ConditionalWrites | null = null;
  return async () => {
    if (honoured !== null) return honoured;
    const answer = await probeConditionalWrites(store);
    if (answer.honoured) honoured = answer;
    return answer;
  };
}
