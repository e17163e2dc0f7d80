import { createHash, randomUUID } from 'node:crypto';
import { reservePorts } from '@mangetamain/ops/src/testing/reserve-ports.ts';
import { root } from '../support/source-files.ts';
import { BUCKET, REGION } from './start-ceph.ts';

/** Playwright loads its configuration in every worker; all must mean the same ports. */
const first = Number((process.env['CEPH_E2E_PORT'] ??= String(await reservePorts())));
const ports = { preprod: first, prod: first + 1, ops: first + 2, store: first + 3 };

const address = (port: number) => `http://127.0.0.1:${port}`;

/** And the same secret. */
const secret = (process.env['CEPH_E2E_SECRET'] ??= randomUUID());

const credentials = { accessKeyId: 'AKCEPH', secretAccessKey: secret };

/** What whoever uses the store needs, be it the service or a pipeline that publishes. */
const storeEnvironment = {
  S3_ENDPOINT: address(ports.store),
  S3_REGION: REGION,
  S3_BUCKET: BUCKET,
  S3_ACCESS_KEY_ID: credentials.accessKeyId,
  S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
};

/** The service whose store is Ceph: the product's own command, on ports of its own. */
export const service = {
  root,
  prod: address(ports.prod),
  store: address(ports.store),
  storePort: ports.store,
  credentials,
  env: {
    ...storeEnvironment,
    PREPROD_PORT: String(ports.preprod),
    PROD_PORT: String(ports.prod),
    OPS_PORT: String(ports.ops),
    PREVIEW_PORT: '0',
    OPS_TOKENS: `pipeline:deployer:${createHash('sha256').update(secret).digest('hex')}`,
    LOG_LEVEL: 'warn',
  },
};

/** The environment of a pipeline on another machine: where the service and the store are, and its token. */
export const pipelineEnvironment = {
  ...storeEnvironment,
  OPS_URL: address(ports.ops),
  OPS_TOKEN: secret,
};
