import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '@mangetamain/analytics/testing';
import { loadParquet, openNativeEngine } from '@mangetamain/analytics/testing';
import { tableNames } from '@mangetamain/analytics/dataset';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../store/testing/memory-store.ts';
import type { ImportResult } from '../import-dataset.ts';
import { importDemo } from './import-demo.ts';
import { writeDemoCsv } from './write-demo.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'demo-test-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function hashes(scale: number, seed: number): Promise<string[]> {
  const { recipes, interactions } = await writeDemoCsv({ scale, seed, directory: join(directory, 'x') });
  const contents = [await readFile(recipes), await readFile(interactions)];
  return contents.map((content) => createHash('sha256').update(content).digest('hex'));
}

describe('the files', () => {
  it('depend on scale and seed alone', async () => {
    const first = await hashes(0.001, 5);
    expect(await hashes(0.001, 5)).toEqual(first);
    expect(await hashes(0.001, 6)).not.toEqual(first);
  });

  it('have the size of the real ones, scaled', async () => {
    const files = await writeDemoCsv({ scale: 0.001, seed: 1, directory: join(directory, 'y') });
    expect([files.recipeCount, files.ratingCount]).toEqual([232, 1132]);
  });

  it('have their format: line breaks within quotes only with a carriage return, rows without', async () => {
    const { recipes } = await writeDemoCsv({ scale: 0.002, seed: 1, directory: join(directory, 'z') });
    const text = await readFile(recipes, 'utf8');
    expect(text).toMatch(
      /^name,id,minutes,contributor_id,submitted,tags,nutrition,n_steps,steps,description,/,
    );
    expect(text).toContain('\r\n');
    expect(text.replaceAll(/"(?:[^"]|"")*"/g, '')).not.toContain('\r');
    expect(text.endsWith('\n')).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN])('are refused at scale %d', async (scale) => {
    await expect(writeDemoCsv({ scale, seed: 1, directory })).rejects.toThrow(RangeError);
  });
});

describe('imported, they look like the real data', () => {
  let result: ImportResult;
  let engine: Engine;
  beforeAll(async () => {
    const store = createMemoryStore();
    result = await importDemo({ scale: 0.02, seed: 1 }, store);
    engine = await openNativeEngine();
    for (const table of tableNames) {
      const object = await store.get(`datasets/${result.datasetId}/${table}.parquet`);
      await loadParquet(engine, table, object?.body ?? new Uint8Array());
    }
  });
  afterAll(() => engine.close());

  const number = async (sql: string): Promise<number> =>
    Number(Object.values((await engine.query(sql)).rows[0] ?? {})[0]);
  const shareWith = (kind: 'ingredient' | 'tag', item: string, where = 'true'): Promise<number> =>
    number(`SELECT avg((id IN (SELECT recipe_id FROM recipe_${kind}s JOIN ${kind}s ON ${kind}s.id = ${kind}_id
        WHERE name = '${item}'))::INT::DOUBLE)
      FROM recipes WHERE ${where}`);

  it('and say what they are', () => {
    expect(result.manifest).toMatchObject({ source: 'demo', title: 'Food.com (demonstration)' });
    expect(result.quality.unreadable).toEqual([]);
  });

  it('keep as many recipes after cleaning: 86 %', () => {
    const rows = Object.fromEntries(
      result.manifest.lineage
        .filter(({ table }) => table === 'recipes')
        .map(({ step, rows }) => [step, rows]),
    );
    expect(rows['raw']).toBe(4633);
    expect((rows['clean'] ?? 0) / 4633).toBeCloseTo(0.8637, 1);
    expect(rows['complete']).toBe((rows['outliers'] ?? 0) - 1);
  });

  it('hold the oddities of the real file', () => {
    const counts = Object.fromEntries(result.quality.checks.map(({ id, count }) => [id, count]));
    expect(counts).toMatchObject({
      'recipes.no-name': 1,
      'recipes.no-steps': 1,
      'recipes.duplicate-id': 0,
      'recipes.steps-miscounted': 0,
      'interactions.duplicate': 0,
      'interactions.repeated': 0,
      'interactions.unknown-recipe': 0,
    });
    for (const id of ['recipes.no-duration', 'recipes.beyond-a-day', 'recipes.no-description'])
      expect(counts[id]).toBeGreaterThan(0);
  });

  it('have their years and weekdays', async () => {
    const of = (where: string): Promise<number> =>
      number(`SELECT count(*) FILTER (${where}) / count(*) FROM recipes`);
    expect(await of('year(submitted) = 2007')).toBeCloseTo(29_790 / 200_066, 1.5);
    expect(await of('year(submitted) BETWEEN 2005 AND 2009')).toBeCloseTo(0.6034, 1.5);
    expect(await of('isodow(submitted) >= 6')).toBeCloseTo(0.1635, 1.5);
    expect(await of('isodow(submitted) = 1')).toBeCloseTo(0.2073, 1.5);
  });

  it('have their durations, steps and ingredients', async () => {
    expect(await number('SELECT median(minutes) FROM recipes')).toBe(35);
    expect(await number('SELECT avg(minutes) FROM recipes')).toBeGreaterThan(40);
    expect(await number('SELECT avg(minutes) FROM recipes')).toBeLessThan(45);
    expect(await number('SELECT avg((minutes % 5 = 0)::INT) FROM recipes')).toBeGreaterThan(0.8);
    expect(await number('SELECT avg(n_steps) FROM recipes')).toBeCloseTo(9.2, 0);
    expect(await number('SELECT avg(n_ingredients) FROM recipes')).toBeCloseTo(8.8, 0);
    const related = await number('SELECT corr(n_steps, n_ingredients) FROM recipes');
    expect(related).toBeGreaterThan(0.3);
    expect(related).toBeLessThan(0.5);
  });

  it('have calories that follow from fat, carbohydrates and protein', async () => {
    expect(await number('SELECT median(calories) FROM recipes')).toBeGreaterThan(240);
    expect(await number('SELECT median(calories) FROM recipes')).toBeLessThan(380);
    const fit = 'regr_r2(calories, 5.6874 * total_fat_pct + 11.7442 * carb_pct + 2.2729 * protein_pct)';
    expect(await number(`SELECT ${fit} FROM recipes`)).toBeGreaterThan(0.95);
  });

  it('have their ingredients and tags, with trends', async () => {
    expect(await shareWith('ingredient', 'salt')).toBeGreaterThan(0.32);
    expect(await shareWith('ingredient', 'salt')).toBeLessThan(0.42);
    expect(await shareWith('tag', 'preparation')).toBeGreaterThan(0.98);
    const [early, late] = ['year(submitted) < 2004', 'year(submitted) > 2008'];
    expect(await shareWith('tag', 'dietary', early)).toBeGreaterThan(
      0.2 + (await shareWith('tag', 'dietary', late)),
    );
    expect(await shareWith('ingredient', 'garlic cloves', late)).toBeGreaterThan(
      2 * (await shareWith('ingredient', 'garlic cloves', early)),
    );
  });

  it('have their ratings: 76 % fives, a step down in August 2006, most within some years', async () => {
    const { rows } = await engine.query('SELECT rating, sum(n) AS n FROM ratings_daily GROUP BY rating');
    const counts = new Map(rows.map((row) => [Number(row['rating']), Number(row['n'])]));
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    const zeros = counts.get(0) ?? 0;
    expect(all).toBe(22_647);
    expect(zeros / all).toBeCloseTo(0.0537, 1.7);
    expect((counts.get(5) ?? 0) / (all - zeros)).toBeCloseTo(0.7619, 1.7);
    const meanBetween = (from: string, to: string): Promise<number> =>
      number(`SELECT avg(rating) FROM interactions WHERE date BETWEEN '${from}' AND '${to}'`);
    const before = await meanBetween('2005-08-01', '2006-07-31');
    expect(before - (await meanBetween('2006-08-01', '2007-07-31'))).toBeGreaterThan(0.05);
    const lag = await number(
      'SELECT median(date - submitted) FROM interactions JOIN recipes ON id = recipe_id',
    );
    expect(lag).toBeGreaterThan(500);
    expect(lag).toBeLessThan(1300);
  });
});
