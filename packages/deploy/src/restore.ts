import * as z from 'zod';
import { appendAudit } from './audit/append.ts';
import { entryOf } from './audit/entry.ts';
import { controlsPlace, controlsSchema } from './controls.ts';
import { controlsBackups, readControls } from './controls-store.ts';
import { ifValid, readDocument, type InvalidDocumentError } from './documents.ts';
import { environments, pointerSchema, type Environment } from './environment.ts';
import type { GuardPorts, Decision } from './guard.ts';
import type { StateStore } from './ports.ts';
import { backupPrefix } from './promotion/backup.ts';
import { lastGoodPointer, pointerPlace, readPointer } from './promotion/stored.ts';

/** The documents without which nothing can be decided, and which can be brought back. */
export const restorableSchema = z.enum(['pointer', 'controls']);

export type Restorable = z.infer<typeof restorableSchema>;

/** How a document stands. */
export interface DocumentState {
  readonly environment: Environment;
  readonly document: Restorable;
  /** What is wrong with it, or null. */
  readonly problem: string | null;
  /** Where it would be brought back from; null where it is well, or there is nothing. */
  readonly source: string | null;
}

/** There is nothing to bring back, or nothing to bring it back from. Nothing was changed. */
export class NotRestorableError extends Error {
  override readonly name = 'NotRestorableError';
  readonly code = 'not-restorable';
}

interface Source {
  readonly name: string;
  readonly value: unknown;
}

/** How every document stands. Throws UnavailableError. */
export function checkState(store: StateStore): Promise<DocumentState[]> {
  const all = environments.flatMap((environment) =>
    restorableSchema.options.map((document) => ({ environment, document })),
  );
  return Promise.all(
    all.map(async ({ environment, document }) => {
      const problem = await problemOf(store, environment, document);
      const source = problem === null ? null : await sourceOf(store, environment, document);
      return { environment, document, problem, source: source?.name ?? null };
    }),
  );
}

/**
 * Brings a document back that is damaged or gone: a pointer as the latest promotion left it, controls as they were after
 * the latest change, each else from the latest backup. Returns where it came from. Throws NotRestorableError.
 */
export async function restoreDocument(
  { store, clock, ids }: GuardPorts,
  { environment, by, reason }: Decision,
  document: Restorable,
): Promise<string> {
  const problem = await problemOf(store, environment, document);
  const { key } = placeOf(environment, document);
  if (problem === null) throw new NotRestorableError(`The document "${key}" is as it should be.`);
  const source = await sourceOf(store, environment, document);
  if (source === null)
    throw new NotRestorableError(
      `There is no backup of "${key}". Restore the store from a backup of yours; if there is none, remove the document and promote anew.`,
    );
  const now = () => clock.now().toISOString();
  const what = { who: by, what: 'restore-state', where: environment, why: reason } as const;
  const deed = { id: ids.next(), ...what, from: source.name, to: key, promotionId: null };
  await appendAudit(store, entryOf(deed, '1-intent', now(), 'intended'));
  // Nobody writes what is damaged or gone; of two that bring it back, one is told of the other.
  await store.remove(key);
  await store.create(key, restored(source.value, by, now()));
  await appendAudit(store, entryOf(deed, '2-outcome', now(), 'done'));
  return source.name;
}

function restored(value: unknown, by: string, updatedAt: string): unknown {
  const pointer = pointerSchema.safeParse(value).data;
  // The promotion that held it is over, or finds out that it lost it.
  return pointer === undefined ? value : { ...pointer, running: null, updatedAt, by };
}

function placeOf(environment: Environment, document: Restorable) {
  return document === 'pointer' ? pointerPlace(environment) : controlsPlace(environment);
}

async function problemOf(
  store: StateStore,
  environment: Environment,
  document: Restorable,
): Promise<string | null> {
  let problem: string | null = null;
  const onInvalid = (error: InvalidDocumentError) => (problem = error.message);
  if (document === 'pointer') await ifValid(readPointer(store, environment), onInvalid);
  else await ifValid(readControls(store, environment), onInvalid);
  return problem;
}

async function sourceOf(
  store: StateStore,
  environment: Environment,
  document: Restorable,
): Promise<Source | null> {
  if (document === 'controls') return latestIn(store, controlsBackups(environment), controlsSchema);
  const pointer = await lastGoodPointer(store, environment);
  if (pointer !== null) return { name: `promotions/${pointer.promotionId ?? ''}`, value: pointer };
  return latestIn(store, backupPrefix(environment), pointerSchema);
}

/** The latest of some backups that can be read. */
async function latestIn<T>(store: StateStore, prefix: string, schema: z.ZodType<T>): Promise<Source | null> {
  const keys = await store.list(prefix);
  for (const key of keys.toReversed()) {
    const found = await ifValid(readDocument(store, { key, schema }));
    if (found !== null) return { name: key, value: found.value };
  }
  return null;
}
