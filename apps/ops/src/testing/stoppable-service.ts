import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import * as z from 'zod';

const startedSchema = z.object({ ops: z.string(), preprod: z.string(), token: z.string() });

export interface ServiceProcess extends z.infer<typeof startedSchema> {
  /** Resolves when the process waits at the moment it was told. */
  readonly stopped: Promise<unknown>;
  /** Ends it on the spot, as a power failure would. */
  kill(): Promise<void>;
}

/**
 * Starts the real service in a process of its own over a data directory. At the moment named, such as
 * `before pointer 2 held`, it says so and waits for ever.
 */
export async function startServiceProcess(directory: string, stopAt = ''): Promise<ServiceProcess> {
  const script = new URL('./service-process.ts', import.meta.url);
  const child = fork(script, [directory, stopAt], { execArgv: ['--import', 'tsx'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [message]: unknown[] = await Promise.race([once(child, 'message'), ended(child)]);
  return {
    ...startedSchema.parse(message),
    stopped: once(child, 'message').then(([moment]: unknown[]) => moment),
    async kill() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}

async function ended(child: ChildProcess): Promise<never> {
  const [code]: unknown[] = await once(child, 'exit');
  throw new Error(`The service ended with ${String(code)} before it had started.`);
}
