import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { readConfig } from '../config/config.ts';
import type { Manifest } from '@mangetamain/analytics/dataset';
import { sha256 } from '@mangetamain/deploy';
import { writeCurrent } from '../data/publish.ts';
import { publishRelease } from '../releases/publish-release.ts';
import { startService } from '../service/start-service.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { openObjectStore } from '../store/open-store.ts';
import { createManifest } from './datasets.ts';
import { quickVerification } from './quick-verification.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { createTemporaryDirectory } from './temporary-directory.ts';
import { webBuild } from './web-build.ts';

/** Asked without a pause, the service would be busy answering. */
const ASK_AGAIN_MS = 20;

const freePorts = {
  PREPROD_PORT: '0',
  PROD_PORT: '0',
  OPS_PORT: '0',
  S3_PORT: '0',
  PREVIEW_PORT: '0',
  WEB_DIST: '/nowhere',
};

/** Starts the real service on free ports and data of its own, for as long as the test takes; its store may be put behind another. */
export async function startTestService(
  env: Readonly<Record<string, string>> = {},
  behind: (store: ObjectStore) => ObjectStore = (store) => store,
) {
  const directory = env['DATA_DIR'] ?? (await createTemporaryDirectory());
  const config = await readConfig({ ...freePorts, DATA_DIR: directory, ...env });
  const log = createRecordingLogger();
  const service = await startService(config, {
    logger: log.logger,
    verification: quickVerification,
    openStore: async (wanted) => {
      const opened = await openObjectStore(wanted, 'service');
      return { ...opened, store: behind(opened.store) };
    },
  });
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= service.stop());
  onTestFinished(stop);
  return {
    ...service,
    stop,
    directory,
    config,
    entries: log.entries,
    ask: askerOf({ ops: service.urls.ops, token: service.commandToken }),
  };
}

/** Publishes a small dataset whose files look like Parquet, with its quality report, and returns its id. */
export async function addPublishedDataset(
  store: ObjectStore,
  digit = '1',
  facts: Partial<Manifest> = {},
): Promise<string> {
  const { files, ...manifest } = { ...createManifest(digit), ...facts };
  const { datasetId } = manifest;
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const hashed = files.map((file) => {
    const body = new Uint8Array(file.bytes);
    body.set(new TextEncoder().encode('PAR1'));
    return { body, file: { ...file, sha256: sha256(body) } };
  });
  for (const { body, file } of hashed) await store.put(file.key, body);
  const quality = { schemaVersion: 1, datasetId, unreadable: [], checks: [], columns: [] };
  await store.put(`datasets/${datasetId}/quality.json`, json(quality));
  await store.put(
    `datasets/${datasetId}/manifest.json`,
    json({ ...manifest, files: hashed.map(({ file }) => file) }),
  );
  return datasetId;
}

/** The same, and puts it in use, for a first release. */
export async function addDataset(store: ObjectStore, digit = '1'): Promise<string> {
  const datasetId = await addPublishedDataset(store, digit);
  await writeCurrent(store, datasetId, new Date());
  return datasetId;
}

type BuildFiles = Record<string, string | Uint8Array>;

/** A build whose worker is no script by its name, so that it is served as another type and no site can prove it. */
export const withoutWorker = ({
  'assets/duckdb-worker-JKn76EXY.js': worker = '',
  ...files
}: BuildFiles): BuildFiles => ({ ...files, 'assets/duckdb-worker-JKn76EXY.txt': worker });

/** Publishes a small build, changed as wanted, and returns its release id. */
export async function addRelease(
  store: ObjectStore,
  text = 'Kitchen',
  change: (files: BuildFiles) => BuildFiles = (files) => files,
): Promise<string> {
  const directory = await createTemporaryDirectory(change(webBuild(text)));
  return (await publishRelease(store, { directory, actor: 'test', title: text })).manifest.releaseId;
}

interface Asked {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export type Ask = (method: string, path: string, body?: object, headers?: object) => Promise<Asked>;

/** Returns a function that asks the operator API as its deployer. */
export function askerOf({ ops, token }: { ops: string; token: string }): Ask {
  return async (method, path, body, headers = {}) => {
    const answer = await fetch(`${ops}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
}

/** Returns the promotion as it ended. */
export async function followToEnd(ask: Ask, id: unknown): Promise<Record<string, unknown>> {
  for (;;) {
    const { body } = await ask('GET', `/ops/promotions/${String(id)}`);
    if (body['over'] === true) return body;
    await delay(ASK_AGAIN_MS);
  }
}

/** Asks for a promotion and returns it as it ended. */
export async function promote(
  ask: Ask,
  to: 'preprod' | 'prod',
  release?: string,
): Promise<Record<string, unknown>> {
  const named = release === undefined ? {} : { release };
  const { body } = await ask('POST', '/ops/promotions', {
    to,
    ...named,
    confirm: 'DEPLOY',
    reason: 'A test',
  });
  return typeof body['id'] === 'string' ? followToEnd(ask, body['id']) : body;
}
