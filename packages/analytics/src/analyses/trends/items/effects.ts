import type { EffectDraft } from '../../../analysis/effect.ts';
import { directedFinding } from '../../../analysis/finding.ts';
import { listed, type Listed } from '../../../analysis/listed.ts';
import { isReliable } from '../../reliability.ts';
import { itemName, percent, text, year } from '../../../text/index.ts';
import { effectText } from './change-words.ts';
import { leadingChanges, type ItemChange, type ItemChanges } from './changes.ts';
import type { ItemTrendModel } from './model.ts';

/** Of the items named in the heading: the one that leads the rise, and the one that leads the fall. */
export function itemTrendEffects(model: ItemTrendModel): Listed<EffectDraft> {
  const { changes } = model;
  if (changes === null || model.measure !== 'model') return [];
  return listed(leadingChanges(changes)).map((change) => effectOfChange(change, changes, model));
}

function effectOfChange(change: ItemChange, changes: ItemChanges, model: ItemTrendModel): EffectDraft {
  const { item, claim, first, last } = change;
  const { from, to } = changes;
  return {
    key: claim.verdict === 'down' ? 'falling' : 'rising',
    subject: itemName(item),
    finding: directedFinding('trends.items.heading.chosen', claim.verdict, {
      item: itemName(item),
      effect: effectText(change, model),
    }),
    claim,
    ratioOf: ratioOf(change, to.year - from.year),
    size: () =>
      text('effect.inYears', {
        first: text('effect.ofRecipes', { share: percent(first) }),
        from: year(from.year),
        last: percent(last),
        to: year(to.year),
      }),
    spark: sparkOf(item, model),
  };
}

/**
 * A change a year as the share at the end over that at the start: the effect is the slope of the log-odds times
 * p(1 − p) at the overall share p, see changes.ts.
 */
const ratioOf =
  ({ effect, first, last }: ItemChange, span: number) =>
  (change: number): number => {
    const slope = Math.log(last / (1 - last) / (first / (1 - first))) / span;
    const logOdds = Math.log(first / (1 - first)) + (slope * span * change) / effect;
    return 1 / (1 + Math.exp(-logOdds)) / first;
  };

function sparkOf(item: string, { years, lines }: ItemTrendModel): EffectDraft['spark'] {
  const counts = lines.find((each) => each.item === item)?.counts ?? [];
  const shares = years.flatMap((each, index) =>
    isReliable(each) ? [(counts[index] ?? 0) / each.recipes] : [],
  );
  return { kind: 'line', values: shares, highlight: shares.length - 1 };
}
