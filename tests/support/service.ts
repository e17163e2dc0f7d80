import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ports = { preprod: 18_500, prod: 18_501, ops: 18_502, store: 18_503 };

const address = (port: number) => `http://127.0.0.1:${port}`;

/** Playwright loads its configuration in every worker; all must mean the same data. */
const dataDirectory = (process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'mangetamain-e2e-')));

/** The service under test: the product's own command, on ports and data of its own. */
export const service = {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  command: `${process.execPath} --import tsx apps/ops/src/main.ts up --demo-when-empty`,
  preprod: address(ports.preprod),
  prod: address(ports.prod),
  ops: address(ports.ops),
  store: address(ports.store),
  env: {
    PREPROD_PORT: String(ports.preprod),
    PROD_PORT: String(ports.prod),
    OPS_PORT: String(ports.ops),
    S3_PORT: String(ports.store),
    DATA_DIR: dataDirectory,
    LOG_LEVEL: 'warn',
  },
};
