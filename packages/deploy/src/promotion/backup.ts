import { InvalidDocumentError, readDocument, sameJson } from '../documents.ts';
import { pointerSchema, type Environment, type Pointer } from '../environment.ts';
import { ConflictError, type StateStore } from '../ports.ts';

/** Under this stand the pointers of an environment as they were before each promotion, by generation. */
export function backupPrefix(environment: Environment): string {
  return `backups/${environment}/`;
}

/** Key under which a pointer is kept as it was before a promotion. */
export function backupKey(pointer: Pointer, promotionId: string): string {
  return `${backupPrefix(pointer.environment)}${String(pointer.generation).padStart(8, '0')}-${promotionId}`;
}

/** Keeps a pointer under this key and reads it back. Throws InvalidDocumentError when it does not come back the same. */
export async function backUpPointer(store: StateStore, key: string, pointer: Pointer): Promise<void> {
  try {
    await store.create(key, pointer);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
  const kept = await readDocument(store, { key, schema: pointerSchema });
  if (!sameJson(kept?.value, pointer))
    throw new InvalidDocumentError(key, 'the backup differs from the pointer');
}
