import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import * as z from 'zod';

const messageSchema = z.object({ title: z.string() });

/** Receives messages and signs of life, for as long as the test takes. */
export async function startReceiver() {
  const received = { titles: [] as string[], beats: 0 };
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url === '/beat') received.beats += 1;
      else received.titles.push(messageSchema.parse(JSON.parse(Buffer.concat(chunks).toString())).title);
      response.end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return { url, received };
}
