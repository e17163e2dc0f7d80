import type * as z from 'zod';
import { ConflictError, type DocumentStore, type StateStore } from './ports.ts';

/** A stored document that is not what it should be. Nothing is guessed from it and nothing overwrites it. */
export class InvalidDocumentError extends Error {
  override readonly name = 'InvalidDocumentError';
  readonly code = 'invalid-document';
  readonly key: string;
  constructor(key: string, problem: string) {
    super(
      `The stored document "${key}" is not valid: ${problem}. "ops state check" tells what can be brought back.`,
    );
    this.key = key;
  }
}

/** Where a document stands, and what it has to be. */
export interface Place<T> {
  readonly key: string;
  readonly schema: z.ZodType<T>;
}

/** One that has a content before anybody wrote it. */
export interface PlaceWithDefault<T> extends Place<T> {
  readonly empty: T;
}

export interface Document<T> {
  readonly value: T;
  readonly version: string;
}

/** The document at this place, validated, or null. Throws InvalidDocumentError, UnavailableError. */
export async function readDocument<T>(
  store: Pick<StateStore, 'get'>,
  { key, schema }: Place<T>,
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

/** What was read, or null where the stored document is not valid: `onInvalid` is told of it. Other failures are thrown on. */
export async function ifValid<T>(
  reading: Promise<T>,
  onInvalid: (error: InvalidDocumentError) => void = () => undefined,
): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error;
    onInvalid(error);
    return null;
  }
}

/** What the document at this place says, or would say if somebody had written it. */
export async function readValue<T>(store: Pick<StateStore, 'get'>, place: PlaceWithDefault<T>): Promise<T> {
  return (await readDocument(store, place))?.value ?? place.empty;
}

/** The write was refused, and this stands there instead, if anything. */
export interface Refusal<T> {
  readonly conflict: ConflictError;
  readonly found: Document<T> | null;
}

/**
 * Creates the document where `version` is null, else replaces that version. Where the very same stands there already, the
 * answer to an earlier attempt was lost, and that counts as written.
 */
export async function writeDocument<T>(
  store: DocumentStore,
  place: Place<T>,
  version: string | null,
  value: T,
): Promise<{ readonly version: string } | Refusal<T>> {
  try {
    return await write(store, place.key, version, value);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const found = await readDocument(store, place);
    return found !== null && sameJson(found.value, value) ? found : { conflict: error, found };
  }
}

const attempts = 20;

/**
 * Changes a document by reading, computing and writing it, over again whenever somebody else wrote in between.
 * `change` must be pure; returning its argument leaves the document alone, also where there is none. Returns the document as it then stands.
 * Throws ConflictError when others keep winning.
 */
export async function changeDocument<T>(
  store: DocumentStore,
  place: PlaceWithDefault<T>,
  change: (current: T) => T,
): Promise<T> {
  let conflict: unknown;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const current = await readDocument(store, place);
    const before = current?.value ?? place.empty;
    const next = change(before);
    if (next === before) return next;
    try {
      await write(store, place.key, current?.version ?? null, next);
      return next;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      conflict = error;
    }
  }
  throw new ConflictError(place.key, { cause: conflict });
}

function write(store: DocumentStore, key: string, version: string | null, value: unknown) {
  return version === null ? store.create(key, value) : store.compareAndSwap(key, version, value);
}

/** True if both are the same JSON, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** JSON text with the keys in order: the same for the same JSON. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
