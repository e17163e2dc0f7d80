import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { datasetResponseSchema } from '@mangetamain/analytics/dataset';
import { findEngineFiles, openPageEngine, type EngineFiles } from './engine-in-page.ts';

export interface EngineOptions {
  /** The site, such as http://127.0.0.1:8501. */
  readonly site: string;
  /** Path of the browser's program. */
  readonly chromium: string;
  readonly arguments: readonly string[];
  /** How many warm visits. */
  readonly visits: number;
}

/** Milliseconds by what is done: `start` until the database can be asked, `tables` to create them, each statement. */
export type EngineTimes = Readonly<Record<string, number>>;

/** The statements, of which each is run once a visit: what a page's first questions are like. */
const firstStatements = {
  'monthly-means': `SELECT date_trunc('month', date) AS month, count(*) AS n, avg(rating) AS mean
    FROM interactions GROUP BY month ORDER BY month`,
  '120-groups': `SELECT recipe_id % 120 AS key, count(*) AS n, avg(rating) AS mean, sum(user_id) AS sum
    FROM interactions GROUP BY key ORDER BY key`,
  '200000-groups': `SELECT recipe_id, count(*) AS n, avg(rating) AS mean
    FROM interactions GROUP BY recipe_id ORDER BY n DESC, recipe_id LIMIT 20`,
  quantiles: `SELECT year(submitted) AS year, quantile_cont(minutes, 0.5) AS median,
    quantile_cont(calories, 0.25) AS low, quantile_cont(calories, 0.75) AS high, corr(minutes, n_steps) AS r
    FROM recipes GROUP BY year ORDER BY year`,
};

/** Time in which the browser writes the code that it compiled: two seconds after the last of it. */
const WRITING_MS = 5_000;

/**
 * What the engine takes to start and to run each statement for the first time, in warm visits: the browser is closed
 * and opened again with what it kept. The two visits before those measured, of which the first is a page of the site,
 * are what it keeps its code from.
 */
export async function measureEngine(options: EngineOptions): Promise<EngineTimes[]> {
  const profile = await mkdtemp(join(tmpdir(), 'mangetamain-profile-'));
  const visit = async <Value>(work: (page: Page) => Promise<Value>): Promise<Value> => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: options.chromium,
      args: [...options.arguments],
      bypassCSP: true,
    });
    try {
      const page = await context.newPage();
      const outcome = await work(page);
      await page.waitForTimeout(WRITING_MS);
      return outcome;
    } finally {
      await context.close();
    }
  };
  try {
    const files = await visit((page) => findEngineFiles(page, options.site));
    const times: EngineTimes[] = [];
    for (let count = 0; count <= options.visits; count += 1) {
      times.push(await visit((page) => timeStatements(page, options.site, files)));
    }
    return times.slice(1);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** Starts an engine, loads two tables, and runs each statement once. */
async function timeStatements(page: Page, site: string, files: EngineFiles): Promise<EngineTimes> {
  const engine = await openPageEngine(page, site, files);
  let tables = 0;
  for (const [table, url] of await tableUrls(site)) {
    await engine.addFile(table, url);
    tables += (await engine.run(`CREATE TABLE ${table} AS SELECT * FROM read_parquet('${table}')`)).took;
  }
  const statements: Record<string, number> = {};
  for (const [name, text] of Object.entries(firstStatements))
    statements[name] = (await engine.run(text)).took;
  return { start: engine.started, tables, ...statements };
}

/** The tables that the statements read, and where their files are. */
async function tableUrls(site: string): Promise<[string, string][]> {
  const { files } = datasetResponseSchema.parse(await (await fetch(`${site}/api/dataset`)).json());
  return files
    .filter(({ table }) => table === 'recipes' || table === 'interactions')
    .map(({ table, url }) => [table, url]);
}
