import type { Manifest } from '@mangetamain/analytics/dataset';
import { inBoth } from '@mangetamain/analytics/difference';
import { lineageWords } from '@mangetamain/analytics/report';
import type { Difference } from './schema.ts';

type Data = Pick<Manifest, 'files' | 'lineage'>;

/** The rows of every table of either dataset, in the order of the contract. */
export function compareRows(before: Data | null, after: Data | null): Difference['rows'] {
  const [old, next] = [rowsOf(before), rowsOf(after)];
  return [...new Set([...next.keys(), ...old.keys()])].map((table) => ({
    table,
    before: old.get(table) ?? 0,
    after: next.get(table) ?? 0,
  }));
}

const rowsOf = (data: Data | null) =>
  new Map<string, number>(data?.files.map(({ table, rows }) => [table, rows]));

/** What each rule of cleaning takes away, where that changes: why there are more rows or fewer. */
export function compareRules(before: Data | null, after: Data | null): Difference['rules'] {
  const old = new Map(removals(before).map((removal) => [removal.key, removal]));
  const next = new Map(removals(after).map((removal) => [removal.key, removal]));
  return [...new Map([...old, ...next]).values()].flatMap(({ key, table, step, rule }) => {
    const [one, other] = [old.get(key)?.removed ?? 0, next.get(key)?.removed ?? 0];
    const words = inBoth(lineageWords({ table, step, rule }).rule);
    return one === other ? [] : [{ table, rule: words, before: one, after: other }];
  });
}

/** Rows that each step takes from those the step before it left. */
function removals(data: Data | null) {
  const { lineage = [] } = data ?? {};
  return lineage.flatMap(({ table, step, rows, rule }, index) => {
    const previous = lineage.slice(0, index).findLast((each) => each.table === table);
    return previous === undefined
      ? []
      : [{ key: `${table} ${step} ${rule}`, table, step, rule, removed: Math.max(previous.rows - rows, 0) }];
  });
}
