import { instantiateWasm, type WasmBindings } from '@mangetamain/analytics/testing';
import type { WorkerPort } from '../worker-channel.ts';

/** A request as the page posts it. */
interface Request {
  readonly messageId: number;
  readonly type: string;
  // What the worker takes is what its own dispatcher would: the engine's code under test is what checks it.
  readonly data: never;
}

const isRequest = (message: unknown): message is Request =>
  typeof message === 'object' && message !== null && 'messageId' in message && 'type' in message;

/** What a test sees and does of the worker behind an engine. */
export interface BlockingWorker {
  readonly openWorker: () => WorkerPort;
  /** Types of the requests so far, over all workers. */
  readonly requests: string[];
  /** Texts of the statements so far, over all workers. */
  readonly statements: string[];
  /** How many workers were opened, and ended. */
  readonly counts: { opened: number; terminated: number };
  /** Lets the current worker die. */
  fail(reason: string): void;
  /** Lets the engine trap at statements that contain this, so many times. */
  trapAt(text: string, times: number): void;
  /** Sends a message to the page as the current worker. */
  send(message: unknown): void;
  /** Answers this type of request in the worker's stead; the answer's data, or a thrown error. */
  readonly overrides: Map<string, (data: never) => unknown>;
}

/** DuckDB-WASM's blocking build for Node behind the protocol of its browser worker: same engine, no thread. */
export function createBlockingWorker(): BlockingWorker {
  const requests: string[] = [];
  const statements: string[] = [];
  const counts = { opened: 0, terminated: 0 };
  const overrides = new Map<string, (data: never) => unknown>();
  const trap = { text: '', left: 0 };
  let current: { send: (message: unknown) => void; fail: (reason: string) => void } | null = null;

  const openWorker = (): WorkerPort => {
    counts.opened += 1;
    let alive = true;
    let bindings: WasmBindings | null = null;
    let turn: Promise<unknown> = Promise.resolve();
    let send: ((message: unknown) => void) | null = null;

    const answer = async ({ type, data, messageId }: Request) => {
      requests.push(type);
      if (type === 'CREATE_PREPARED') statements.push(String(data[1]));
      try {
        const override = overrides.get(type);
        if (override === undefined && type === 'INSTANTIATE') bindings = await instantiateWasm();
        if (trap.left > 0 && JSON.stringify(data).includes(trap.text)) {
          trap.left -= 1;
          throw new WebAssembly.RuntimeError('memory access out of bounds');
        }
        const result = override === undefined ? perform(bindings, type, data) : await override(data);
        if (alive) send?.({ requestId: messageId, type: 'OK', data: result });
      } catch (error) {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        if (alive) send?.({ requestId: messageId, type: 'ERROR', data: { name, message } });
      }
    };

    return {
      post: (message, transfer) => {
        const request = structuredClone(message, { transfer });
        if (!isRequest(request)) throw new TypeError('The page posted what is no request.');
        turn = turn.then(() => (alive ? answer(request) : undefined));
      },
      listen: (onMessage, onFailure) => {
        send = onMessage;
        current = { send: onMessage, fail: onFailure };
      },
      terminate: () => {
        alive = false;
        counts.terminated += 1;
      },
    };
  };

  return {
    openWorker,
    requests,
    statements,
    counts,
    overrides,
    fail: (reason) => current?.fail(reason),
    trapAt: (text, left) => Object.assign(trap, { text, left }),
    send: (message) => current?.send(message),
  };
}

function perform(bindings: WasmBindings | null, type: string, data: never): unknown {
  if (bindings === null) throw new Error('duckdb is not initialized');
  const calls: Readonly<Record<string, (...data: never[]) => unknown>> = {
    INSTANTIATE: () => null,
    OPEN: (config) => bindings.open(config) ?? null,
    // Only the number of the connection travels to the page.
    CONNECT: () => bindings.connect().useUnsafe((_, id) => id),
    CREATE_PREPARED: (id, text) => bindings.createPrepared(id, text),
    SEND_PREPARED: (id, statement, values) => bindings.sendPrepared(id, statement, values),
    FETCH_QUERY_RESULTS: (id) => bindings.fetchQueryResults(id),
    CLOSE_PREPARED: (id, statement) => bindings.closePrepared(id, statement) ?? null,
    REGISTER_FILE_BUFFER: (name, bytes) => bindings.registerFileBuffer(name, bytes) ?? null,
    DROP_FILE: (name) => bindings.dropFile(name) ?? null,
  };
  const call = calls[type];
  if (call === undefined) throw new Error(`The worker knows no request ${type}.`);
  const parameters: never[] = [data].flat();
  return call(...parameters);
}
