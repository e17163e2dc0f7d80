/** Returns whether a file system call failed because there is no such file. */
export function isMissingFile(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}

/** Returns whether an error of Node's own bears this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
