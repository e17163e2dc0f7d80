import { createHash } from 'node:crypto';

/** Returns a strong entity tag, quotes included, of a body: equal bytes have equal tags. */
export function entityTagOf(body: Uint8Array | string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Returns the tag of the same content in another coding. Strong tags differ where the bytes do. */
export const taggedEncoding = (tag: string, encoding: string): string => `${tag.slice(0, -1)}-${encoding}"`;

/** Tells whether an `If-None-Match` header names this tag, compared weakly as RFC 9110 §13.1.2 asks. */
export function namesEntityTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
