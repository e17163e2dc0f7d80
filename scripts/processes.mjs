import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command in the repository until it ends; signals reach it, and it is asked to end when whoever started this
 * process is gone. Resolves to its exit code.
 */
export function run(command, args, { env = {}, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    const forward = (signal) => child.kill(signal);
    const end = () => child.kill('SIGTERM');
    for (const signal of forwarded) process.on(signal, forward);
    process.on('disconnect', end);
    process.channel?.unref();
    child.on('error', (error) => reject(new Error(`${command} did not start: ${error.message}`)));
    child.on('close', (code, signal) => {
      for (const each of forwarded) process.off(each, forward);
      process.off('disconnect', end);
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
}

/** Runs Node. What runs there hears of it when this process is killed: its line to it breaks. */
export const runNode = (args, options) =>
  run(process.execPath, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], ...options });

/** Runs a tool by name, of the whole workspace or of the package `from`; it works in the repository's root. */
export const runTool = (name, args, { from = '.', ...options } = {}) =>
  run(join(root, from, 'node_modules', '.bin', name), args, options);

/** The pinned package manager: `pnpm@x.y.z`. */
export async function packageManager() {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return manifest.packageManager;
}

/** Runs turbo, which calls the package manager by name: npx puts the pinned one on the path. */
export async function runTurbo(args, variables = {}) {
  const env = { TURBO_TELEMETRY_DISABLED: '1', ...variables };
  const turbo = ['exec', 'turbo', 'run', ...args, '--output-logs=errors-only'];
  return run('npx', ['--yes', await packageManager(), ...turbo], { env });
}

export const exitCodeOf = (result) => (typeof result === 'number' ? result : 0);
