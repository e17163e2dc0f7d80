import { requireCounts, requireFinite, requireSameLength } from '../guards.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at, dot, sum } from '../sums.ts';

/**
 * Observations of several groups as a table: `counts[g][v]` observations of `values[v]` in group g. What a
 * `GROUP BY group, value` returns, so that the rows themselves never leave the engine.
 */
export interface GroupedCounts {
  readonly values: readonly number[];
  readonly counts: readonly (readonly number[])[];
}

/** One line of a `GROUP BY group, value`. */
export interface GroupedCountRow<Group> {
  readonly group: Group;
  readonly value: number;
  readonly count: number;
}

/**
 * Table of the rows, values ascending, groups in the order given; a missing pair counts 0, a repeated one adds up.
 * Rows of other groups are left out.
 */
export function groupedCounts<Group>(
  rows: readonly GroupedCountRow<Group>[],
  groups: readonly Group[],
): GroupedCounts {
  const values = [...new Set(rows.map((row) => row.value))].sort((a, b) => a - b);
  const column = new Map(values.map((value, i) => [value, i]));
  const line = new Map(groups.map((group, i) => [group, i]));
  const counts = groups.map(() => values.map(() => 0));
  for (const row of rows) {
    const cells = counts[line.get(row.group) ?? -1];
    const index = column.get(row.value);
    if (cells !== undefined && index !== undefined) cells[index] = at(cells, index) + row.count;
  }
  return { values, counts };
}

/** Ranks shared by all tests on such a table. */
export interface RankedCounts {
  /** Number of observations of each group. */
  readonly sizes: readonly number[];
  /** Sum of mid-ranks of each group. */
  readonly rankSums: readonly number[];
  readonly total: number;
  /** Σ(t³ − t) over tied values. */
  readonly tieSum: number;
}

/** Checks a table and ranks it: mid-rank of a value = observations below + (its own + 1) / 2. */
export function rankCounts(table: GroupedCounts): RankedCounts {
  requireTable(table);
  const order = table.values.map((_, i) => i).sort((a, b) => at(table.values, a) - at(table.values, b));
  const tied = table.values.map((_, v) => sum(table.counts.map((row) => at(row, v))));
  const midRanks = tied.map(() => 0);
  let below = 0;
  for (const v of order) {
    midRanks[v] = below + (at(tied, v) + 1) / 2;
    below += at(tied, v);
  }
  return {
    sizes: table.counts.map(sum),
    rankSums: table.counts.map((row) => dot(row, midRanks)),
    total: below,
    tieSum: sum(tied.map((t) => t ** 3 - t)),
  };
}

/** Throws unless every group has one whole count for each value and the values are distinct finite numbers. */
export function requireTable(table: GroupedCounts): void {
  requireFinite(table.values, 'values');
  if (new Set(table.values).size !== table.values.length) {
    throw new StatisticsError(
      'out-of-range',
      'A value appears twice in the table',
      table.values,
      'Add up its counts.',
    );
  }
  table.counts.forEach((row, g) => {
    requireSameLength(row, table.values, `counts[${g}] and values`);
    requireCounts(row, `counts[${g}]`);
  });
}
