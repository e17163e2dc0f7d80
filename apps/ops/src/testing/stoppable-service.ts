import { fork } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import * as z from 'zod';

const urlsSchema = z.object({ ops: z.string(), preprod: z.string(), prod: z.string() });
const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), index: z.int(), urls: urlsSchema, token: z.string() }),
  z.object({ type: z.literal('passed'), index: z.int(), moment: z.string() }),
]);

interface Wish {
  readonly directory: string;
  /** Where it is to be frozen, such as `before backup`. */
  readonly stopAt?: string;
}

export interface StoppableService {
  readonly urls: z.infer<typeof urlsSchema>;
  readonly token: string;
  /** Every moment so far at which it wrote its state, in order. */
  readonly moments: readonly string[];
  /** Resolves when it passes one of these moments. */
  reach(...moments: readonly string[]): Promise<void>;
}

/**
 * Starts real services in one process of its own, each over a data directory, a few at a time; a service that was used
 * is stopped, or stays frozen. When all were used the process is killed on the spot, as by a power failure, and with it
 * every service that was frozen. Returns what `use` returned.
 */
export async function useServices<T>(
  wishes: readonly Wish[],
  use: (service: StoppableService, index: number) => Promise<T>,
): Promise<T[]> {
  const script = new URL('./service-process.ts', import.meta.url);
  const asked = wishes.map(({ directory, stopAt = '' }) => ({ directory, stopAt }));
  const child = fork(script, [JSON.stringify(asked)], { execArgv: ['--import', 'tsx'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = once(child, 'exit');
  const slots = wishes.map(() => ({ moments: [] as string[], reached: new Set<() => void>() }));

  function service(index: number, started: Pick<StoppableService, 'urls' | 'token'>): StoppableService {
    const { moments = [], reached } = slots[index] ?? {};
    const reach = (...wanted: readonly string[]) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (wanted.some((moment) => moments.includes(moment))) resolve();
        };
        reached?.add(look);
        look();
      });
    return { ...started, moments, reach };
  }

  const used = new Promise<T[]>((resolve, reject) => {
    const results = new Map<number, T>();
    async function started(index: number, found: Pick<StoppableService, 'urls' | 'token'>): Promise<void> {
      results.set(index, await use(service(index, found), index));
      child.send(index);
      if (results.size === wishes.length)
        resolve([...results].toSorted(([a], [b]) => a - b).map(([, result]) => result));
    }
    child.on('message', (received) => {
      const message = messageSchema.parse(received);
      if (message.type === 'started') started(message.index, message).catch(reject);
      else {
        slots[message.index]?.moments.push(message.moment);
        for (const look of slots[message.index]?.reached ?? []) look();
      }
    });
    exit.then(
      () => reject(new Error(`The services ended too early: ${child.exitCode ?? child.signalCode}.`)),
      reject,
    );
  });
  try {
    return await used;
  } finally {
    child.kill('SIGKILL');
    await exit;
  }
}
