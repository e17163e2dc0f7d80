import type { Handler } from 'hono';
import type { HttpEnv } from '../http/env.ts';
import type { EnvironmentName, Status } from './status.ts';
import type { createStoreStateReader } from './status-reader.ts';

interface StatusRouteOptions {
  readonly environment: EnvironmentName;
  /** The pair being served; the release null for a local build, the dataset where none is live yet. */
  readonly shown: () => Pick<Status, 'releaseId' | 'datasetId'>;
  readonly readStoreState: ReturnType<typeof createStoreStateReader>;
}

/** Returns the handler of `GET /api/status`: what this server serves, and whether its store answers. */
export function statusRoute({ environment, shown, readStoreState }: StatusRouteOptions): Handler<HttpEnv> {
  return async (c) => {
    const { storage, datasetId: inUse, checkedAt } = await readStoreState();
    const { releaseId, datasetId } = shown();
    const status: Status = {
      environment,
      releaseId,
      datasetId: datasetId ?? inUse,
      storage,
      checkedAt: new Date(checkedAt).toISOString(),
    };
    return c.json(status, 200, { 'Cache-Control': 'no-store' });
  };
}
