import type { Engine } from '@mangetamain/analytics/engine';
import { countRecipes, selectionSchema, type Cut } from '@mangetamain/analytics/selection';

/**
 * Does some work while plain names mean the tables of a selection, as they do in a browser that selects; the work is told
 * how many recipes it has. The engine holds the published tables that these are cut from.
 */
export async function amongSelected<T>(
  engine: Engine,
  cut: Cut,
  work: (recipes: number) => Promise<T>,
): Promise<T> {
  await engine.query(`CREATE SCHEMA ${selectionSchema}`);
  try {
    for (const { create } of cut.tables) await engine.query(create.text, create.values);
    await engine.query(`SET schema = '${selectionSchema}'`);
    const [counted] = (await engine.query(countRecipes.sql.text)).rows;
    return await work(Number(counted?.['n']));
  } finally {
    await engine.query(`SET schema = 'main'`);
    await engine.query(`DROP SCHEMA ${selectionSchema} CASCADE`);
  }
}
