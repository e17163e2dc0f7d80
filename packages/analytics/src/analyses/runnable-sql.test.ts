import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runnableSql, sql, type Sql } from '../analysis/index.ts';
import { datasetFacts, edgeParams, inventedRows, openWasmEngine } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { analyses } from './registry.ts';

describe('a statement with its values written in place', () => {
  const engine = useEngine(openWasmEngine, () => inventedRows({ recipes: 1500, ratings: 3000 }));
  const bound = async ({ text, values }: Sql) => (await engine.query(text, values)).rows;
  const inPlace = async (statement: Sql) => (await engine.query(runnableSql(statement))).rows;

  it.each(analyses.map((analysis) => [analysis.id, analysis] as const))(
    'of %s answers as with values bound, whatever its controls',
    async (_, analysis) => {
      for (const params of edgeParams(analysis.controls)) {
        for (const [name, statement] of Object.entries(analysis.statements(params, datasetFacts())))
          expect(await inPlace(statement.sql), `${name} ${JSON.stringify(params)}`).toEqual(
            await bound(statement.sql),
          );
      }
    },
  );

  it('gives back any text, and any number as it is bound', async () => {
    const texts = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(texts, fc.integer(), fc.boolean(), async (text, number, truth) => {
        const statement = sql`SELECT ${text} AS text, ${number} / 2 AS half, ${number}::BIGINT AS number, CASE WHEN ${truth} THEN 1 END AS truth`;
        expect(await inPlace(statement)).toEqual(await bound(statement));
      }),
      { numRuns: 200 },
    );
  });
});
