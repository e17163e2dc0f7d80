import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { datasetResponseSchema } from '@mangetamain/analytics/dataset';
import { service } from '../support/service.ts';
import { statementsByYear } from './statements.ts';
import { allYears, bundledPeers } from './subjects.ts';

/** The tables that the four charts rest on: the same files for everybody. */
export const sharedTables = ['recipes', 'ratings_daily', 'ingredients', 'ingredient_months'] as const;

const pages = fileURLToPath(new URL('pages', import.meta.url));

/** Builds the page of each peer into a folder, `/NAME/`, with the engine's files and the published tables of the site. */
export async function buildPeers(installed: string, output: string, site: string): Promise<void> {
  await mkdir(join(output, 'data'), { recursive: true });
  await copyTables(site, join(output, 'data'));
  const engine = join(installed, 'node_modules/@duckdb/duckdb-wasm/dist');
  for (const file of ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js'])
    await copyFile(join(engine, file), join(output, file));
  for (const name of bundledPeers) await bundle(installed, name, join(output, name));
  await buildFramework(installed, output);
}

async function copyTables(site: string, folder: string): Promise<void> {
  const { files } = datasetResponseSchema.parse(await (await fetch(`${site}/api/dataset`)).json());
  for (const table of sharedTables) {
    const file = files.find((each) => each.table === table);
    if (file === undefined)
      throw new Error(`The dataset has no table "${table}": import it with this version.`);
    const response = await fetch(file.url);
    await writeFile(join(folder, `${table}.parquet`), new Uint8Array(await response.arrayBuffer()));
  }
}

async function bundle(installed: string, name: string, folder: string): Promise<void> {
  const bundler = join(installed, 'node_modules/.bin/esbuild');
  const options = ['--bundle', '--minify', '--format=esm', `--outfile=${join(folder, 'page.js')}`];
  const env = { ...process.env, NODE_PATH: join(installed, 'node_modules') };
  await promisify(execFile)(bundler, [join(pages, `${name}.mjs`), ...options], { env });
  const html = await readFile(join(pages, 'page.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), html.replace('SCRIPT', `/${name}/page.js`));
}

/** Framework builds a project of its own: its loaders run on DuckDB in Node, over the tables copied before. */
async function buildFramework(installed: string, output: string): Promise<void> {
  const project = join(output, '..', 'framework-project');
  await cp(join(pages, 'framework'), project, { recursive: true });
  await copyFile(join(pages, 'charts.mjs'), join(project, 'src/charts.js'));
  await symlink(join(installed, 'node_modules'), join(project, 'node_modules'));
  const fileOf = (table: string) => `'${join(output, 'data', `${table}.parquet`)}'`;
  const env = {
    ...process.env,
    OBSERVABLE_TELEMETRY_DISABLE: 'true',
    PEERS_STATEMENTS: JSON.stringify(statementsByYear(allYears, fileOf)),
    PEERS_WORKSPACE: join(service.root, 'apps/ops/package.json'),
  };
  await promisify(execFile)(join(installed, 'node_modules/.bin/observable'), ['build'], {
    cwd: project,
    env,
  });
  await cp(join(project, 'dist'), join(output, 'framework'), { recursive: true });
}
