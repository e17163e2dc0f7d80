import type { ObjectSummary } from '../../object-store.ts';
import type { WriteCondition } from '../disk/disk-store.ts';
import { S3Error } from '../s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** Returns what the conditional headers of a read say: send it, or answer 304 or 412 (RFC 9110 §13.2.2). */
export function readOutcome({ header }: S3Request, object: Omit<ObjectSummary, 'key'>): 200 | 304 | 412 {
  const ifMatch = header('if-match');
  const ifNoneMatch = header('if-none-match');
  const unmodifiedSince = seconds(header('if-unmodified-since'));
  const modifiedSince = seconds(header('if-modified-since'));
  const modified = Math.floor(object.lastModified.getTime() / 1000);
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, object.etag)) return 412;
  } else if (unmodifiedSince !== null && modified > unmodifiedSince) {
    return 412;
  }
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, object.etag) ? 304 : 200;
  return modifiedSince !== null && modified <= modifiedSince ? 304 : 200;
}

/**
 * Returns the condition that the headers put on a write. As on S3, `If-None-Match` knows `*` only, and
 * `If-Match` on an absent object answers NoSuchKey.
 *
 * @throws {S3Error} `NotImplemented`; the condition itself throws `PreconditionFailed` or `NoSuchKey`.
 */
export function writeCondition({ header }: S3Request): WriteCondition {
  const ifMatch = header('if-match');
  const ifNoneMatch = header('if-none-match');
  if (ifNoneMatch !== undefined && ifNoneMatch.trim() !== '*') {
    throw new S3Error('NotImplemented', 'On a write, If-None-Match must be *.');
  }
  return (current) => {
    if (ifNoneMatch !== undefined && current !== null) throw preconditionFailed('If-None-Match');
    if (ifMatch === undefined) return;
    if (current === null) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
    if (!matches(ifMatch, current.etag)) throw preconditionFailed('If-Match');
  };
}

/** Returns the error for a condition that does not hold. */
export function preconditionFailed(condition: string): S3Error {
  return new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    details: { Condition: condition },
  });
}

function matches(list: string, etag: string): boolean {
  const wanted = unquoted(etag);
  return list.split(',').some((item) => item.trim() === '*' || unquoted(item.trim()) === wanted);
}

// Clients send ETags with and without quotes, and S3 takes both.
function unquoted(etag: string): string {
  return etag.replace(/^(?:W\/)?"(.*)"$/, '$1');
}

function seconds(date: string | undefined): number | null {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.floor(time / 1000);
}
