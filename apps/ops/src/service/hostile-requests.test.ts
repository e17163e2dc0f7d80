import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anyEncodedText } from '../testing/any-text.ts';
import { listen } from '../server/listen.ts';
import { createTestApps } from '../testing/apps.ts';
import { publish } from '../testing/datasets.ts';
import { createTemporaryDirectory, writeFiles } from '../testing/temporary-directory.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { createAppServer } from './app-server.ts';

async function setUp() {
  const directory = await createTemporaryDirectory({
    'site/index.html': '<title>Kitchen</title>',
    'operations/index.html': '<title>Operations</title>',
  });
  await writeFiles(directory, { secret: 'hush' });
  const store = createWatchedStore();
  await publish(store);
  const { apps, entries } = await createTestApps({
    store,
    webDist: `${directory}/site`,
    operationsDist: `${directory}/operations`,
  });
  return { apps, entries };
}

describe('every public address, asked anything', () => {
  const addresses = [
    '/api/health',
    '/api/status',
    '/api/dataset',
    '/',
    '/trends',
    '/api',
    '/assets/',
    '/openapi.json',
  ];
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
  const headerNames = [
    'accept',
    'accept-encoding',
    'if-none-match',
    'range',
    'x-request-id',
    'content-length',
    'origin',
  ];
  const header = fc.dictionary(
    fc.constantFrom(...headerNames),
    fc.string().filter((value) => /^[ -~]*$/.test(value)),
  );

  it('answers below 500, and tells nothing of its inside', async () => {
    const { apps, entries } = await setUp();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...addresses),
        anyEncodedText,
        fc.constantFrom(...methods),
        header,
        async (address, noise, method, headers) => {
          for (const path of [`${address}?tables=${noise}&${noise}`, `${address}/${noise}`]) {
            for (const app of [apps.prod, apps.ops]) {
              const answer = await app.request(path, { method, headers });
              expect(answer.status).toBeLessThan(500);
              expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
              expect(await answer.text()).not.toMatch(/\bat .*\.ts:\d+|node_modules|hush/);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
    expect(entries.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('raw requests', () => {
  async function send(request: string): Promise<string> {
    const { apps } = await setUp();
    const address = { host: '127.0.0.1', port: 0, variable: 'PROD_PORT' };
    const server = await listen(createAppServer(apps.prod.fetch), address);
    onTestFinished(() => server.close(0));
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(request);
    return text(socket);
  }

  const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: kitchen.test\r\nConnection: close\r\n\r\n`;

  it.each([
    '/../secret',
    '/assets/../../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/..\\secret',
    '/....//secret',
    '//secret',
    '/site/../../secret',
    'http://elsewhere.test/../secret',
    '/%',
    '/%00',
    '/%ff%fe',
  ])('GET %s leaves no folder and breaks nothing', async (target) => {
    const answer = await send(get(target));
    expect(answer).toMatch(/^HTTP\/1\.1 (400|404) /);
    expect(answer).not.toContain('hush');
  });

  it.each([
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('refuses %s', async (_, request, status) => {
    expect(await send(request)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});
