import type { WorkerPort } from '../engine/worker-channel.ts';

/** What a worker's engine wrote into its own files. */
export interface WorkerFiles {
  /** Opens the worker; what is read is read from the one opened last. */
  readonly openWorker: () => WorkerPort;
  /** Takes a file out of the worker. Rejects with what the worker says, or once it was ended. */
  readonly take: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
}

interface Open {
  readonly port: WorkerPort;
  readonly waiting: Map<number, Waiting>;
}

/**
 * Listens to a worker beside the engine, to read the files that statements such as COPY write: the engine itself has no
 * use for them. Requests are numbered below zero; the engine counts upwards, and passes over numbers that it never gave.
 */
export function createWorkerFiles(openWorker: () => WorkerPort): WorkerFiles {
  let current: Open | null = null;
  let nextId = -1;

  const answer = ({ waiting }: Open, message: unknown) => {
    if (!isAnswer(message)) return;
    const asked = waiting.get(message.requestId);
    if (asked === undefined) return;
    waiting.delete(message.requestId);
    if (message.data instanceof Uint8Array) asked.resolve(Uint8Array.from(message.data));
    else asked.reject(new Error(`The worker gave no file: ${JSON.stringify(message.data)}`));
  };

  const end = ({ waiting }: Open) => {
    for (const { reject } of waiting.values()) reject(new Error('The worker was ended.'));
    waiting.clear();
  };

  return {
    openWorker: () => {
      const port = openWorker();
      const opened: Open = { port, waiting: new Map() };
      current = opened;
      return {
        post: (message, transfer) => port.post(message, transfer),
        listen: (onMessage, onFailure) =>
          port.listen(
            (message) => {
              answer(opened, message);
              onMessage(message);
            },
            (reason) => {
              end(opened);
              onFailure(reason);
            },
          ),
        terminate: () => {
          end(opened);
          port.terminate();
        },
      };
    },
    take: (name) =>
      new Promise((resolve, reject) => {
        if (current === null) {
          reject(new Error('No worker was opened.'));
          return;
        }
        const messageId = nextId--;
        current.waiting.set(messageId, { resolve, reject });
        current.port.post({ messageId, type: 'COPY_FILE_TO_BUFFER', data: name }, []);
        current.port.post({ messageId: nextId--, type: 'DROP_FILE', data: name }, []);
      }),
  };
}

const isAnswer = (value: unknown): value is { readonly requestId: number; readonly data: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'requestId' in value &&
  typeof value.requestId === 'number' &&
  'data' in value;
