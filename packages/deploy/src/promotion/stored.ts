import { InvalidDocumentError, readDocument, type Document, type Place } from '../documents.ts';
import { pointerKey, pointerSchema, type Environment, type Pointer } from '../environment.ts';
import type { StateStore } from '../ports.ts';
import { backupPrefix } from './backup.ts';
import { promotionKey, promotionSchema, type Promotion } from './promotion.ts';

export function pointerPlace(environment: Environment): Place<Pointer> {
  return { key: pointerKey(environment), schema: pointerSchema };
}

export function promotionPlace(id: string): Place<Promotion> {
  return { key: promotionKey(id), schema: promotionSchema };
}

/**
 * An environment's pointer, or null where nothing was ever deployed. Throws InvalidDocumentError where it is damaged, or
 * gone though there are backups of it.
 */
export async function readPointer(
  store: StateStore,
  environment: Environment,
): Promise<Document<Pointer> | null> {
  const place = pointerPlace(environment);
  const found = await readDocument(store, place);
  if (found !== null) return found;
  const [backup] = await store.list(backupPrefix(environment));
  if (backup === undefined) return null;
  // A first promotion writes both in between.
  const again = await readDocument(store, place);
  if (again === null) throw new InvalidDocumentError(place.key, 'it is gone, though backups of it are kept');
  return again;
}

/** The pointer as the latest promotion left it that ended with something live: what to serve while the pointer is damaged. */
export async function lastGoodPointer(store: StateStore, environment: Environment): Promise<Pointer | null> {
  const keys = await store.list('promotions/');
  for (const key of keys.toReversed()) {
    const { data } = promotionSchema.safeParse((await store.get(key))?.value);
    if (data?.environment !== environment || data.phase !== 'finished') continue;
    if (data.outcome === 'succeeded' || data.outcome === 'rolled-back') return data.pointer;
  }
  return null;
}

/** A promotion's document, or null. */
export function readPromotion(store: StateStore, id: string): Promise<Document<Promotion> | null> {
  return readDocument(store, promotionPlace(id));
}
