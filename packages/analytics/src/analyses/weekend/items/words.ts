import { claimedFinding, finding } from '../../../analysis/finding.ts';
import { inBrackets } from '../../../analysis/interval-text.ts';
import { howSure, type KeyFigureDraft, type KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding, Kpi } from '../../../analysis/presentation.ts';
import {
  numberColumn,
  percentColumn,
  probabilityColumn,
  tableOf,
  textColumn,
} from '../../../analysis/table.ts';
import type { Ends } from '../../../stats/index.ts';
import {
  decimal,
  integer,
  itemName,
  percent,
  probability,
  signed,
  text,
  times,
  type Text,
} from '../../../text/index.ts';
import { itemTable } from '../../items/item-table.ts';
import { certainty } from '../certainty.ts';
import { sameWithin, type ItemComparison, type ItemModel } from './model.ts';
import type { ItemProfile } from './profile.ts';

/** The heading and the sentences under the figure; a difference needs a q-value under 5 %. */
export function itemFindings(model: ItemModel): Listed<Finding> {
  const { unknown, kind, hidden } = model;
  return [
    heading(model),
    unknown !== null && finding('weekend.items.unknown', { item: itemName(unknown), kind }),
    model.items.length > 0 && counts(model),
    size(model),
    kind === 'tags' && hidden > 0 && finding('weekend.items.hidden', { count: hidden }),
  ];
}

function heading({ profile, kind, moreOnWeekends, moreOnWeekdays }: ItemModel): Finding {
  if (profile?.asked === true) return itemFinding(profile);
  const [up, down] = [moreOnWeekends, moreOnWeekdays].map((side) => {
    const first = side.find(({ clear }) => clear);
    return first && itemName(first.item);
  });
  if (up !== undefined && down !== undefined)
    return finding('weekend.items.heading.both', { up, down }, 'up');
  if (up !== undefined) return finding('weekend.items.heading.up', { up }, 'up');
  if (down !== undefined) return finding('weekend.items.heading.down', { down }, 'down');
  return finding('weekend.items.heading.none', { kind }, 'unclear');
}

/** What may be said of one item. */
export function itemFinding({
  item,
  comparison,
  leftOut,
}: Pick<ItemProfile, 'item' | 'comparison' | 'leftOut'>): Finding {
  const claim = comparison?.claim ?? { verdict: 'thin' as const };
  return claimedFinding('weekend.items.heading.item', claim, {
    item: itemName(item),
    reason: leftOut ?? 'rare',
    within: percent(sameWithin, 0),
    ...(comparison && {
      weekend: shareText(comparison.weekendShare),
      weekday: shareText(comparison.weekdayShare),
    }),
  });
}

/** Shares under a percent would look equal with one decimal. */
export const shareText = (share: number) => percent(share, share < 0.01 ? 2 : 1);

/** A difference of shares in percentage points. */
const pointsOf = (difference: number) => signed(difference * 100, 2);

export const pointsText = (difference: number): Text =>
  text('weekend.items.points', { points: pointsOf(difference) });

export const pointsInterval = (ends: Ends): Text => inBrackets(ends, pointsOf);

/** An effect in the units chosen. */
export const effectText = (
  { ratio, difference }: ItemComparison,
  { effect }: Pick<ItemModel, 'effect'>,
): Text => (effect === 'ratio' && ratio !== null ? times(ratio) : pointsText(difference));

/** "334 tags". */
const countedText = (count: number, kind: ItemModel['kind']): Text =>
  text(itemTable(kind).counted, { count, n: integer(count) });

const counts = ({ items, support, clear, kind }: ItemModel): Finding =>
  finding('weekend.items.counts', {
    screened: countedText(items.length, kind),
    support: integer(support),
    weekend: clear.weekend,
    weekday: clear.weekday,
  });

/** The largest clear difference of all, so that "clear" is not taken for "large". */
function size({ items }: ItemModel): Finding | null {
  const clear = items.filter((each) => each.clear);
  if (clear.length === 0) return null;
  const largest = Math.max(...clear.map(({ difference }) => Math.abs(difference)));
  return finding('weekend.items.size', { points: decimal(largest * 100, 2), count: largest * 100 });
}

const clearOf = ({ clear }: ItemModel) => clear.weekend + clear.weekday;

/** One sentence for the head of the page. */
export function itemSummary(model: ItemModel): Text | null {
  const { items, kind } = model;
  if (items.length === 0) return null;
  const screened = countedText(items.length, kind);
  return text('weekend.items.summary', { count: clearOf(model), screened });
}

export function itemKpi(model: ItemModel): Kpi | null {
  const { items, kind, support } = model;
  if (items.length === 0) return null;
  return {
    id: `weekend.${kind}.different`,
    label: text('weekend.items.kpi', { kind }),
    value: integer(clearOf(model)),
    context: text('weekend.items.kpi.context', {
      screened: integer(items.length),
      support: integer(support),
    }),
    spark: { kind: 'share', values: [clearOf(model) / items.length] },
  };
}

export const itemSubtitle = ({ kind, recipes }: ItemModel): Text =>
  text('weekend.items.subtitle', {
    kind,
    n: integer(recipes.weekday + recipes.weekend),
    weekend: integer(recipes.weekend),
  });

export function itemKeyFigures({ profile }: ItemModel): Listed<KeyFigureGroupDraft> {
  if (profile === null) return [];
  const { comparison, recipes, share, item } = profile;
  const used = {
    label: text('weekend.items.key.share'),
    value: percent(share),
    detail: text('weekend.items.key.recipes', { count: recipes, n: integer(recipes) }),
  };
  return [
    { title: itemName(item), figures: [used, ...comparisonFigures(comparison)] },
    howSure([testFigure(comparison)]),
  ];
}

function comparisonFigures(comparison: ItemComparison | null): Listed<KeyFigureDraft> {
  if (comparison === null) return [];
  const { difference, differenceInterval, ratio, ratioInterval } = comparison;
  return [
    {
      label: text('weekend.items.key.difference'),
      value: pointsText(difference),
      detail: pointsInterval(differenceInterval),
    },
    ratio !== null &&
      ratioInterval !== null && {
        label: text('weekend.items.key.ratio'),
        value: times(ratio),
        detail: inBrackets(ratioInterval, (end) => decimal(end, 2)),
      },
  ];
}

function testFigure(comparison: ItemComparison | null): KeyFigureDraft | null {
  if (comparison === null) return null;
  const { chiSquare, pValue, claim } = comparison;
  if (chiSquare === null || pValue === null || claim.pValue === null) return null;
  return {
    label: text('weekend.items.key.q'),
    value: certainty(claim),
    detail: text('weekend.items.key.chi', {
      q: probability(claim.pValue),
      chi: decimal(chiSquare, 1),
      p: probability(pValue),
    }),
  };
}

export const itemCaption = ({ kind, items, effect }: ItemModel): Text =>
  text('weekend.items.caption', { effect, screened: countedText(items.length, kind) });

/** Why the data cannot answer, or null. */
export function itemNotice({ recipes, items, kind, support, profile }: ItemModel): Text | null {
  if (recipes.weekday + recipes.weekend === 0) return text('weekend.notice.noRecipes');
  if (recipes.weekday === 0 || recipes.weekend === 0) return text('weekend.notice.oneSide');
  if (items.length > 0 || profile?.asked === true) return null;
  return text('weekend.items.notice', { kind, support: integer(support) });
}

/** Every item screened, clear or not, most used first. */
export function itemComparisonTable({ items, kind }: ItemModel): DataTable {
  return tableOf(
    items,
    [
      textColumn('item', itemTable(kind).singular, ({ item }) => itemName(item)),
      numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
      numberColumn('onWeekdays', 'weekend.table.onWeekdays', 0, ({ onWeekdays }) => onWeekdays),
      numberColumn('onWeekends', 'weekend.table.onWeekends', 0, ({ onWeekends }) => onWeekends),
      percentColumn('weekdayShare', 'weekend.table.weekdayShare', ({ weekdayShare }) => weekdayShare, 2),
      percentColumn('weekendShare', 'weekend.table.weekendShare', ({ weekendShare }) => weekendShare, 2),
      numberColumn('points', 'weekend.table.points', 2, ({ difference }) => difference * 100),
      numberColumn('low', 'table.meanLow', 2, ({ differenceInterval }) => differenceInterval[0] * 100),
      numberColumn('high', 'table.meanHigh', 2, ({ differenceInterval }) => differenceInterval[1] * 100),
      numberColumn('ratio', 'weekend.items.key.ratio', 3, ({ ratio }) => ratio),
      numberColumn('ratioLow', 'table.meanLow', 3, ({ ratioInterval }) => ratioInterval?.[0]),
      numberColumn('ratioHigh', 'table.meanHigh', 3, ({ ratioInterval }) => ratioInterval?.[1]),
      numberColumn('chiSquare', 'weekend.table.chiSquare', 2, ({ chiSquare }) => chiSquare),
      probabilityColumn('p', 'weekend.table.p', ({ pValue }) => pValue),
      probabilityColumn('q', 'weekend.table.q', ({ claim }) => claim.pValue),
    ],
    { dimension: { kind }, place: ({ item }) => item },
  );
}
