import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pipelineEnvironment, service } from './service.ts';

/** Runs a command as a pipeline on another machine would. Resolves to its JSON; rejects with what it complained of. */
export async function ops(...args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'apps/ops/src/main.ts', ...args, '--json'],
    { cwd: service.root, env: { PATH: process.env['PATH'], ...pipelineEnvironment } },
  );
  return JSON.parse(stdout);
}
