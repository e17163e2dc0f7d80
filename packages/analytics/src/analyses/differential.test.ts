import { describe, expect, it } from 'vitest';
import type { Statement } from '../analysis/index.ts';
import { fetchRows } from '../analysis/rows.ts';
import {
  datasetFacts,
  edgeParams,
  firstDifference,
  inventedRows,
  openNativeEngine,
  openWasmEngine,
} from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { analyses } from './registry.ts';

it('notices a value, a row and an order that differ', () => {
  const rows = [
    { year: 2007, mean: 0.1 + 0.2 },
    { year: 2008, mean: 5 },
  ];
  expect(
    firstDifference(rows, [
      { year: 2007, mean: 0.3 },
      { year: 2008, mean: 5 },
    ]),
  ).toBeNull();
  expect(
    firstDifference(rows, [
      { year: 2007, mean: 0.3 },
      { year: 2008, mean: 5.000001 },
    ]),
  ).toMatch(/row 1, mean/u);
  expect(firstDifference(rows, rows.toReversed())).toMatch(/row 0, year: 2007 in wasm, 2008 in native/u);
  expect(firstDifference(rows, rows.slice(1))).toBe('2 rows in wasm, 1 in native');
  expect(firstDifference([{ item: null }], [{ item: '' }])).toMatch(/null/u);
});

describe('DuckDB in the browser and DuckDB in Node answer alike', () => {
  const rows = () => inventedRows({ recipes: 3000, ratings: 6000 });
  const wasm = useEngine(openWasmEngine, rows);
  const native = useEngine(openNativeEngine, rows);

  it.each(analyses.map((analysis) => [analysis.id, analysis] as const))(
    '%s, whatever its controls',
    async (_, analysis) => {
      const compared = new Map<string, Statement>();
      for (const params of edgeParams(analysis.controls)) {
        const statements = analysis.statements(params, datasetFacts());
        for (const [name, statement] of Object.entries(statements))
          compared.set(`${name} with ${JSON.stringify(statement.sql)}`, statement);
      }
      expect(compared.size).toBeGreaterThan(0);

      let rows = 0;
      for (const [name, statement] of compared) {
        const inWasm = await fetchRows(wasm, statement);
        rows += inWasm.length;
        expect(firstDifference(inWasm, await fetchRows(native, statement)), name).toBeNull();
      }
      expect(rows).toBeGreaterThan(0);
    },
  );
});
