import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Order, receivedError, type Report, reportSchema, type StartOrder } from './messages.ts';

const script = new URL('./store-process.ts', import.meta.url);
/** Named by its file: by its name it would be looked for in whatever folder this process was started in. */
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** What a process wrote last before it died, in characters. */
const LAST_WORDS = 2_000;
const PING_MS = 5_000;
/** So many questions in a row without an answer, and it counts as hung. */
const MOST_UNANSWERED = 6;

interface Listening {
  onFault(fault: Error): void;
  onRefused(): void;
}

export interface StoreProcess {
  readonly url: string;
  readonly ownUrl: string;
  readonly pid: number | undefined;
  /** Resolves when it has ended, to the reason in words. */
  readonly ended: Promise<string>;
  /** Asks it to end, and ends it by force when it did not after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/**
 * Starts the embedded store in a process of its own and returns it once it listens. One that hangs is ended by force.
 *
 * @throws {Error} with the code of what went wrong in there, such as `StoreInUse` or `port_in_use`.
 */
export async function runStoreProcess(order: StartOrder, listening: Listening): Promise<StoreProcess> {
  const child = fork(script, { execArgv: ['--import', loader], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const send = (sent: Order) => {
    // One that is just dying is told of by its end.
    if (child.connected) child.send(sent, () => undefined);
  };
  const ended = endOf(child);
  let unanswered = 0;
  const opened = new Promise<Extract<Report, { type: 'listening' }>>((resolve, reject) => {
    child.on('message', (message) => {
      const report = reportSchema.parse(message);
      if (report.type === 'listening') resolve(report);
      else if (report.type === 'failed') reject(receivedError(report.error));
      else if (report.type === 'fault') listening.onFault(receivedError(report.error));
      else if (report.type === 'refused') listening.onRefused();
      else unanswered = 0;
    });
    void ended.then((reason) => reject(new Error(`The process of the object store ended: ${reason}.`)));
  });
  send(order);
  const { url, ownUrl } = await opened;
  const asking = setInterval(() => {
    if (unanswered >= MOST_UNANSWERED) child.kill('SIGKILL');
    unanswered += 1;
    send({ type: 'ping' });
  }, PING_MS).unref();
  void ended.then(() => clearInterval(asking));
  return {
    url,
    ownUrl,
    pid: child.pid,
    ended,
    async stop(graceMs) {
      send({ type: 'stop' });
      const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(force);
    },
  };
}

async function endOf(child: ChildProcess): Promise<string> {
  let lastWords = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = `${lastWords}${chunk.toString('utf8')}`.slice(-LAST_WORDS);
  });
  const failed = once(child, 'error').then(([error]: unknown[]) => [String(error), null]);
  const [code, signal]: unknown[] = await Promise.race([once(child, 'exit'), failed]);
  const how = typeof signal === 'string' ? `by ${signal}` : `with ${String(code)}`;
  return [how, lastWords.trim()].filter((part) => part !== '').join(': ');
}
