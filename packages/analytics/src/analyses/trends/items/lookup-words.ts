import { finding } from '../../../analysis/finding.ts';
import type { Finding } from '../../../analysis/presentation.ts';
import { integer, itemName } from '../../../text/index.ts';
import type { ItemTrendModel } from './model.ts';
import { leastSupport } from './rows.ts';

/** Why no change is stated of the item looked up; null without one, or where its change was tested. */
export function lookupFinding({ lookup, support }: ItemTrendModel): Finding | null {
  if (lookup === null || lookup.standing === 'tested') return null;
  return finding(
    `trends.items.lookup.${lookup.standing}`,
    { item: itemName(lookup.item), support: integer(support), least: integer(leastSupport) },
    'thin',
  );
}

/** The same where items are only ranked: what matters there is whether the item exists. */
export const unknownFinding = (model: ItemTrendModel): Finding | null =>
  model.lookup?.standing === 'unknown' ? lookupFinding(model) : null;
