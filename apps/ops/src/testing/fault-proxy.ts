import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { S3Config } from '../store/s3/s3-config.ts';
import { signedHeaders } from '../store/testing/signed-request.ts';
import { listenLocally } from './listen-locally.ts';

/** What stands between a service and its store. */
export type Fault =
  | 'none'
  | 'down'
  | 'silent'
  | 'error 500'
  | 'denied 403'
  | 'flapping'
  | 'wrong ETags'
  | 'no conditions';

export interface FaultProxy {
  readonly url: string;
  fault: Fault;
}

/** Starts a proxy in front of a store, for as long as the test takes. What it does can be changed at any time. */
export async function startFaultProxy(store: S3Config): Promise<FaultProxy> {
  const proxy = { url: '', fault: 'none' as Fault };
  let count = 0;

  function handle(incoming: IncomingMessage, outgoing: ServerResponse): void {
    count += 1;
    const { fault } = proxy;
    if (fault === 'silent') return;
    if (fault === 'down' || (fault === 'flapping' && count % 2 === 0)) {
      incoming.socket.destroy();
    } else if (fault === 'error 500') {
      outgoing.writeHead(500).end();
    } else if (fault === 'denied 403') {
      outgoing.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>');
    } else if (fault === 'no conditions' && incoming.method === 'PUT') {
      resign(incoming, outgoing, store).catch(() => incoming.socket.destroy());
    } else {
      forward(incoming, outgoing, store, fault === 'wrong ETags');
    }
  }

  proxy.url = await listenLocally(handle);
  return proxy;
}

/** Passes everything on, the host that was signed included. */
function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  store: S3Config,
  withWrongTags: boolean,
): void {
  const { hostname, port } = new URL(store.endpoint);
  const { method, url: path, headers } = incoming;
  const onward = request({ hostname, port, method, path, headers }, (answer) => {
    const tags = withWrongTags && answer.headers.etag !== undefined ? { etag: '"wrong"' } : {};
    outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...tags });
    answer.pipe(outgoing);
  });
  onward.on('error', () => incoming.socket.destroy());
  incoming.pipe(onward);
}

/** Writes without the conditions that came with it, as a store does that does not know them. */
async function resign(incoming: IncomingMessage, outgoing: ServerResponse, store: S3Config): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const content = Buffer.concat(chunks);
  const target = incoming.url ?? '';
  const headers = signedHeaders(store.endpoint, store.credentials, {
    method: 'PUT',
    path: decodeURIComponent(target),
    headers: { 'content-type': incoming.headers['content-type'] ?? '' },
    body: content,
    region: store.region,
  });
  const answer = await fetch(`${store.endpoint}${target}`, { method: 'PUT', headers, body: content });
  const body = await answer.arrayBuffer();
  outgoing.writeHead(answer.status, { etag: answer.headers.get('etag') ?? '' }).end(Buffer.from(body));
}
