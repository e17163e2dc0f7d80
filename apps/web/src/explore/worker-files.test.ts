import { expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import type { WorkerPort } from '../engine/worker-channel.ts';
import { createWorkerFiles } from './worker-files.ts';

const postedSchema = z.object({ messageId: z.number(), type: z.string(), data: z.unknown() });

function setUp() {
  const posted: z.infer<typeof postedSchema>[] = [];
  let send: (message: unknown) => void = () => undefined;
  let fail: (reason: string) => void = () => undefined;
  const terminate = vi.fn<() => void>();
  const port: WorkerPort = {
    post: (message) => posted.push(postedSchema.parse(message)),
    listen: (onMessage, onFailure) => {
      send = onMessage;
      fail = onFailure;
    },
    terminate,
  };
  const files = createWorkerFiles(() => port);
  const onMessage = vi.fn<(message: unknown) => void>();
  const onFailure = vi.fn<(reason: string) => void>();
  const open = () => {
    const opened = files.openWorker();
    opened.listen(onMessage, onFailure);
    return opened;
  };
  return {
    files,
    open,
    posted,
    terminate,
    onMessage,
    onFailure,
    send: (message: unknown) => send(message),
    fail: () => fail('died'),
  };
}

it('takes a file out of the worker, by a number that the engine never gives', async () => {
  const { files, open, posted, send } = setUp();
  open();
  const taken = files.take('answer.parquet');
  const [copy, drop] = posted;
  expect(copy).toMatchObject({ type: 'COPY_FILE_TO_BUFFER', data: 'answer.parquet' });
  expect(drop).toMatchObject({ type: 'DROP_FILE', data: 'answer.parquet' });
  expect(posted.every(({ messageId }) => messageId < 0)).toBe(true);
  send({ requestId: copy?.messageId, type: 'FILE_BUFFER', data: new Uint8Array([80, 65]) });
  expect(await taken).toEqual(new Uint8Array([80, 65]));
});

it('lets everything through to the engine', () => {
  const { open, onMessage, onFailure, send, fail, posted } = setUp();
  open().post({ messageId: 3, type: 'CONNECT', data: null }, []);
  send({ requestId: 3, type: 'OK', data: null });
  fail();
  expect(posted).toHaveLength(1);
  expect(onMessage).toHaveBeenCalledWith({ requestId: 3, type: 'OK', data: null });
  expect(onFailure).toHaveBeenCalledWith('died');
});

it('says why there is no file', async () => {
  const { files, open, posted, send } = setUp();
  await expect(files.take('a')).rejects.toThrow('No worker');
  open();
  const refused = files.take('a');
  send({ requestId: posted[0]?.messageId, type: 'ERROR', data: { message: 'no such file' } });
  await expect(refused).rejects.toThrow('no such file');
});

it.each(['terminate', 'fail'] as const)('leaves nobody waiting once the worker is gone: %s', async (how) => {
  const { files, open, fail, terminate } = setUp();
  const opened = open();
  const waiting = files.take('a');
  if (how === 'fail') fail();
  else opened.terminate();
  await expect(waiting).rejects.toThrow('ended');
  expect(terminate).toHaveBeenCalledTimes(how === 'terminate' ? 1 : 0);
});
