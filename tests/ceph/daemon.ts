import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 200;

export interface Daemon {
  /** Rejects when the daemon ends before it was told to. */
  readonly ended: Promise<never>;
  /** Ends it at once: what it holds is in memory, and is not wanted any more. */
  stop(): Promise<void>;
}

/** Starts a daemon in the foreground. It cannot outlive this process, not even where this one is killed. */
export function startDaemon(name: string, command: string, args: readonly string[]): Daemon {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-4000);
  });
  const exit = once(child, 'close');
  const ended = exit.then((): never => {
    throw new Error(`${name} ended. It said last:\n${complaints}`);
  });
  // Whoever waits for a daemon hears of its end; with nobody waiting, it is no fault of the process.
  ended.catch(() => undefined);
  return {
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/**
 * Resolves when the question is answered with true.
 *
 * @throws {Error} when that takes longer than the time limit, or when the daemon ends first.
 */
export async function untilTrue(
  what: string,
  question: () => Promise<boolean>,
  daemon: Daemon,
  limitMs = 180_000,
): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await Promise.race([question(), daemon.ended]))) {
    if (Date.now() > deadline) throw new Error(`${what} took longer than ${limitMs / 1000} s.`);
    await Promise.race([delay(POLL_MS), daemon.ended]);
  }
}
