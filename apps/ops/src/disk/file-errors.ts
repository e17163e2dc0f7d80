/** Returns whether a file system call failed because there is no such file. */
export function isMissingFile(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}

/** Returns what comes of a file system call, or null where there is no such file. @throws what else the file system says. */
export async function ifThere<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  }
}

/** Returns whether an error of Node's own bears this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
