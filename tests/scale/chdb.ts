import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** ClickHouse 26.7 as a library: half a gigabyte, so it is fetched for these tests alone, and kept outside the project. */
const VERSION = '3.4.0';

const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
const folder = join(cache, 'mangetamain', `chdb-${VERSION}`);

/** Installs the engine where it is not installed yet; a try that is cut off leaves nothing that looks whole. */
export async function installChdb(): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const options = ['--prefix', unfinished, '--ignore-scripts', '--no-audit', '--no-fund'];
  await promisify(execFile)('npm', ['install', ...options, `chdb@${VERSION}`]);
  await rename(unfinished, folder);
}

/** The engine behind HTTP, in a process of its own. */
export interface Chdb {
  readonly url: string;
  /** Ends it at once, whatever it does. */
  kill(): Promise<void>;
}

/** Starts the engine over a folder of data, which outlives it. */
export async function startChdb(data: string): Promise<Chdb> {
  const server = fileURLToPath(new URL('chdb-server.mjs', import.meta.url));
  const child = spawn(process.execPath, [server, folder, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await firstLine(child);
  return {
    url: `http://127.0.0.1:${port}`,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout !== null) for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('The engine ended before it listened.');
}
