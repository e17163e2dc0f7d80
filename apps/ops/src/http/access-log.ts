import type { MiddlewareHandler } from 'hono';
import type { Logger } from '../log/logger.ts';
import type { HttpEnv } from './env.ts';
import { loggedPath } from './logged-path.ts';

/**
 * Writes one line per answer.
 * Health checks, which come every few seconds for ever, are written at level debug only.
 */
export function accessLog(logger: Logger, site: string): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    const line = {
      requestId: c.get('requestId'),
      site,
      method: c.req.method,
      path: loggedPath(c),
      status: c.res.status,
      durationMs: Math.round((performance.now() - startedAt) * 100) / 100,
    };
    if (c.req.path === '/api/health') logger.debug(line, 'request');
    else logger.info(line, 'request');
  };
}
