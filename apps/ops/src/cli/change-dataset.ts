import { userInfo } from 'node:os';
import type { Manifest } from '@mangetamain/analytics/dataset';
import { CasUnsupportedError, entryOf, type AuditEntry, type Deed } from '@mangetamain/deploy';
import type { Config } from '../config/config.ts';
import { createIds } from '../deployment/ids.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { CommandContext, DataOperations } from './command-context.ts';
import { describeRows } from './data-reports.ts';

/** Where a dataset is changed, and what does it. */
export interface DatasetPlace {
  readonly config: Config;
  readonly operations: DataOperations;
  readonly store: ObjectStore;
}

interface Change<T> {
  readonly what: AuditEntry['what'];
  /** Where the data come from. */
  readonly why: string;
  readonly make: () => Promise<T>;
}

/**
 * Puts another dataset in use, and records who did so before and after. Without the first entry nothing is changed;
 * only a store in which nothing can be recorded safely takes the data without, which is told, as is a second entry that
 * could not be written.
 *
 * @throws {UnavailableError} where it cannot be recorded. Whatever the change throws.
 */
export async function changeDataset<T extends { readonly manifest: Manifest }>(
  context: CommandContext,
  { config, operations, store }: DatasetPlace,
  { what, why, make }: Change<T>,
): Promise<T> {
  const audit = context.openAudit(config, store);
  // A pointer that is damaged is replaced by this.
  const current = await operations.readCurrent(store).catch(() => null);
  const deed: Deed = {
    id: createIds().next(),
    who: `command-line (${userInfo().username})`,
    what,
    where: null,
    from: current?.datasetId ?? null,
    to: null,
    why,
    promotionId: null,
  };
  const note = async (phase: '1-intent' | '2-outcome', outcome: string, facts: Partial<Deed> = {}) => {
    try {
      await audit.append(entryOf({ ...deed, ...facts }, phase, new Date().toISOString(), outcome));
    } catch (error) {
      if (phase === '1-intent' && !(error instanceof CasUnsupportedError)) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      context.err.write(`Not recorded in the audit: ${reason}\n`);
    }
  };
  await note('1-intent', 'intended');
  const result = await make().catch(async (error: unknown) => {
    await note('2-outcome', codeOf(error));
    throw error;
  });
  const { manifest } = result;
  await note('2-outcome', 'done', { to: manifest.datasetId, why: `${why}: ${describeRows(manifest)}` });
  return result;
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
