import type { Handler } from 'hono';
import type { DatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import type { HttpEnv } from '../http/env.ts';
import { HttpProblem } from '../http/problem.ts';
import { StoreError } from '../store/store-error.ts';
import type { EnvironmentName } from '../status-api/status.ts';
import type { ReleaseFiles } from './release-files.ts';
import { shownDataset } from './served-release.ts';

/** Answer of `GET /version.json`. */
interface Version {
  readonly environment: EnvironmentName;
  /** Null where no release is live. */
  readonly releaseId: string | null;
  /** Null where none is in use, or nobody can tell. */
  readonly datasetId: string | null;
  readonly generation: number;
}

interface VersionRouteOptions {
  readonly environment: EnvironmentName;
  readonly files: Pick<ReleaseFiles, 'served'>;
  readonly catalog: DatasetCatalog;
}

/** Returns the handler of `GET /version.json`: what this site serves, straight from what it serves it by. */
export function versionRoute({ environment, files, catalog }: VersionRouteOptions): Handler<HttpEnv> {
  return async (c) => {
    const served = files.served();
    const version: Version = {
      environment,
      releaseId: served.type === 'release' ? served.releaseId : null,
      datasetId: shownDataset(served) ?? (await datasetId(catalog)),
      generation: served.type === 'unknown' ? 0 : served.generation,
    };
    return c.json(version, 200, { 'Cache-Control': 'no-store' });
  };
}

async function datasetId(catalog: DatasetCatalog): Promise<string | null> {
  try {
    return (await catalog.current()).datasetId;
  } catch (error) {
    if (error instanceof HttpProblem || error instanceof StoreError) return null;
    throw error;
  }
}
