import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose } from '../fixtures/close.ts';
import fixtures from '../fixtures/seasonal.json';
import { type RateCell, ratesByRowAndColumn } from './rates-by-row-and-column.ts';

const cellsOf = (
  counts: readonly (readonly number[])[],
  exposures: readonly (readonly number[])[],
): RateCell[] =>
  counts.flatMap((line, row) =>
    line.flatMap((count, column) => {
      const exposure = exposures[row]?.[column] ?? 0;
      return exposure > 0 ? [{ count, exposure, row, column }] : [];
    }),
  );

const even = [
  [10, 20, 10, 10],
  [100, 200, 100, 100],
  [1000, 2000, 1000, 1000],
];
const days = even.map((line) => line.map(() => 90));

describe('rates by row and column', () => {
  test.each(fixtures.rates)(
    'match the Poisson models of statsmodels',
    ({ counts, exposures, ...expected }) => {
      const result = existing(ratesByRowAndColumn(cellsOf(counts, exposures)));
      expectClose(result.dispersion, expected.dispersion, 1e-6);
      expectClose(result.f, expected.f, 1e-6);
      expectClose(result.pValue, expected.pValue, 1e-6);
      expectAllClose(
        result.columns.map(({ adjustedRatio }) => adjustedRatio),
        expected.adjusted,
        1e-6,
      );
      expectAllClose(
        result.columns.map(({ pValue }) => pValue),
        expected.columnPValues,
        1e-6,
      );
    },
  );

  test('find no scatter where every row has the same profile, however their levels differ', () => {
    const result = existing(ratesByRowAndColumn(cellsOf(even, days)));
    expect(result.dispersion).toBeCloseTo(0, 9);
    expectAllClose(
      result.columns.map(({ ratioToAll }) => ratioToAll),
      [0.8, 1.6, 0.8, 0.8],
    );
    expectAllClose(
      result.columns.map(({ adjustedRatio }) => adjustedRatio),
      [0.8, 1.6, 0.8, 0.8],
    );
  });

  test('rows seen in part do not bend the adjusted ratios', () => {
    // The second half of a year ten times as busy: its columns look busy only as long as rows are not told apart.
    const counts = [
      [100, 100, 100, 100],
      [1000, 1000],
    ];
    const exposures = [
      [90, 90, 90, 90],
      [0, 0],
    ];
    const cells = [
      ...cellsOf(counts, exposures),
      { count: 1000, exposure: 90, row: 1, column: 2 },
      { count: 1010, exposure: 90, row: 1, column: 3 },
    ];
    const { columns } = existing(ratesByRowAndColumn(cells));
    expect(columns[3]?.ratioToAll).toBeGreaterThan(1.3);
    expect(columns[3]?.adjustedRatio).toBeCloseTo(1, 1);
  });

  test('the interval holds the ratio and widens with the scatter', () => {
    const wild = even.map((line, row) => line.map((count, column) => count + ((row + column) % 2) * count));
    const [calm, wide] = [even, wild].map((counts) => existing(ratesByRowAndColumn(cellsOf(counts, days))));
    const width = (result: typeof calm) =>
      Math.log((result?.columns[0]?.interval?.high ?? 0) / (result?.columns[0]?.interval?.low ?? 1));
    expect(width(wide)).toBeGreaterThan(width(calm));
    const { interval = null, ratioToAll = 0 } = wide?.columns[1] ?? {};
    expect(existing(interval).low).toBeLessThan(ratioToAll);
    expect(existing(interval).high).toBeGreaterThan(ratioToAll);
  });

  test('do not exist for one row, one column or no event', () => {
    expect(ratesByRowAndColumn(cellsOf([[4, 5, 6]], [[1, 1, 1]]))).toBeNull();
    expect(ratesByRowAndColumn(cellsOf([[4], [5]], [[1], [1]]))).toBeNull();
    expect(
      ratesByRowAndColumn(
        cellsOf(
          [
            [0, 0],
            [0, 0],
          ],
          [
            [1, 1],
            [1, 1],
          ],
        ),
      ),
    ).toBeNull();
  });

  test('a column without events has no interval', () => {
    const result = existing(
      ratesByRowAndColumn(
        cellsOf(
          [
            [4, 0, 7],
            [9, 0, 6],
          ],
          [
            [1, 1, 1],
            [1, 1, 1],
          ],
        ),
      ),
    );
    expect(result.columns[1]).toMatchObject({
      ratioToAll: 0,
      interval: null,
      adjustedRatio: 0,
      pValue: null,
    });
  });

  test('refuse misuse', () => {
    expect(() => ratesByRowAndColumn([{ count: 1, exposure: 0, row: 0, column: 0 }])).toThrow(/exposure/u);
    expect(() => ratesByRowAndColumn([{ count: -1, exposure: 1, row: 0, column: 0 }])).toThrow(/negative/u);
  });
});
