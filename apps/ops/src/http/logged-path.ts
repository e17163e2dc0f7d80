import type { Context } from 'hono';

const MAX_LENGTH = 300;

/** Returns the path of a request as logs and records keep it: the beginning, without the query, which may carry secrets. */
export const loggedPath = (c: Context): string => c.req.path.slice(0, MAX_LENGTH);
