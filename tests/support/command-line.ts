import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { service } from './service.ts';

/** Returns a function that runs a command of the product beside the service under test, and resolves to its JSON. */
export function commandLine(directory: string) {
  return async (...args: readonly string[]): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'apps/ops/src/main.ts', ...args, '--json'],
      { cwd: service.root, env: { ...process.env, ...service.env, DATA_DIR: directory } },
    );
    return JSON.parse(stdout);
  };
}
