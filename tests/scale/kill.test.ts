import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openSession } from '@mangetamain/ops/src/data/clickhouse/session.ts';
import { writeDemoCsv } from '@mangetamain/ops/src/data/demo/write-demo.ts';
import { afterAll, expect, it } from 'vitest';
import * as z from 'zod';
import { root } from '../support/source-files.ts';
import { startChdb, type Chdb } from './chdb.ts';
import { imported, useFolder } from './imports.ts';

const folder = useFolder();
let chdb: Chdb | undefined;
afterAll(() => chdb?.kill());

const resultSchema = z.object({ datasetId: z.string() });

interface Run {
  readonly code: number | null;
  /** What it said that it did, in order. */
  readonly steps: readonly string[];
  readonly out: string;
}

/** Runs the command that a user gives; `onStep` may end it, or what it speaks to. */
async function importing(
  files: { recipes: string; interactions: string },
  url: string,
  onStep: (step: string, kill: () => void) => void = () => undefined,
): Promise<Run> {
  const given = ['--recipes', files.recipes, '--interactions', files.interactions];
  const engine = ['--engine', 'clickhouse', '--clickhouse', url, '--json'];
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'apps/ops/src/main.ts', 'data', 'import', ...given, ...engine],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATA_DIR: join(folder(), 'ops'), S3_PORT: '0' },
    },
  );
  const ended = once(child, 'exit');
  const steps: string[] = [];
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  for await (const step of createInterface({ input: child.stderr })) {
    steps.push(step);
    onStep(step, () => child.kill('SIGKILL'));
  }
  await ended;
  return { code: child.exitCode, steps, out };
}

/** Ends the command in the statement that makes a table. */
const killedWhile = (at: string) => (step: string, kill: () => void) => {
  if (step === at) kill();
};

it('a kill at any moment, of either side, and the same command again give the same dataset', async () => {
  const files = await writeDemoCsv({ scale: 0.01, seed: 5, directory: folder() });
  const { datasetId } = await imported(files);
  const data = join(folder(), 'engine');
  chdb = await startChdb(data);

  const expectKilled = async (moment: string, url: string) => {
    const { code, steps } = await importing(files, url, killedWhile(moment));
    expect(code).toBeNull();
    expect(steps.at(-1)).toBe(moment);
  };
  for (const moment of ['Cleaning given_interactions', 'Cleaning raw_interactions'])
    await expectKilled(moment, chdb.url);

  const engine = chdb;
  const { code, steps } = await importing(files, engine.url, (step) => {
    if (step === 'Cleaning coded_recipe_ingredients') void engine.kill();
  });
  expect(code).not.toBe(0);
  expect(steps.join('\n')).toMatch(/ClickHouse did not finish/u);

  chdb = await startChdb(data);
  await expectKilled('Gathering ingredient_readers', chdb.url);
  const last = await importing(files, chdb.url);
  expect(last.code).toBe(0);
  expect(resultSchema.parse(JSON.parse(last.out)).datasetId).toBe(datasetId);
  // What earlier tries had made was not made again; what they had not finished was.
  expect(last.steps.filter((step) => /^Cleaning \w/u.test(step))).toEqual([]);

  const session = openSession({
    url: chdb.url,
    user: 'default',
    password: '',
    tables: {},
    memory: 4e9,
    objects: {},
  });
  const left = await session.rows("SELECT name FROM system.databases WHERE name LIKE 'mangetamain%'");
  await session.close();
  expect(left).toEqual([]);
});
