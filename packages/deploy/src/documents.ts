import type * as z from 'zod';
import { ConflictError, type StateStore } from './ports.ts';

/** A stored document that is not what it should be. Nothing is guessed from it and nothing overwrites it. */
export class InvalidDocumentError extends Error {
  override readonly name = 'InvalidDocumentError';
  readonly code = 'invalid-document';
  readonly key: string;
  constructor(key: string, problem: string) {
    super(`The stored document "${key}" is not valid: ${problem}. Restore it from its backup, or remove it.`);
    this.key = key;
  }
}

export interface Document<T> {
  readonly value: T;
  readonly version: string;
}

/** The document under this key, validated, or null. Throws InvalidDocumentError, UnavailableError. */
export async function readDocument<T>(
  store: StateStore,
  key: string,
  schema: z.ZodType<T>,
): Promise<Document<T> | null> {
  const stored = await store.get(key);
  if (stored === null) return null;
  const parsed = schema.safeParse(stored.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new InvalidDocumentError(key, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  return { value: parsed.data, version: stored.version };
}

/** Creates the document where `version` is null, else replaces that version. Returns the new version. */
export async function writeDocument(
  store: StateStore,
  key: string,
  version: string | null,
  value: unknown,
): Promise<string> {
  const written =
    version === null ? await store.create(key, value) : await store.compareAndSwap(key, version, value);
  return written.version;
}

const attempts = 20;

/**
 * Changes a document by reading, computing and writing it, over again whenever somebody else wrote in between.
 * `change` must be pure; returning its argument leaves the document alone. Returns the document as it then stands.
 * Throws ConflictError when others keep winning.
 */
export async function changeDocument<T>(
  store: StateStore,
  key: string,
  schema: z.ZodType<T>,
  change: (current: T | null) => T,
): Promise<T> {
  let conflict: unknown;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const current = await readDocument(store, key, schema);
    const next = change(current?.value ?? null);
    if (next === current?.value) return next;
    try {
      await writeDocument(store, key, current?.version ?? null, next);
      return next;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      conflict = error;
    }
  }
  throw new ConflictError(key, { cause: conflict });
}

/** True if both are the same JSON, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
