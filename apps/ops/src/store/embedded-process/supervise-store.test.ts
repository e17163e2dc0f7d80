import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { createTemporaryDirectory } from '../../testing/temporary-directory.ts';
import { createS3Store } from '../s3/create-s3-store.ts';
import { TEST_CREDENTIALS } from '../testing/test-credentials.ts';
import { restartPauseMs, type StoreEvent, superviseStore } from './supervise-store.ts';

const text = (content: string) => new TextEncoder().encode(content);

async function setUp(directory?: string, port = 0) {
  const where = directory ?? (await createTemporaryDirectory());
  const events: StoreEvent[] = [];
  const options = { directory: where, port, credentials: TEST_CREDENTIALS };
  const running = await superviseStore(options, (event) => events.push(event));
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= running.close());
  onTestFinished(close);
  const { url, ownUrl, pid } = running;
  const at = { region: 'us-east-1', bucket: 'mangetamain', credentials: TEST_CREDENTIALS };
  return {
    directory: where,
    events,
    url,
    ownUrl,
    pid,
    close,
    store: createS3Store({ ...at, endpoint: ownUrl }),
  };
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There must be one.');
  return value;
}

describe('the embedded store in a process of its own', () => {
  it('is started again at the same addresses when it was killed, with what it had', async () => {
    const { store, events, pid, url } = await setUp();
    await store.put('k', text('kept'));
    process.kill(required(pid()), 'SIGKILL');
    await vi.waitFor(() => expect(events.map(({ type }) => type)).toEqual(['ended', 'back']));
    expect(events[0]).toMatchObject({ reason: 'by SIGKILL' });
    expect((await store.get('k'))?.body).toEqual(text('kept'));
    expect((await fetch(url)).status).toBe(403);
  });

  it('goes on through the signals of a terminal, which reach it as well', async () => {
    const { store, events, pid } = await setUp();
    process.kill(required(pid()), 'SIGINT');
    process.kill(required(pid()), 'SIGTERM');
    await store.put('k', text('still there'));
    expect(events).toEqual([]);
  });

  it('is closed within its time whatever stands open, and gives port and directory back', async () => {
    const { directory, url, close, pid } = await setUp();
    const { hostname, port } = new URL(url);
    const silent = connect(Number(port), hostname);
    const half = connect(Number(port), hostname, () => half.write('GET / HTTP/1.1\r\n'));
    onTestFinished(() => [silent, half].forEach((socket) => void socket.destroy()));
    silent.on('error', () => undefined);
    half.on('error', () => undefined);
    await Promise.all([once(silent, 'connect'), once(half, 'connect')]);
    const closing = required(pid());
    await close();
    expect(isAlive(closing)).toBe(false);
    const next = await setUp(directory, Number(port));
    expect(next.url).toBe(url);
  });

  it('says what keeps it from starting, as if it were in this process', async () => {
    const { url } = await setUp();
    await expect(setUp(undefined, Number(new URL(url).port))).rejects.toMatchObject({ code: 'port_in_use' });
  });

  it('ends when whoever started it is killed', async () => {
    const script = new URL('../testing/supervisor-process.ts', import.meta.url);
    const directory = await createTemporaryDirectory();
    const parent = fork(script, [directory], { execArgv: ['--import', 'tsx'] });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [message]: unknown[] = await once(parent, 'message');
    const { pid } = z.object({ pid: z.int() }).parse(message);
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
    await expect(setUp(directory)).resolves.toMatchObject({ directory });
  });
});

it('is tried again at once first, then ever more slowly, though never given up', () => {
  const pauses = [1, 2, 3, 4, 20, 2_000].map(restartPauseMs);
  expect(pauses).toEqual([100, 200, 400, 800, 10_000, 10_000]);
});
