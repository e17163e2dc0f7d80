import type { Handler } from 'hono';
import type { HttpEnv } from '../http/env.ts';
import { monotonic } from '../time/monotonic.ts';

/** Returns the handler of `GET /api/health`: this process answers. It touches nothing else. */
export function healthRoute(version: string, now: () => number = monotonic): Handler<HttpEnv> {
  const startedAt = now();
  return (c) =>
    c.json({ status: 'up', version, uptimeSeconds: Math.floor((now() - startedAt) / 1000) }, 200, {
      'Cache-Control': 'no-store',
    });
}
