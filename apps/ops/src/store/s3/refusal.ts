import { z } from 'zod';
import { AccessDenied, PreconditionFailed, StoreConflict, StoreError } from '../store-error.ts';
import { parseXml } from '../../formats/xml.ts';
import type { S3Answer } from './transport.ts';

const errorDocument = z.object({ Error: z.object({ Code: z.string(), Message: z.string().default('') }) });

/** Returns the code and message of an S3 error body, or nulls where the body is none. */
export function readRefusal({ body }: S3Answer): { code: string | null; message: string | null } {
  try {
    const { Error: error } = parseXml(new TextDecoder().decode(body), errorDocument);
    return { code: error.Code, message: error.Message };
  } catch {
    // HEAD answers and gateways send no S3 error document; the status alone then tells.
    return { code: null, message: null };
  }
}

/** Returns the typed error for an answer that is no success. */
export function refusalError(answer: S3Answer, what: string, key?: string): StoreError {
  const { status } = answer;
  const refusal = readRefusal(answer);
  const code = refusal.code ?? `Status${status}`;
  const text = `${what} was refused: ${status} ${code}${refusal.message ? `, ${refusal.message.trim()}` : ''}.`;
  const details = { code, status, key };
  switch (status) {
    case 401:
    case 403:
      return new AccessDenied(text, {
        ...details,
        remedy: "Check the store's keys, its region, what the keys may do, and this machine's clock.",
      });
    case 409:
      return new StoreConflict(text, {
        ...details,
        remedy: 'Another write was under way: read the object again, then decide.',
      });
    case 412:
      return new PreconditionFailed(text, { ...details, remedy: 'Read the object again and decide anew.' });
    default:
      return new StoreError(text, { ...details, remedy: remedyFor(code) });
  }
}

function remedyFor(code: string): string {
  switch (code) {
    case 'NoSuchBucket':
      return 'Create the bucket or correct S3_BUCKET.';
    case 'InvalidRange':
      return 'Ask for bytes that the object has.';
    case 'NotImplemented':
      return 'This store lacks the feature; use another store.';
    default:
      return 'Check S3_ENDPOINT, S3_REGION and S3_BUCKET.';
  }
}
