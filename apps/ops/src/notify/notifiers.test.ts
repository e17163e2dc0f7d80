import { createServer, type RequestListener } from 'node:http';
import { notifierContract, testNotice, type ReceiverScenario } from '@mangetamain/deploy/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { discordNotifier, jsonWebhookNotifier } from './notifiers.ts';

const secret = 'k2f9-not-for-anyone';

const receivers: Record<ReceiverScenario, RequestListener> = {
  accepts: (_, response) => void response.writeHead(204).end(),
  'is busy': (_, response) => void response.writeHead(429, { 'retry-after': '2' }).end(),
  'has an error': (_, response) => void response.writeHead(502).end(secret),
  refuses: (_, response) => void response.writeHead(400).end(secret),
  'is gone': (_, response) => void response.writeHead(404).end(secret),
  'cannot be reached': (request) => void request.socket.destroy(),
  'never answers': () => {},
};

async function receive(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const dispose = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/api/webhooks/1/${secret}`, dispose };
}

for (const [name, make] of [
  ['Discord', discordNotifier],
  ['a JSON webhook', jsonWebhookNotifier],
] as const) {
  notifierContract(name, async (scenario) => {
    const { url, dispose } = await receive(receivers[scenario]);
    // A receiver that answers is given all the time that a busy machine may take.
    const timeoutMs = scenario === 'never answers' ? 150 : 30_000;
    return { notifier: make(url, timeoutMs), secret, dispose };
  });
}

/** What a receiver was sent. */
async function sentBy(make: typeof discordNotifier) {
  const seen: { headers: unknown; body: unknown }[] = [];
  const { url, dispose } = await receive((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
      response.end();
    });
  });
  onTestFinished(dispose);
  expect(await make(url).send(testNotice, 'health/é')).toEqual({ type: 'delivered' });
  return seen[0];
}

describe('what is sent', () => {
  it('to Discord mentions nobody and has the texts in an embed', async () => {
    expect(await sentBy(discordNotifier)).toMatchObject({
      body: { content: '', allowed_mentions: { parse: [] }, embeds: [{ fields: [{ name: 'To' }] }] },
    });
  });

  it('to a JSON webhook names the event, in its headers too', async () => {
    expect(await sentBy(jsonWebhookNotifier)).toMatchObject({
      headers: { 'idempotency-key': 'health%2F%C3%A9' },
      body: { schemaVersion: 1, eventId: 'health/é', event: 'test', urgent: false },
    });
  });
});
