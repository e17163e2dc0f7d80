import { beforeAll, describe, expect, it } from 'vitest';
import { analyses } from '../analyses/registry.ts';
import { runnableSql } from '../analysis/query.ts';
import { datasetFacts, inventedRows, openWasmEngine } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { decodeSelection } from './address.ts';
import { cutTables, selectionSchema } from './cut-tables.ts';
import { selectedFacts } from './exposure.ts';
import { wholeSelection } from './selection.ts';
import { selectedSql } from './selected-sql.ts';

const engine = useEngine(openWasmEngine, () => inventedRows({ recipes: 900, ratings: 3000 }));

const { selection } = decodeSelection(new URLSearchParams('tag=easy,main-dish&minutes=0-90'));

const written = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row));

describe('a statement that cuts its tables itself', () => {
  beforeAll(async () => {
    await engine.query(`CREATE SCHEMA ${selectionSchema}`);
    const asked = new Set(analyses.flatMap(({ tables }) => tables));
    for (const { create } of cutTables(selection, [...asked]).tables)
      await engine.query(create.text, create.values);
  });

  it.each(analyses.map((analysis) => [analysis.id, analysis] as const))(
    'answers as over tables that were cut before: %s',
    async (_, analysis) => {
      const facts = selectedFacts(selection, analysis, datasetFacts());
      let rows = 0;
      for (const [name, { sql }] of Object.entries(analysis.statements({}, facts))) {
        await engine.query(`SET schema = '${selectionSchema}'`);
        const expected = await engine.query(sql.text, sql.values);
        await engine.query("SET schema = 'main'");
        const found = await engine.query(runnableSql(selectedSql(sql, selection, analysis.tables)));
        rows += expected.rows.length;
        expect(written(found.rows).toSorted(), name).toEqual(written(expected.rows).toSorted());
      }
      expect(rows).toBeGreaterThan(0);
    },
  );
});

it('leaves a statement over all recipes as it is', () => {
  const statement = { text: 'SELECT 1', values: [] };
  expect(selectedSql(statement, wholeSelection, ['recipes'])).toBe(statement);
});
