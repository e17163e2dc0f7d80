import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runStore } from '../testing/running-store.ts';
import { sendSigned } from '../testing/signed-request.ts';
import { TEST_CREDENTIALS } from '../testing/test-credentials.ts';

const PATH = '/mangetamain/large.bin';
const FIVE_MB = 5 * 1024 * 1024;

async function openUpload() {
  const { url, directory } = await runStore();
  const send = (
    method: string,
    query: [string, string][],
    body?: Uint8Array,
    headers: Record<string, string> = {},
  ) =>
    sendSigned(url, TEST_CREDENTIALS, {
      method,
      path: PATH,
      query,
      headers,
      ...(body === undefined ? {} : { body }),
    });
  const created = await send('POST', [['uploads', '']], undefined, { 'content-type': 'text/plain' });
  const id = /<UploadId>([^<]+)</.exec(String(created.body))?.[1] ?? '';
  const part = async (number: number, body: Uint8Array) => {
    const answer = await send(
      'PUT',
      [
        ['partNumber', String(number)],
        ['uploadId', id],
      ],
      body,
    );
    return { number, etag: String(answer.headers['etag']), answer };
  };
  const complete = (
    parts: readonly { number: number; etag: string }[],
    headers: Record<string, string> = {},
  ) => {
    const list = parts.map(
      ({ number, etag }) => `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`,
    );
    const document = `<CompleteMultipartUpload>${list.join('')}</CompleteMultipartUpload>`;
    return send('POST', [['uploadId', id]], Buffer.from(document), headers);
  };
  const leftovers = () => readdir(join(directory, 'temporary'));
  return { send, id, part, complete, leftovers };
}

const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest();

describe('a multipart upload', () => {
  it('becomes one object, in the order of part numbers, with an ETag of its parts', async () => {
    const { send, part, complete, leftovers } = await openUpload();
    const [first, last] = [randomBytes(FIVE_MB), Buffer.from('the end')];
    const two = await part(2, last);
    await part(1, Buffer.from('replaced below'));
    const one = await part(1, first);
    const answer = await complete([one, two]);
    const etag = `"${md5(Buffer.concat([md5(first), md5(last)])).toString('hex')}-2"`;
    expect(answer.status).toBe(200);
    expect(String(answer.body)).toContain(etag.replaceAll('"', '&quot;'));
    const object = await send('GET', []);
    expect(object.headers).toMatchObject({ etag, 'content-type': 'text/plain' });
    expect(object.body.equals(Buffer.concat([first, last]))).toBe(true);
    expect(await leftovers()).toEqual([]);
  });

  it('refuses parts that are unknown, out of order, altered or too small, and stays open', async () => {
    const { part, complete } = await openUpload();
    const one = await part(1, Buffer.from('small'));
    const two = await part(2, Buffer.from('end'));
    expect(await complete([two, one])).toMatchObject({ code: 'InvalidPartOrder' });
    expect(await complete([one, { ...two, number: 3 }])).toMatchObject({ code: 'InvalidPart' });
    expect(await complete([{ ...one, etag: two.etag }])).toMatchObject({ code: 'InvalidPart' });
    expect(await complete([one, two])).toMatchObject({ code: 'EntityTooSmall' });
    expect(await complete([])).toMatchObject({ code: 'MalformedXML' });
    expect((await complete([one])).status).toBe(200);
  });

  it('is conditional like any other write', async () => {
    const { send, part, complete } = await openUpload();
    await send('PUT', [], Buffer.from('already there'));
    const one = await part(1, Buffer.from('x'));
    expect(await complete([one], { 'if-none-match': '*' })).toMatchObject({ status: 412 });
    expect(String((await send('GET', [])).body)).toBe('already there');
  });

  it('leaves nothing when aborted, and is gone then', async () => {
    const { send, id, part, complete, leftovers } = await openUpload();
    const one = await part(1, Buffer.from('x'));
    expect(await leftovers()).toHaveLength(1);
    expect((await send('DELETE', [['uploadId', id]])).status).toBe(204);
    expect(await leftovers()).toEqual([]);
    expect(await complete([one])).toMatchObject({ status: 404, code: 'NoSuchUpload' });
    expect((await part(2, Buffer.from('x'))).answer).toMatchObject({ code: 'NoSuchUpload' });
    expect(await send('GET', [])).toMatchObject({ code: 'NoSuchKey' });
  });

  it('refuses part numbers outside 1 to 10,000', async () => {
    const { part } = await openUpload();
    for (const number of [0, 10_001, 1.5]) {
      expect((await part(number, Buffer.from('x'))).answer).toMatchObject({ code: 'InvalidArgument' });
    }
  });
});
