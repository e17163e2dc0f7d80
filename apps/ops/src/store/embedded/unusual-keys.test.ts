import { describe, expect, it } from 'vitest';
import { runStore } from '../testing/running-store.ts';
import { type RawRequest, sendRaw, sendSigned, signedHeaders } from '../testing/signed-request.ts';
import { TEST_CREDENTIALS } from '../testing/test-credentials.ts';

const BUCKET = '/mangetamain';

async function openRaw(options: Parameters<typeof runStore>[0] = {}) {
  const { url } = await runStore(options);
  return { url, send: (request: RawRequest) => sendSigned(url, TEST_CREDENTIALS, request) };
}

const put = (path: string, text: string, headers: Record<string, string> = {}): RawRequest => ({
  method: 'PUT',
  path,
  body: Buffer.from(text),
  headers,
});
const get = (path: string, headers: Record<string, string> = {}): RawRequest => ({
  method: 'GET',
  path,
  headers,
});

describe('keys that would leave the directory', () => {
  it.each([
    '../../../etc/passwd',
    'a/../../b',
    '..',
    '.',
    '//etc/passwd',
    'a\\..\\b',
    'nul\0byte',
    'a%2F..%2Fb',
  ])('%j is a name like any other', async (key) => {
    const { send } = await openRaw();
    expect((await send(put(`${BUCKET}/${key}`, key))).status).toBe(200);
    expect(String((await send(get(`${BUCKET}/${key}`))).body)).toBe(key);
    const query = [
      ['list-type', '2'],
      ['encoding-type', 'url'],
    ] as const;
    const listing = String((await send({ method: 'GET', path: BUCKET, query })).body);
    const listed = /<Key>([^<]*)<\/Key>/.exec(listing)?.[1] ?? '';
    expect(decodeURIComponent(listed)).toBe(key);
  });

  it('are the same key whether their slashes are encoded or not', async () => {
    const { url, send } = await openRaw();
    await send(put(`${BUCKET}/a/b`, 'text'));
    const headers = signedHeaders(url, TEST_CREDENTIALS, get(`${BUCKET}/a/b`));
    expect(String((await sendRaw(url, 'GET', `${BUCKET}/a%2Fb`, headers)).body)).toBe('text');
  });

  it('are refused when they are too long or no UTF-8', async () => {
    const { url, send } = await openRaw();
    expect(await send(put(`${BUCKET}/${'x'.repeat(1025)}`, ''))).toMatchObject({ code: 'KeyTooLongError' });
    expect(await sendRaw(url, 'GET', `${BUCKET}/%ff`)).toMatchObject({ status: 400, code: 'InvalidURI' });
    expect(await sendRaw(url, 'GET', `${BUCKET}/%zz`)).toMatchObject({ status: 400, code: 'InvalidURI' });
  });
});
