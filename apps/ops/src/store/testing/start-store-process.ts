import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

/** Starts a store in a process of its own, which tells when a body under way has reached this size, if any. */
export async function startStoreProcess(
  directory: string,
  bytes?: number,
): Promise<{ child: ChildProcess; url: string }> {
  const script = new URL('./store-process.ts', import.meta.url);
  const child = fork(script, [directory, ...(bytes === undefined ? [] : [String(bytes)])], {
    execArgv: ['--import', 'tsx'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [message]: unknown[] = await Promise.race([once(child, 'message'), exitOf(child)]);
  return { child, url: z.object({ url: z.string() }).parse(message).url };
}

/** Returns the most memory, in bytes, that the process has held so far. */
export async function peakMemory(child: ChildProcess): Promise<number> {
  const answered = once(child, 'message');
  child.send('How much memory?');
  const [message]: unknown[] = await answered;
  return z.object({ peak: z.number() }).parse(message).peak;
}

async function exitOf(child: ChildProcess): Promise<never> {
  const [code]: unknown[] = await once(child, 'exit');
  throw new Error(`The store process ended with ${String(code)} before it said where it answers.`);
}
