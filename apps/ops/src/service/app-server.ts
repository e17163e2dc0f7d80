import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { forwardedBy, noProxies, type TrustedProxies } from '../server/trusted-proxies.ts';
import { CHECK_REQUESTS_MS } from '../server/listen.ts';

/** Longest time for a whole request to arrive, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Answers a request; `env` tells about the connection, and the `address` of whoever asks. */
type Answerer = (request: Request, env: object) => Response | Promise<Response>;

/** Returns a server that answers by an application, which sees visitors as these proxies do. */
export function createAppServer(answer: Answerer, proxies: TrustedProxies = noProxies): Server {
  const server = createAdaptorServer({
    fetch(request, env) {
      const { remoteAddress = '' } = env.incoming.socket;
      const { address, origin } = forwardedBy(proxies, remoteAddress, env.incoming.headers);
      return answer(origin === undefined ? request : under(origin, request), { ...env, address });
    },
    serverOptions: { requestTimeout: REQUEST_TIMEOUT_MS, connectionsCheckingInterval: CHECK_REQUESTS_MS },
  });
  if (server instanceof Server) return server;
  throw new TypeError('The adaptor gave a server of another protocol.');
}

/** The request as it was asked of the proxy. */
function under(origin: string, request: Request): Request {
  const { method, headers, signal, body } = request;
  const { pathname, search } = new URL(request.url);
  const hasBody = method !== 'GET' && method !== 'HEAD' && body !== null;
  return new Request(origin + pathname + search, {
    method,
    headers,
    signal,
    ...(hasBody && { body, duplex: 'half' }),
  });
}
