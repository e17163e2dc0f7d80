import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';
import { service } from './service.ts';

const PATIENCE_MS = 600_000;
const PAUSE_MS = 250;

const environmentSchema = z.object({ live: z.unknown(), running: z.unknown() });

export interface RunningService {
  readonly pid: number | undefined;
  /** Lets it finish what is under way, and resolves when it has ended. */
  stop(): Promise<void>;
}

interface RunningOptions {
  /** Variables beyond those of the tests. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A descriptor to write the log to; this process's own errors where it is left out. */
  readonly log?: number;
}

/**
 * Starts the product as a user does, on the ports of the tests and a data directory, and resolves when the build of
 * this machine is live on PROD and shows a dataset. Rejects after ten minutes without.
 */
export async function startRunningService(
  directory: string,
  { environment = {}, log }: RunningOptions = {},
): Promise<RunningService> {
  const [program = '', ...args] = service.command.split(' ');
  const running = spawn(program, args, {
    cwd: service.root,
    env: { ...process.env, ...service.env, DATA_DIR: directory, ...environment },
    stdio: ['ignore', 'ignore', log ?? 'inherit'],
  });
  const stop = async () => {
    const ended = running.exitCode === null ? once(running, 'exit') : null;
    running.kill('SIGTERM');
    await ended;
  };
  try {
    await untilReady();
    return { pid: running.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilReady(): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (await isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`The service did not come up at ${service.prod}: run "npm start" to see why.`);
}

async function isReady(): Promise<boolean> {
  const headers = { authorization: `Bearer ${service.tokens.viewer}` };
  const [dataset, environment] = await Promise.all([
    fetch(`${service.prod}/api/dataset`).catch(() => null),
    fetch(`${service.ops}/ops/environments/prod`, { headers }).catch(() => null),
  ]);
  if (dataset?.ok !== true || environment?.ok !== true) return false;
  const { live, running } = environmentSchema.parse(await environment.json());
  return live !== null && running === null;
}
