import { InvalidDocumentError } from '@mangetamain/deploy';
import * as z from 'zod';
import { parseJsonBytes } from '../formats/json-bytes.ts';

/** Every document of the state, as it is stored. */
export const envelopeSchema = z.strictObject({ writeId: z.string(), value: z.unknown() });

/** Returns a document as it is stored. The id of the write makes its bytes differ from every other write's. */
export function wrap(writeId: string, value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ writeId, value }));
}

/** Returns the document that was stored and the id of its write. @throws {InvalidDocumentError} naming the key. */
export function unwrap(key: string, bytes: Uint8Array): z.infer<typeof envelopeSchema> {
  const parsed = envelopeSchema.safeParse(parseJsonBytes(bytes));
  if (parsed.success) return parsed.data;
  throw new InvalidDocumentError(key, 'it is no state document');
}
