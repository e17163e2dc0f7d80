import { finding } from '../../analysis/finding.ts';
import type { Finding, KeyFigure, KeyFigureGroup, Kpi } from '../../analysis/presentation.ts';
import {
  decimal,
  integer,
  percent,
  probability,
  signed,
  text,
  times,
  verbatim,
  type Text,
} from '../../text/index.ts';
import { itemTable } from '../items/item-table.ts';
import type { ItemComparison, ItemModel, ItemProfile } from './item-model.ts';

/** The heading and the sentences under the figure; a difference needs a q-value under 5 %. */
export function itemFindings(model: ItemModel): readonly Finding[] {
  return [heading(model), ...unknownItem(model), ...counts(model), ...size(model), ...structural(model)];
}

function unknownItem({ unknown, kind }: ItemModel): Finding[] {
  return unknown === null ? [] : [finding('weekend.items.unknown', { item: unknown, kind })];
}

function heading(model: ItemModel): Finding {
  const { profile, kind } = model;
  if (profile?.asked === true) return profileHeading(profile);
  const [up, down] = [model.moreOnWeekends, model.moreOnWeekdays].map((side) =>
    side.find(({ clear }) => clear),
  );
  const values = {
    kind,
    up: up?.item ?? '',
    down: down?.item ?? '',
  };
  if (up !== undefined && down !== undefined) {
    return finding('weekend.items.heading.both', values);
  }
  if (up !== undefined) return finding('weekend.items.heading.up', values, 'up');
  if (down !== undefined) return finding('weekend.items.heading.down', values, 'down');
  return finding('weekend.items.heading.none', values, 'unclear');
}

/** The two ends of an effect in the units chosen. */
export function effectText(each: ItemComparison, { effect }: Pick<ItemModel, 'effect'>): Text {
  return effect === 'ratio' && each.ratio !== null
    ? times(each.ratio)
    : text('weekend.items.points', { points: signed(each.difference * 100, 2) });
}

function profileHeading({ item, comparison }: ItemProfile): Finding {
  if (comparison === null) return finding('weekend.items.heading.untested', { item }, 'thin');
  if (!comparison.clear) return finding('weekend.items.heading.same', { item }, 'unclear');
  const values = {
    item,
    points: signed(comparison.difference * 100, 2),
    side: comparison.difference > 0 ? 'weekend' : 'weekday',
  };
  return finding('weekend.items.heading.item', values, comparison.difference > 0 ? 'up' : 'down');
}

/** "334 tags". */
const countedText = (count: number, kind: ItemModel['kind']): Text =>
  text(itemTable(kind).counted, { count, n: integer(count) });

function counts({ items, support, clear, kind }: ItemModel): Finding[] {
  const values = {
    screened: countedText(items.length, kind),
    support: integer(support),
    weekend: clear.weekend,
    weekday: clear.weekday,
  };
  return [finding('weekend.items.counts', values)];
}

/** The largest clear difference of all, so that "clear" is not taken for "large". */
function size({ items }: ItemModel): Finding[] {
  const clear = items.filter((each) => each.clear);
  if (clear.length === 0) return [];
  const largest = Math.max(...clear.map(({ difference }) => Math.abs(difference)));
  return [finding('weekend.items.size', { points: decimal(largest * 100, 2) })];
}

function structural({ hidden, kind }: ItemModel): Finding[] {
  return kind === 'tags' && hidden > 0 ? [finding('weekend.items.hidden', { count: hidden })] : [];
}

/** One sentence for the head of the page. */
export function itemSummary({ items, clear, kind }: ItemModel): Text | null {
  if (items.length === 0) return null;
  const found = clear.weekend + clear.weekday;
  return text('weekend.items.summary', { count: found, screened: countedText(items.length, kind) });
}

export function itemKpis({ items, clear, kind, support }: ItemModel): readonly Kpi[] {
  if (items.length === 0) return [];
  const found = clear.weekend + clear.weekday;
  return [
    {
      id: `weekend.${kind}.different`,
      label: text('weekend.items.kpi', { kind }),
      value: integer(found),
      context: text('weekend.items.kpi.context', {
        screened: integer(items.length),
        support: integer(support),
      }),
      spark: { kind: 'share', values: [found / items.length] },
    },
  ];
}

export const itemSubtitle = ({ kind, recipes }: ItemModel): Text =>
  text('weekend.items.subtitle', {
    kind,
    n: integer(recipes.weekday + recipes.weekend),
    weekend: integer(recipes.weekend),
  });

export function itemKeyFigures({ profile }: ItemModel): readonly KeyFigureGroup[] {
  if (profile === null) return [];
  const { comparison, recipes, share } = profile;
  const used: KeyFigure = {
    label: text('weekend.items.key.share'),
    value: percent(share),
    detail: text('weekend.items.key.recipes', { count: recipes, n: integer(recipes) }),
  };
  const figures = comparison === null ? [used] : [used, ...comparisonFigures(comparison)];
  return [{ title: verbatim(profile.item), figures }];
}

function comparisonFigures(comparison: ItemComparison): KeyFigure[] {
  const {
    difference,
    differenceInterval: ends,
    ratio,
    ratioInterval,
    chiSquare,
    pValue,
    qValue,
  } = comparison;
  const figures: KeyFigure[] = [
    {
      label: text('weekend.items.key.difference'),
      value: text('weekend.items.points', { points: signed(difference * 100, 2) }),
      detail: text('common.intervalInBrackets', {
        low: signed(ends[0] * 100, 2),
        high: signed(ends[1] * 100, 2),
      }),
    },
  ];
  if (ratio !== null && ratioInterval !== null) {
    figures.push({
      label: text('weekend.items.key.ratio'),
      value: times(ratio),
      detail: text('common.intervalInBrackets', {
        low: decimal(ratioInterval[0], 2),
        high: decimal(ratioInterval[1], 2),
      }),
    });
  }
  if (chiSquare !== null && pValue !== null && qValue !== null) {
    figures.push({
      label: text('weekend.items.key.q'),
      value: text('weekend.items.key.qValue', { q: probability(qValue) }),
      detail: text('weekend.items.key.chi', { chi: decimal(chiSquare, 1), p: probability(pValue) }),
    });
  }
  return figures;
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
