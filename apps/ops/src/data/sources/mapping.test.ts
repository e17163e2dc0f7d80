import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadParquet, openNativeEngine } from '@mangetamain/analytics/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../store/testing/memory-store.ts';
import { importDataset } from '../import-dataset.ts';
import { readMapping } from './mapping.ts';

const example = join(import.meta.dirname, '../testing/mapped');
const mappingFile = join(example, 'mapping.json');

describe('tables of a site’s own', () => {
  const request = {
    recipes: join(example, 'recipes.csv'),
    interactions: join(example, 'ratings.tsv'),
    mapping: mappingFile,
    dateFormat: '%d/%m/%Y',
    source: 'import',
    title: 'Ours',
    use: false,
  } as const;

  it('become the same tables as any others', async () => {
    const store = createMemoryStore();
    const { datasetId, recognised } = await importDataset(request, store);
    expect(recognised.flatMap(({ as }) => as)).toContain('recipes of our own site');
    const engine = await openNativeEngine();
    try {
      for (const table of ['recipe_details', 'recipes', 'interactions']) {
        const object = await store.get(`datasets/${datasetId}/${table}.parquet`);
        await loadParquet(engine, table, object?.body ?? new Uint8Array());
      }
      const { rows } = await engine.query(
        `SELECT d.name, d.tags, d.ingredients, d.steps, r.minutes, r.n_steps, r.n_ingredients, r.calories
         FROM recipe_details d JOIN recipes r USING (id) ORDER BY id`,
      );
      expect(rows).toEqual([
        {
          name: 'Leek soup',
          tags: ['soups', 'easy'],
          ingredients: ['leeks', 'potatoes', 'butter', 'salt'],
          steps: ['Cut the leeks.', 'Boil.', 'Serve'],
          minutes: 35,
          n_steps: 3,
          n_ingredients: 4,
          calories: 180.5,
        },
        expect.objectContaining({ name: 'Apple tart', tags: ['desserts', 'baking'] }),
      ]);
      const ratings = await engine.query('SELECT date, rating FROM interactions ORDER BY date');
      expect(ratings.rows[0]).toEqual({ date: '2015-03-20', rating: 5 });
    } finally {
      await engine.close();
    }
  });

  it('are refused where the mapping names a column that is not there', async () => {
    const swapped = { ...request, recipes: request.interactions };
    await expect(importDataset(swapped, createMemoryStore())).rejects.toMatchObject({
      code: 'missing-columns',
      message: expect.stringContaining('This is recipes of our own site, and columns are missing: no, title'),
    });
  });
});

describe('a mapping', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mapping-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const refusal = async (text: string) => {
    const file = join(directory, 'mapping.json');
    await writeFile(file, text);
    return readMapping(file);
  };

  it('that is sound is read as it stands', async () => {
    expect(await readMapping(mappingFile)).toEqual(JSON.parse(await readFile(mappingFile, 'utf8')));
  });

  it('stands in the guide as it is read here', async () => {
    const guide = await readFile(join(import.meta.dirname, '../../../../../docs/data.md'), 'utf8');
    expect(guide).toContain(await readFile(mappingFile, 'utf8'));
  });

  it.each([
    ['is no JSON', () => '{', 'no JSON'],
    ['has another form', () => '{"recipes": []}', 'another form'],
    ['lacks a column', (sound: string) => sound.replace('"user_id": "member", ', ''), 'user_id is missing'],
    [
      'has one too many',
      (sound: string) => sound.replace('"user_id"', '"nickname": "a", "user_id"'),
      'nickname',
    ],
  ])('that %s is refused', async (_, spoil, words) => {
    const sound = await readFile(mappingFile, 'utf8');
    await expect(refusal(spoil(sound))).rejects.toMatchObject({
      code: 'mapping-invalid',
      message: expect.stringContaining(words),
    });
  });

  it('that is not there is refused', async () => {
    await expect(readMapping(join(directory, 'none'))).rejects.toMatchObject({ code: 'mapping-invalid' });
  });
});
