import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256 } from '@mangetamain/deploy';

export const roles = ['viewer', 'deployer'] as const;
type Role = (typeof roles)[number];

/** Somebody who may operate. Of the token only its hash is known. */
export interface Operator {
  readonly name: string;
  readonly role: Role;
  /** In 64 hex digits. */
  readonly tokenSha256: string;
}

/** Returns a new token that nobody can guess: 256 bits, in letters that need no quoting. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Returns the hash under which a token is known. */
export function hashToken(token: string): string {
  return sha256(token);
}

/**
 * Returns whose token this is, or null. Every operator is compared, each in constant time, so that the time it takes
 * tells nothing.
 */
export function findOperator(operators: readonly Operator[], token: string): Operator | null {
  const given = Buffer.from(hashToken(token), 'hex');
  let found: Operator | null = null;
  for (const operator of operators) {
    const known = Buffer.from(operator.tokenSha256, 'hex');
    if (known.length === given.length && timingSafeEqual(known, given)) found = operator;
  }
  return found;
}
