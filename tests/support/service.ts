import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reservePorts } from '@mangetamain/ops/src/testing/reserve-ports.ts';
import { root } from './source-files.ts';

/** Playwright loads its configuration in every worker; all must mean the same ports, which no other run has. */
const basePort = Number((process.env['E2E_BASE_PORT'] ??= String(await reservePorts())));

const portsFrom = (first: number) => ({ preprod: first, prod: first + 1, ops: first + 2, store: first + 3 });
const ports = portsFrom(basePort);

const address = (port: number) => `http://127.0.0.1:${port}`;

/** The same data as well. */
const dataDirectory = (process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'mangetamain-e2e-')));

/** Where any pair can be looked at. */
const previewPort = basePort + 9;

/** A site that may embed analyses: whichever test needs one listens there. */
const articlePort = basePort + 8;

/** Whoever operates the services under test. */
const tokens = { deployer: 'token-of-the-deployer', viewer: 'token-of-the-viewer' };

const operatorOf = (role: keyof typeof tokens) =>
  `${role}:${role}:${createHash('sha256').update(tokens[role]).digest('hex')}`;

const environmentOf = (from: ReturnType<typeof portsFrom>, directory: string, preview: number) => ({
  PREPROD_PORT: String(from.preprod),
  PROD_PORT: String(from.prod),
  OPS_PORT: String(from.ops),
  S3_PORT: String(from.store),
  PREVIEW_PORT: String(preview),
  DATA_DIR: directory,
  LOG_LEVEL: 'warn',
  EMBED_ORIGINS: address(articlePort),
  OPS_TOKENS: `${operatorOf('deployer')},${operatorOf('viewer')}`,
});

/** The service under test: the product's own command, on ports and data of its own. */
export const service = {
  root,
  command: `${process.execPath} --import tsx apps/ops/src/main.ts up --demo-when-empty`,
  preprod: address(ports.preprod),
  prod: address(ports.prod),
  ops: address(ports.ops),
  store: address(ports.store),
  preview: address(previewPort),
  env: environmentOf(ports, dataDirectory, previewPort),
  tokens,
  articlePort,
};

/** A second service beside it, for tests that change its data. */
export function secondService(directory: string): {
  site: string;
  ops: string;
  env: Record<string, string>;
} {
  const from = portsFrom(basePort + 4);
  return { site: address(from.prod), ops: address(from.ops), env: environmentOf(from, directory, 0) };
}
