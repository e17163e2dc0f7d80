import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { CHECK_REQUESTS_MS } from '../server/listen.ts';

/** Longest time for a whole request to arrive, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Answers a request; `env` tells about the connection. */
type Answerer = (request: Request, env: object) => Response | Promise<Response>;

/** Returns a server that answers by an application. */
export function createAppServer(answer: Answerer): Server {
  const server = createAdaptorServer({
    fetch: (request, env) => answer(request, env),
    serverOptions: { requestTimeout: REQUEST_TIMEOUT_MS, connectionsCheckingInterval: CHECK_REQUESTS_MS },
  });
  if (server instanceof Server) return server;
  throw new TypeError('The adaptor gave a server of another protocol.');
}
