import type { QueryEngine } from '@mangetamain/analytics';
import { DataError } from './errors.ts';

/** What a `?` can stand for. */
export type SqlValue = Parameters<QueryEngine['query']>[1][number];

/** A worker as the channel needs it. */
export interface WorkerPort {
  post(message: unknown, transfer: Transferable[]): void;
  listen(onMessage: (message: unknown) => void, onFailure: (reason: string) => void): void;
  terminate(): void;
}

/** The requests of the engine's worker that this application makes: their data and their answer. */
interface WorkerRequests {
  INSTANTIATE: { data: readonly [wasmUrl: string, pthreadUrl: null]; answer: null };
  OPEN: { data: { readonly path: ':memory:' }; answer: null };
  CONNECT: { data: null; answer: number };
  CREATE_PREPARED: { data: readonly [connection: number, text: string]; answer: number };
  SEND_PREPARED: {
    data: readonly [connection: number, statement: number, values: readonly SqlValue[]];
    answer: Uint8Array;
  };
  FETCH_QUERY_RESULTS: { data: number; answer: Uint8Array };
  CLOSE_PREPARED: { data: readonly [connection: number, statement: number]; answer: null };
  REGISTER_FILE_BUFFER: { data: readonly [name: string, bytes: Uint8Array]; answer: null };
  DROP_FILE: { data: string; answer: null };
}

export interface WorkerChannel {
  /** Asks the worker. Rejects with what DuckDB reports, or `engine_crashed` once the worker is gone. */
  request<Type extends keyof WorkerRequests>(
    type: Type,
    data: WorkerRequests[Type]['data'],
    transfer?: Transferable[],
  ): Promise<WorkerRequests[Type]['answer']>;
  /** Ends the worker; whatever still waits rejects with `engine_crashed`. */
  close(reason: string): void;
}

export interface WorkerChannelListeners {
  /** Decoded bytes of the engine so far, and the Content-Length of its file where there is one. */
  readonly onBytes: (received: number, contentLength: number | null) => void;
  /** Bytes of the engine's memory, whenever it has grown. */
  readonly onMemory: (bytes: number) => void;
  /** Once: the worker died by itself. */
  readonly onCrash: (error: DataError<'engine_crashed'>) => void;
  /** Milliseconds of silence after which a worker that owes an answer is given up; for ever where left out. */
  readonly patience?: number;
}

interface WorkerMessage {
  readonly type: string;
  readonly requestId?: number;
  readonly data?: unknown;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Speaks the protocol of duckdb-wasm's worker: numbered requests, answers by number. The client that comes with
 * duckdb-wasm 1.28 leaves every request waiting for ever when the worker dies, and brings apache-arrow along.
 */
export function openWorkerChannel(port: WorkerPort, listeners: WorkerChannelListeners): WorkerChannel {
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let closed: DataError<'engine_crashed'> | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;

  /** Begins to wait anew for a word of the worker, where one is owed. */
  const listenOn = () => {
    clearTimeout(silence);
    const { patience } = listeners;
    if (patience === undefined || waiting.size === 0) return;
    silence = setTimeout(() => crash(`It said nothing for ${patience / 1000} seconds.`), patience);
  };

  const close = (reason: string) => {
    if (closed !== null) return null;
    closed = new DataError('engine_crashed', { reason, statement: null });
    port.terminate();
    for (const { reject } of waiting.values()) reject(closed);
    waiting.clear();
    clearTimeout(silence);
    return closed;
  };

  const crash = (reason: string) => {
    const error = close(reason);
    if (error !== null) listeners.onCrash(error);
  };

  const receive = (message: unknown) => {
    if (!isWorkerMessage(message)) return;
    if (message.type === 'ENGINE_BYTES') {
      if (isByteCount(message.data)) listeners.onBytes(message.data.received, message.data.contentLength);
      return;
    }
    if (message.type === 'ENGINE_MEMORY') {
      if (isMemorySize(message.data)) listeners.onMemory(message.data.bytes);
      return;
    }
    if (unsolicited.has(message.type)) return;
    const request = waiting.get(message.requestId ?? -1);
    if (request === undefined) return;
    if (message.type !== 'ERROR') {
      waiting.delete(message.requestId ?? -1);
      request.resolve(message.data);
      return;
    }
    const failure = workerError(message.data);
    // A trap leaves the engine's memory in an unknown state: nothing it says afterwards can be trusted.
    if (traps.has(failure.name)) {
      crash(failure.message);
      return;
    }
    waiting.delete(message.requestId ?? -1);
    request.reject(failure);
  };

  port.listen((message) => {
    receive(message);
    listenOn();
  }, crash);

  return {
    request: (type, data, transfer = []) =>
      new Promise((resolve, reject) => {
        if (closed !== null) {
          reject(closed);
          return;
        }
        const messageId = nextId++;
        waiting.set(messageId, {
          resolve: (answer) => {
            if (isAnswerTo(type, answer)) resolve(answer);
            else reject(new TypeError(`The engine answered ${type} with ${typeof answer}.`));
          },
          reject,
        });
        port.post({ messageId, type, data }, transfer);
        if (waiting.size === 1) listenOn();
      }),
    close: (reason) => {
      close(reason);
    },
  };
}

/** What WebAssembly throws when it traps, and when its stack overflows, which Firefox calls by another name. */
const traps: ReadonlySet<string> = new Set(['RuntimeError', 'RangeError', 'InternalError']);

/** Messages that answer no request. */
const unsolicited: ReadonlySet<string> = new Set(['LOG', 'INSTANTIATE_PROGRESS']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isWorkerMessage = (value: unknown): value is WorkerMessage =>
  isObject(value) && typeof value['type'] === 'string';

const isByteCount = (value: unknown): value is { received: number; contentLength: number | null } =>
  isObject(value) && typeof value['received'] === 'number';

const isMemorySize = (value: unknown): value is { bytes: number } =>
  isObject(value) && typeof value['bytes'] === 'number';

function workerError(data: unknown): Error {
  const { name, message } = isObject(data) ? data : {};
  const error = new Error(typeof message === 'string' ? message : 'The engine gave no reason.');
  error.name = typeof name === 'string' ? name : 'Error';
  return error;
}

const answersBytes: ReadonlySet<string> = new Set(['SEND_PREPARED', 'FETCH_QUERY_RESULTS']);
const answersNumber: ReadonlySet<string> = new Set(['CONNECT', 'CREATE_PREPARED']);

function isAnswerTo<Type extends keyof WorkerRequests>(
  type: Type,
  answer: unknown,
): answer is WorkerRequests[Type]['answer'] {
  if (answersBytes.has(type)) return answer instanceof Uint8Array;
  if (answersNumber.has(type)) return typeof answer === 'number';
  return answer === null || answer === undefined;
}
