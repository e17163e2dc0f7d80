import * as z from 'zod';
import { listenLocally } from './listen-locally.ts';

const messageSchema = z.object({ title: z.string() });

/** Receives messages and signs of life, for as long as the test takes. */
export async function startReceiver() {
  const received = { titles: [] as string[], beats: 0 };
  const url = await listenLocally((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url === '/beat') received.beats += 1;
      else received.titles.push(messageSchema.parse(JSON.parse(Buffer.concat(chunks).toString())).title);
      response.end();
    });
  });
  return { url, received };
}
