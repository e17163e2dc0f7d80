import { seriesStyle } from '@mangetamain/theme/plot';
import { isDirection } from '../../../analysis/claim.ts';
import type { FigureDraft, FigurePointDraft, Frame } from '../../../analysis/figure.ts';
import { finding } from '../../../analysis/finding.ts';
import type { Finding } from '../../../analysis/presentation.ts';
import {
  numberColumn,
  percentColumn,
  probabilityColumn,
  tableOf,
  textColumn,
} from '../../../analysis/table.ts';
import { intervalRowsPlot, type IntervalRow } from '../../../figures/interval-rows.ts';
import { integer, itemName, signed, text, year, type Text } from '../../../text/index.ts';
import { spanOf } from '../texts.ts';
import {
  changeKeyFigures,
  effectIntervalText,
  effectText,
  endpointWarning,
  lifeText,
  sharesText,
  spanText,
} from './change-words.ts';
import { leadingChanges, type ItemChange, type ItemChanges } from './changes.ts';
import { linesFigure } from './lines-figure.ts';
import { lookupFinding } from './lookup-words.ts';
import type { ItemTrendModel } from './model.ts';
import { itemColumn, shareSubtitle, type View } from './view.ts';

/** What rises and what falls. */
export const changesView: View = {
  findings: (model) => [
    heading(model),
    lookupFinding(model),
    howMany(model),
    jumps(model),
    endpointWarning(model),
  ],
  subtitle: shareSubtitle,
  keyFigures: changeKeyFigures,
  figures: (model) => [changesFigure(model), linesFigure(model, 'rail')],
  caption: ({ measure, thinThreshold }) =>
    text(`trends.items.caption.${measure}`, { threshold: integer(thinThreshold) }),
  table: (model) =>
    tableOf(
      bothSides(model.changes),
      [
        itemColumn(model),
        numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
        numberColumn('effect', `trends.items.table.change.${model.measure}`, 3, ({ effect }) => effect * 100),
        numberColumn('low', 'table.meanLow', 3, ({ interval }) => interval[0] * 100),
        numberColumn('high', 'table.meanHigh', 3, ({ interval }) => interval[1] * 100),
        percentColumn('first', 'trends.items.table.first', ({ first }) => first, 2),
        percentColumn('last', 'trends.items.table.last', ({ last }) => last, 2),
        probabilityColumn('p', 'trends.items.table.p', ({ pValue }) => pValue),
        probabilityColumn('q', 'trends.items.table.q', ({ claim }) => claim.pValue),
        textColumn('note', 'table.note', lifeText),
      ],
      { dimension: { kind: model.kind }, place: ({ item }) => item },
    ),
};

const bothSides = (changes: ItemChanges | null): readonly ItemChange[] =>
  changes === null ? [] : [...changes.rising, ...changes.falling];

function heading({ kind, changes, measure, eligible }: ItemTrendModel): Finding {
  if (eligible === 0) return finding('trends.items.heading.none', { kind }, 'thin');
  if (changes === null || changes.tested === 0) return finding('trends.items.heading.thin', { kind }, 'thin');
  const [up, down] = leadingChanges(changes);
  if (up && down) {
    const message = measure === 'model' ? 'trends.items.heading.both' : 'trends.items.heading.bothEnds';
    const spoken = { up: itemName(up.item), down: itemName(down.item) };
    return finding(message, { ...spoken, ...spanOf([changes.from, changes.to]) }, 'up');
  }
  if (up) return finding('trends.items.heading.up', { up: itemName(up.item) }, 'up');
  return down
    ? finding('trends.items.heading.down', { down: itemName(down.item) }, 'down')
    : finding('trends.items.heading.unclear', { kind }, 'unclear');
}

function howMany({ kind, changes, support, hidden }: ItemTrendModel): Finding | null {
  if (changes === null || changes.tested === 0) return null;
  return finding('trends.items.howMany', {
    kind,
    tested: changes.tested,
    untested: changes.untested,
    support: integer(support),
    up: changes.clearlyRising,
    down: changes.clearlyFalling,
    hidden,
  });
}

const mostNamed = 3;

/** Items that moved in one step: a change of words, not of cooking. */
function jumps({ changes }: ItemTrendModel): Finding | null {
  const found = bothSides(changes)
    .filter(({ claim, jump }) => isDirection(claim.verdict) && jump !== null)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, mostNamed);
  if (found.length === 0) return null;
  const names = found.map(({ item, jump }) =>
    text('trends.items.jumpOf', { item: itemName(item), year: year(jump ?? 0) }),
  );
  return finding('trends.items.jumps', { names: { listed: names } }, 'unclear');
}

const risingSlot = 1;
const fallingSlot = 2;

const slotOf = ({ effect }: ItemChange) => (effect > 0 ? risingSlot : fallingSlot);

/** Both sides on one axis, so that a rise and a fall of one size look it. */
function changesFigure(model: ItemTrendModel): FigureDraft | null {
  const { changes, kind, measure } = model;
  const shown = bothSides(changes);
  if (changes === null || shown.length === 0) return null;
  const { rising, falling, tested, from, to } = changes;
  return {
    id: 'changes',
    place: 'main',
    title: text(`trends.items.figure.${measure}`, spanOf([from, to])),
    description: text('trends.items.description.changes', {
      kind,
      rising: rising.length,
      falling: falling.length,
      up: sideText(rising[0], model),
      down: sideText(falling[0], model),
      tested,
    }),
    dimension: { kind },
    points: shown.map((each) => pointOf(each, changes, model)),
    plot: (frame) =>
      intervalRowsPlot(frame, {
        rows: shown.map((each) => ({
          ...rowOf(each, frame),
          chosen: each.item === model.lookup?.item,
        })),
        format: (value) => frame.format(signed(value * 100, measure === 'model' ? 1 : 0)),
      }),
  };
}

const sideText = (most: ItemChange | undefined, model: ItemTrendModel): Text | string =>
  most === undefined
    ? ''
    : text('trends.items.itemEffect', { item: itemName(most.item), effect: effectText(most, model) });

function pointOf(each: ItemChange, changes: ItemChanges, model: ItemTrendModel): FigurePointDraft {
  const life = lifeText(each);
  return {
    row: each.item,
    heading: itemName(each.item),
    values: [
      {
        label: text('trends.items.change'),
        value: effectText(each, model),
        slot: slotOf(each),
        x: each.effect,
      },
      { label: text('trends.interval95'), value: effectIntervalText(each, model) },
      { label: spanText(changes), value: sharesText(each) },
      { label: text('table.recipes'), value: integer(each.recipes) },
      life && { label: text('table.note'), value: life },
    ],
    selects: { control: 'item', value: each.item },
  };
}

const rowOf = (each: ItemChange, { theme, translate }: Frame): IntervalRow => ({
  key: each.item,
  label: `${translate(itemName(each.item))}${each.jump === null ? '' : ' ‡'}`,
  estimate: each.effect,
  interval: each.interval,
  clear: isDirection(each.claim.verdict),
  colour: seriesStyle(theme, slotOf(each)).colour,
  value: translate(sharesText(each)),
});
