import type { RequestListener } from 'node:http';
import { expect, it } from 'vitest';
import { listenLocally } from '../testing/listen-locally.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createHeartbeat } from './heartbeat.ts';

const receive = async (listener: RequestListener) => `${await listenLocally(listener)}/ping/secret`;

it('asks for the address once', async () => {
  const seen: string[] = [];
  const url = await receive((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.end('OK');
  });
  const { logger, entries } = createRecordingLogger();
  await createHeartbeat(url, logger)();
  expect(seen).toEqual(['GET /ping/secret']);
  expect(entries).toEqual([]);
});

it.each<[string, RequestListener, string]>([
  ['refuses', (_, response) => void response.writeHead(404).end(), 'heartbeat_refused'],
  ['hangs up', (request) => void request.socket.destroy(), 'heartbeat_not_sent'],
  ['never answers', () => {}, 'heartbeat_not_sent'],
])('an address that %s is told of in the log, without naming it', async (what, listener, message) => {
  const { logger, entries } = createRecordingLogger();
  const timeoutMs = what === 'never answers' ? 100 : 30_000;
  await createHeartbeat(await receive(listener), logger, timeoutMs)();
  expect(entries).toMatchObject([{ level: 'warn', message }]);
  expect(JSON.stringify(entries)).not.toContain('secret');
});
