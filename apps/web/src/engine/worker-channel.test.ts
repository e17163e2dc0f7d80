import { describe, expect, it, vi } from 'vitest';
import { openWorkerChannel, type WorkerChannelListeners, type WorkerPort } from './worker-channel.ts';

function createChannel(patience?: number) {
  const listened: { receive: (message: unknown) => void; fail: (reason: string) => void }[] = [];
  const terminate = vi.fn<WorkerPort['terminate']>();
  const port: WorkerPort = {
    post: () => undefined,
    listen: (receive, fail) => listened.push({ receive, fail }),
    terminate,
  };
  const onBytes = vi.fn<WorkerChannelListeners['onBytes']>();
  const onCrash = vi.fn<WorkerChannelListeners['onCrash']>();
  const onMemory = vi.fn<WorkerChannelListeners['onMemory']>();
  const channel = openWorkerChannel(port, {
    onBytes,
    onMemory,
    onCrash,
    ...(patience !== undefined && { patience }),
  });
  return {
    channel,
    onBytes,
    onMemory,
    onCrash,
    terminate,
    receive: (message: unknown) => listened[0]?.receive(message),
    fail: (reason: string) => listened[0]?.fail(reason),
  };
}

describe('a worker channel', () => {
  it('gives each answer to its own request, in whatever order they come', async () => {
    const { channel, receive } = createChannel();
    const first = channel.request('CONNECT', null);
    const second = channel.request('CREATE_PREPARED', [1, 'SELECT 1']);
    receive({ type: 'PREPARED_STATEMENT_ID', requestId: 1, data: 7 });
    receive({ type: 'CONNECTION_INFO', requestId: 0, data: 3 });
    expect(await Promise.all([first, second])).toEqual([3, 7]);
  });

  it.each([
    ['CONNECT', null, 'three'],
    ['FETCH_QUERY_RESULTS', 1, 3],
    ['DROP_FILE', 'x', 3],
  ] as const)('refuses an answer to %s that is of another kind', async (type, data, answer) => {
    const { channel, receive } = createChannel();
    const request = channel.request(type, data);
    receive({ type: 'OK', requestId: 0, data: answer });
    await expect(request).rejects.toThrow(`The engine answered ${type} with ${typeof answer}.`);
  });

  it('rejects with what the worker reports, and stays open', async () => {
    const { channel, receive, onCrash } = createChannel();
    const request = channel.request('CONNECT', null);
    receive({ type: 'ERROR', requestId: 0, data: { name: 'Error', message: 'no such table' } });
    await expect(request).rejects.toThrow('no such table');
    const silent = channel.request('CONNECT', null);
    receive({ type: 'ERROR', requestId: 1, data: null });
    await expect(silent).rejects.toThrow('gave no reason');
    expect(onCrash).not.toHaveBeenCalled();
  });

  it('gives up a worker that owes an answer and says nothing for too long', async () => {
    vi.useFakeTimers();
    const { channel, receive, onCrash, terminate } = createChannel(60_000);
    vi.advanceTimersByTime(120_000);
    expect(onCrash).not.toHaveBeenCalled();
    const request = channel.request('INSTANTIATE', ['/engine.wasm', null]);
    request.catch(() => undefined);
    vi.advanceTimersByTime(59_000);
    // It is at work as long as bytes come.
    receive({ type: 'ENGINE_BYTES', data: { received: 10, contentLength: null } });
    vi.advanceTimersByTime(59_000);
    expect(terminate).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    await expect(request).rejects.toMatchObject({ code: 'engine_crashed' });
    expect(onCrash).toHaveBeenCalledOnce();
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('passes over what is no answer', () => {
    const { channel, receive, onBytes } = createChannel();
    let settled = false;
    const settle = () => {
      settled = true;
    };
    channel.request('CONNECT', null).then(settle, settle);
    for (const message of [
      null,
      'text',
      { data: 1 },
      { type: 'LOG', requestId: 0, data: {} },
      { type: 'INSTANTIATE_PROGRESS', requestId: 0, data: {} },
      { type: 'ENGINE_BYTES', data: {} },
      { type: 'CONNECTION_INFO', requestId: 99, data: 1 },
    ])
      receive(message);
    expect(settled).toBe(false);
    expect(onBytes).not.toHaveBeenCalled();
  });

  it('reports the bytes of the engine', () => {
    const { receive, onBytes } = createChannel();
    receive({ type: 'ENGINE_BYTES', data: { received: 5, contentLength: null } });
    expect(onBytes).toHaveBeenCalledExactlyOnceWith(5, null);
  });

  it('reports the memory of the engine, and nothing that is none', () => {
    const { receive, onMemory } = createChannel();
    receive({ type: 'ENGINE_MEMORY', data: { bytes: 65_536 } });
    receive({ type: 'ENGINE_MEMORY', data: null });
    expect(onMemory).toHaveBeenCalledExactlyOnceWith(65_536);
  });

  it('says once that the worker died, ends it, and rejects everything', async () => {
    const { channel, fail, onCrash, terminate } = createChannel();
    const waiting = channel.request('CONNECT', null);
    fail('out of memory');
    fail('again');
    await expect(waiting).rejects.toMatchObject({
      code: 'engine_crashed',
      details: { reason: 'out of memory' },
    });
    await expect(channel.request('CONNECT', null)).rejects.toMatchObject({ code: 'engine_crashed' });
    expect(onCrash).toHaveBeenCalledOnce();
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('that is closed on purpose is no crash', async () => {
    const { channel, onCrash, terminate } = createChannel();
    const waiting = channel.request('CONNECT', null);
    channel.close('not wanted');
    channel.close('twice');
    await expect(waiting).rejects.toMatchObject({ details: { reason: 'not wanted' } });
    expect(onCrash).not.toHaveBeenCalled();
    expect(terminate).toHaveBeenCalledOnce();
  });
});
