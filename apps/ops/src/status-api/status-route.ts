import type { Handler } from 'hono';
import type { HttpEnv } from '../http/env.ts';
import type { EnvironmentName, Status } from './status.ts';
import type { createStoreStateReader } from './status-reader.ts';

interface StatusRouteOptions {
  readonly environment: EnvironmentName;
  /** The release being served, null for a local build. */
  readonly releaseId: () => string | null;
  readonly readStoreState: ReturnType<typeof createStoreStateReader>;
}

/** Returns the handler of `GET /api/status`: what this server serves, and whether its store answers. */
export function statusRoute({
  environment,
  releaseId,
  readStoreState,
}: StatusRouteOptions): Handler<HttpEnv> {
  return async (c) => {
    const { storage, datasetId, checkedAt } = await readStoreState();
    const status: Status = {
      environment,
      releaseId: releaseId(),
      datasetId,
      storage,
      checkedAt: new Date(checkedAt).toISOString(),
    };
    return c.json(status, 200, { 'Cache-Control': 'no-store' });
  };
}
