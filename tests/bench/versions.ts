import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { service } from '../support/service.ts';

const workspaceSchema = z.object({ catalog: z.record(z.string(), z.string()) });
const interesting = ['@duckdb/duckdb-wasm', '@duckdb/node-api', '@observablehq/plot', 'hono', 'solid-js'];

/** The versions that the figures depend on. */
export async function readVersions(): Promise<Record<string, string>> {
  const text = await readFile(join(service.root, 'pnpm-workspace.yaml'), 'utf8');
  const { catalog } = workspaceSchema.parse(parse(text));
  const pinned = interesting.flatMap((name) => (catalog[name] === undefined ? [] : [[name, catalog[name]]]));
  return { node: process.version, ...Object.fromEntries(pinned) };
}
