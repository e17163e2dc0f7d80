import { StoreError } from './store-error.ts';

const MAX_KEY_BYTES = 1024;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Returns the key when every S3 store and every URL library can carry it unchanged.
 * `.` and `..` are refused as path segments because URL parsers resolve them away, encoded or not.
 *
 * @throws {StoreError} code `InvalidKey`, naming the rule that the key breaks.
 */
export function requireUsableKey(key: string): string {
  const problem = problemWithKey(key);
  if (problem === null) return key;
  throw new StoreError(`The object key ${JSON.stringify(key.slice(0, 200))} ${problem}.`, {
    code: 'InvalidKey',
    key,
    remedy: 'Choose another key: 1 to 1024 bytes of UTF-8, without "." or ".." between slashes.',
  });
}

function problemWithKey(key: string): string | null {
  if (key === '') return 'is empty';
  if (LONE_SURROGATE.test(key)) return 'is not well-formed Unicode';
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) return `is longer than ${MAX_KEY_BYTES} bytes`;
  if (key.split('/').some((segment) => segment === '.' || segment === '..')) return 'has a dot segment';
  return null;
}
