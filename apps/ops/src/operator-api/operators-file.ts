import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { createFile } from '../disk/atomic-write.ts';
import { isMissingFile } from '../disk/file-errors.ts';
import { hashToken, newToken, type Operator, roles } from './operators.ts';

const operatorsSchema = z.array(
  z.strictObject({ name: z.string().min(1), role: z.enum(roles), tokenSha256: z.string().length(64) }),
);

export interface LocalOperators {
  readonly operators: readonly Operator[];
  /** Only where it was made just now: nobody can read it again. */
  readonly newToken: string | null;
}

/**
 * Returns the operators of a service that was given none, from `operators.json` in its data directory. The first time
 * it makes one, and its token; only the token's hash is kept.
 *
 * @throws {Error} where the file is damaged, saying which one to delete.
 */
export async function loadLocalOperators(dataDirectory: string): Promise<LocalOperators> {
  const file = path.join(dataDirectory, 'operators.json');
  const existing = await read(file);
  if (existing !== null) return { operators: existing, newToken: null };
  const token = newToken();
  const operators: Operator[] = [{ name: 'operator', role: 'deployer', tokenSha256: hashToken(token) }];
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const isOurs = await createFile(file, `${JSON.stringify(operators, null, 2)}\n`);
  // Another process was first; its token counts.
  return isOurs ? { operators, newToken: token } : loadLocalOperators(dataDirectory);
}

async function read(file: string): Promise<Operator[] | null> {
  try {
    return operatorsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw new Error(`The operators in ${file} cannot be read. Delete the file, and a new token is made.`, {
      cause: error,
    });
  }
}
