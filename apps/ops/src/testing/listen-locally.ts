import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';

/** Answers on a free port of this machine, for as long as the test takes. Returns the address without a path. */
export async function listenLocally(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}
