import { once } from 'node:events';
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../store-error.ts';
import { createS3Store } from '../s3/create-s3-store.ts';
import { runStore } from '../testing/running-store.ts';
import { sendSigned, signedHeaders } from '../testing/signed-request.ts';
import { TEST_CREDENTIALS } from '../testing/test-credentials.ts';

const PATH = '/mangetamain/k';
const SIZE = 4 * 1024 * 1024;

async function openWatched() {
  const faults: Error[] = [];
  const running = await runStore({ onFault: (fault) => faults.push(fault) });
  const store = createS3Store({ ...running.config, retries: 0 });
  const begin = (method: string, headers: Record<string, string> = {}): ClientRequest => {
    const { hostname, port } = new URL(running.url);
    const signed = signedHeaders(running.url, TEST_CREDENTIALS, { method, path: PATH, headers });
    return httpRequest({ hostname, port, method, path: PATH, headers: signed, agent: false });
  };
  return { ...running, store, faults, begin };
}

describe('a client that hangs up', () => {
  it('in the middle of a download is no fault, and leaves the store answering', async () => {
    const { store, faults, begin, close } = await openWatched();
    await store.put('k', new Uint8Array(SIZE));
    const request = begin('GET');
    request.end();
    const [response]: IncomingMessage[] = await once(request, 'response');
    response?.destroy();
    expect(await store.head('k')).toMatchObject({ bytes: SIZE });
    await close();
    expect(faults).toEqual([]);
  });

  it('in the middle of an upload leaves the former object and no file', async () => {
    const { store, faults, begin, close, directory } = await openWatched();
    await store.put('k', new TextEncoder().encode('former'));
    const request = begin('PUT', {
      'content-length': String(SIZE),
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    });
    await new Promise((resolve) => {
      request.write(Buffer.alloc(SIZE / 2), resolve);
    });
    const failed = once(request, 'response').catch((error: unknown) => error);
    request.destroy();
    expect(await failed).toMatchObject({ code: 'ECONNRESET' });
    expect(new TextDecoder().decode((await store.get('k'))?.body)).toBe('former');
    await close();
    expect(await readdir(join(directory, 'temporary'))).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('closing', () => {
  it('finishes the upload under way, takes no other, and holds the directory until then', async () => {
    const { store, url, begin, close, directory } = await openWatched();
    const request = begin('PUT', {
      'content-length': '8',
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      expect: '100-continue',
    });
    request.flushHeaders();
    await once(request, 'continue');
    const closed = close();
    await expect(store.put('other', new Uint8Array(1))).rejects.toThrow(StoreUnavailable);
    await expect(runStore({ directory })).rejects.toMatchObject({ code: 'StoreInUse' });
    request.end('finished');
    const [response]: IncomingMessage[] = await once(request, 'response');
    expect(response?.statusCode).toBe(200);
    response?.resume();
    await closed;
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    const { config } = await runStore({ directory });
    expect((await createS3Store(config).get('k'))?.body).toEqual(new TextEncoder().encode('finished'));
  });
});

describe('a client that stands still does not keep the store from closing', () => {
  it('with a connection on which it asks nothing, or half a question', async () => {
    const { url, close, faults } = await openWatched();
    for (const said of ['', 'GET /mangetamain/k HTTP/1.1\r\nHost: sto']) {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      await once(socket, 'connect');
      socket.on('error', () => undefined).write(said);
    }
    await close();
    expect(faults).toEqual([]);
  });

  it('with an upload that never goes on, or a download that it does not read', async () => {
    const { store, url, begin, close, faults, directory } = await openWatched();
    await store.put('k', new Uint8Array(SIZE));
    const upload = begin('PUT', { 'content-length': '8', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' });
    const uploaded = once(upload, 'response').catch((error: unknown) => error);
    await new Promise((resolve) => upload.write('half', resolve));
    const download = begin('GET');
    download.end();
    const [response]: IncomingMessage[] = await once(download, 'response');
    response?.pause().on('error', () => undefined);
    await close();
    expect(await uploaded).toMatchObject({ code: 'ECONNRESET' });
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    expect(await readdir(join(directory, 'temporary'))).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('a fault of the store itself', () => {
  it('is reported, not told to the client, and the client learns that it may try again', async () => {
    const { store, url, faults, directory } = await openWatched();
    await rm(join(directory, 'temporary'), { recursive: true });
    await writeFile(join(directory, 'temporary'), 'in the way');
    const answer = await sendSigned(url, TEST_CREDENTIALS, {
      method: 'PUT',
      path: PATH,
      body: Buffer.from('x'),
    });
    expect(answer).toMatchObject({ status: 500, code: 'InternalError' });
    expect(String(answer.body)).not.toContain(directory);
    expect(faults).toMatchObject([{ code: 'ENOTDIR' }]);
    await expect(store.put('k', new Uint8Array(1))).rejects.toMatchObject({
      name: 'StoreUnavailable',
      status: 500,
    });
  });

  it('keeps a damaged object from being served', async () => {
    const { store, url, faults, directory } = await openWatched();
    await store.put('k', new TextEncoder().encode('whole'));
    const [folder = ''] = await readdir(join(directory, 'objects'));
    const [file = ''] = await readdir(join(directory, 'objects', folder));
    const path = join(directory, 'objects', folder, file);
    await chmod(path, 0o600);
    await writeFile(path, 'who');
    const answer = await sendSigned(url, TEST_CREDENTIALS, { method: 'GET', path: PATH });
    expect(answer).toMatchObject({ status: 404, code: 'NoSuchKey' });
    expect(faults).toMatchObject([{ cause: { name: 'DamagedObjectFile' } }]);
  });
});
