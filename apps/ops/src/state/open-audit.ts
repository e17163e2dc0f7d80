import path from 'node:path';
import { appendAudit, leaveEntry, type AuditEntry } from '@mangetamain/deploy';
import type { Config } from '../config/config.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { type ConditionalWrites, probeConditionalWrites } from '../store/probe.ts';
import type { ConditionalWritesCheck } from './conditional-writes.ts';
import { appendToFileState } from './file-state-store.ts';
import { createS3StateStore } from './s3-state-store.ts';

export interface AuditLog {
  /** Appending the same entry again changes nothing. @throws {UnavailableError | CasUnsupportedError} where it cannot. */
  append(entry: AuditEntry): Promise<void>;
}

/**
 * Returns the audit where the configuration keeps it, for a command that adds to it beside a service that runs. State on a
 * disk is written by one process at a time: an entry is left there, and that process, or the next one, appends it.
 */
export function openAudit(
  { stateStore, dataDirectory }: Pick<Config, 'stateStore' | 'dataDirectory'>,
  store: ObjectStore,
): AuditLog {
  if (stateStore === 'file') {
    const state = appendToFileState(path.join(dataDirectory, 'state'));
    return { append: (entry) => leaveEntry(state, entry) };
  }
  const state = createS3StateStore({ store, conditionalWrites: untilHonoured(store) });
  return { append: (entry) => appendAudit(state, entry) };
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
