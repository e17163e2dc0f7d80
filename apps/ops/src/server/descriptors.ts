import { readFile } from 'node:fs/promises';
import { ifThere } from '../disk/file-errors.ts';
import type { ConnectionLimits } from './connection-limits.ts';

/** What the process needs for itself: files, pipes, its own connections to the store. */
const OWN = 64;
/** Parts of the rest. A download from the embedded store holds a file beside its connection; some is left over. */
const parts = { site: 0.2, ops: 0.1, store: 0.15 } as const;
/** A server that holds less than this answers nobody. */
const LEAST = 4;

/** Returns how many files and connections this process may hold open at once, or null where the system does not tell. */
export async function descriptorLimit(): Promise<number | null> {
  const limits = await ifThere(readFile('/proc/self/limits', 'utf8'));
  const found = /^Max open files\s+(\d+)/mu.exec(limits ?? '')?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * Returns the limits of each kind of server: those wanted, as far as the sites then leave enough descriptors for
 * operations, whatever happens to them.
 */
export function limitsWithin(
  descriptors: number | null,
  wanted: ConnectionLimits,
): Readonly<Record<keyof typeof parts, ConnectionLimits>> {
  const free = descriptors === null ? Infinity : Math.max(descriptors - OWN, 0);
  const limitsOf = (part: number): ConnectionLimits => {
    const total = Math.min(wanted.total, Math.max(Math.floor(free * part), LEAST));
    return { total, perAddress: Math.min(wanted.perAddress, total) };
  };
  return { site: limitsOf(parts.site), ops: limitsOf(parts.ops), store: limitsOf(parts.store) };
}
