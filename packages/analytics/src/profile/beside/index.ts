import { defineAnalysis, type Analysis } from '../../analysis/analysis.ts';
import { finding } from '../../analysis/finding.ts';
import type { Finding } from '../../analysis/presentation.ts';
import { numberColumn, percentColumn, probabilityColumn, tableOf, textColumn } from '../../analysis/table.ts';
import { shortWeekdayName, weekdayName, weekdays } from '../../analyses/calendar/weekdays.ts';
import { monthName, shortMonthName } from '../../analyses/calendar/year.ts';
import { itemTable, type ItemKind } from '../../analyses/items/item-table.ts';
import { isReliable } from '../../analyses/reliability.ts';
import { yearTable } from '../../analyses/trends/years.ts';
import { initial } from '../../figures/initial.ts';
import { integer, itemName, itemNames, percent, text, year, type Text } from '../../text/index.ts';
import { modelDifferences, type Difference } from './differences.ts';
import { besideFigure, differencesFigure } from './figures.ts';
import { besideBy, besideYears, type BesideModel, type Part } from './model.ts';
import { placeControls, placesOf, type PlaceParams } from './places.ts';
import { heldQuery } from './rows.ts';
import { measureText } from './words.ts';

const tablesOf = (kind: ItemKind) =>
  kind === 'ingredients'
    ? (['recipes', 'ingredients', 'recipe_ingredients'] as const)
    : (['recipes', 'tags', 'recipe_tags'] as const);

/** What all of them ask, and say where no recipe has any of the items. */
const asked = (kind: ItemKind) => ({
  tables: tablesOf(kind),
  controls: placeControls(kind),
  query: (params: PlaceParams) => heldQuery(kind, placesOf(kind, params)),
  notice: ({ items }: BesideModel) => (items.length === 0 ? text('profile.notice.unknown') : null),
  keyFigures: () => [],
  isAlone: true,
  method: ['profile.beside.method'] as const,
});

const valuesOf = (model: BesideModel) => ({ names: itemNames(model.items), n: integer(model.recipes) });

/** Share and recipes of each item in each part. */
const partTable = (model: BesideModel, head: Text, nameOf: (part: number) => Text) =>
  tableOf(
    model.parts.map((part, index) => ({ ...part, index })),
    [textColumn<Part & { index: number }>('part', head, ({ part }) => nameOf(part)), ...columnsOf(model)],
  );

const columnsOf = ({ items }: BesideModel) =>
  items.map(({ item, slot, parts }) =>
    percentColumn<{ readonly index: number }>(
      `item${slot}`,
      itemName(item),
      ({ index }) => parts[index]?.share,
      2,
    ),
  );

/** Of several what is shown; of one how much it is used. */
function monthsHeading(model: BesideModel): Finding {
  const [only, ...others] = model.items;
  if (only === undefined || others.length > 0)
    return finding('profile.beside.months.heading', valuesOf(model));
  return finding('profile.beside.months.alone', {
    n: integer(only.recipes),
    count: only.recipes,
    share: percent(only.share),
  });
}

const monthsBeside = (kind: ItemKind): Analysis =>
  defineAnalysis({
    ...asked(kind),
    id: `seasonality.beside-${kind}`,
    icon: 'calendar-days',
    title: 'profile.beside.months.title',
    model: ({ held }, params) => besideBy('month', held, kind, params),
    findings: (model) => [monthsHeading(model)],
    subtitle: (model) => text('profile.beside.own.months', valuesOf(model)),
    figures: (model) => [
      besideFigure(model, {
        id: 'months',
        dimension: { kind: 'period' },
        description: text('profile.beside.description.months', valuesOf(model)),
        nameOf: ({ part }) => monthName(part),
        tick: (part, { translate, width }) => {
          const name = translate(shortMonthName(part));
          return width < 480 ? initial(name) : name;
        },
        isReliable: () => true,
      }),
    ],
    caption: () => text('profile.beside.caption.own'),
    table: (model) => partTable(model, text('profile.table.month'), monthName),
  });

const yearsBeside = (kind: ItemKind): Analysis =>
  defineAnalysis({
    ...asked(kind),
    id: `trends.beside-${kind}`,
    icon: 'trending-up',
    title: 'profile.years.title',
    model: ({ held }, params, dataset) => besideYears(held, kind, params, dataset),
    findings: (model) => [finding('profile.beside.years.heading', valuesOf(model))],
    subtitle: () => text('profile.beside.own.years'),
    figures: (model) => [
      besideFigure(model, {
        id: 'years',
        dimension: { kind: 'year' },
        description: text('profile.beside.description.years', valuesOf(model)),
        nameOf: ({ part }) => text('profile.beside.year', { year: year(part) }),
        isReliable,
      }),
    ],
    caption: () => text('profile.beside.caption.years'),
    table: (model) =>
      yearTable(
        model.parts.map((part, index) => ({ ...part, index })),
        columnsOf(model),
      ),
  });

const weekdaysBeside = (kind: ItemKind): Analysis =>
  defineAnalysis({
    ...asked(kind),
    id: `weekend.beside-${kind}`,
    icon: 'sun',
    title: 'profile.weekday.title',
    model: ({ held }, params) => besideBy('weekday', held, kind, params),
    findings: (model) => [finding('profile.beside.weekday.heading', valuesOf(model))],
    subtitle: (model) => text('profile.beside.own.weekday', valuesOf(model)),
    figures: (model) => [
      besideFigure(model, {
        id: 'weekdays',
        dimension: { kind: 'weekday' },
        description: text('profile.beside.description.weekday', valuesOf(model)),
        nameOf: ({ part }) => weekdayText(part),
        tick: (part, { translate }) => translate(shortWeekday(part)),
        isReliable: () => true,
      }),
    ],
    caption: () => text('profile.beside.caption.own'),
    table: (model) => partTable(model, text('weekend.table.day'), weekdayText),
  });

/** ISO weekdays come as numbers from the data. */
const weekdayOf = (part: number) => weekdays.find((day) => day === part) ?? 1;
const weekdayText = (part: number) => weekdayName(weekdayOf(part));
const shortWeekday = (part: number) => shortWeekdayName(weekdayOf(part));

const differencesBeside = (kind: ItemKind): Analysis =>
  defineAnalysis({
    ...asked(kind),
    id: `trends.differences-${kind}`,
    icon: 'layers',
    title: 'profile.differences.title',
    model: ({ held }, params) => modelDifferences(held, kind, params),
    notice: ({ differences }) => (differences.length === 0 ? text('profile.differences.notice') : null),
    findings: ({ first, clear, differences }) => [
      finding('profile.differences.heading', {
        first: itemName(first ?? ''),
        clear,
        count: differences.length,
      }),
    ],
    subtitle: ({ first }) => text('profile.differences.subtitle', { first: itemName(first ?? '') }),
    figures: (model) => [differencesFigure(model)],
    caption: ({ differences }) => text('profile.differences.caption', { count: differences.length }),
    table: (model) =>
      tableOf<Difference>(model.differences, [
        textColumn('item', itemTable(kind).singular, ({ item }) => itemName(item)),
        textColumn('measure', 'profile.differences.compared', ({ measure }) => measureText(measure, model)),
        numberColumn(
          'ratio',
          text('profile.differences.ratio', { first: itemName(model.first ?? '') }),
          2,
          (each) => each.ratio,
        ),
        numberColumn('low', 'table.meanLow', 2, ({ interval }) => interval[0]),
        numberColumn('high', 'table.meanHigh', 2, ({ interval }) => interval[1]),
        probabilityColumn('q', 'weekend.table.q', ({ qValue }) => qValue),
      ]),
    isAlone: true,
    method: ['profile.beside.method', 'profile.differences.method'],
  });

/** Several items side by side: analyses whose controls are their places. */
export interface Beside {
  readonly months: Analysis;
  readonly years: Analysis;
  readonly weekdays: Analysis;
  /** Of the others from the first. */
  readonly differences: Analysis;
}

const besideOf = (kind: ItemKind): Beside => ({
  months: monthsBeside(kind),
  years: yearsBeside(kind),
  weekdays: weekdaysBeside(kind),
  differences: differencesBeside(kind),
});

/** Items of either kind side by side. */
export const besides: Readonly<Record<ItemKind, Beside>> = {
  ingredients: besideOf('ingredients'),
  tags: besideOf('tags'),
};
