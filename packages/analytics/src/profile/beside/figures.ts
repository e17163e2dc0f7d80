import { seriesStyle } from '@mangetamain/theme/plot';
import type { Dimension, FigureDraft, Frame } from '../../analysis/figure.ts';
import { isDirection } from '../../analysis/claim.ts';
import { itemLinesPlot } from '../../figures/item-lines.ts';
import { intervalRowsPlot } from '../../figures/interval-rows.ts';
import { integer, itemName, percent, probability, text, times, type Text } from '../../text/index.ts';
import type { Difference, DifferencesModel } from './differences.ts';
import type { BesideModel, Part, PartShare, PlacedItem } from './model.ts';
import { measureText } from './words.ts';

interface LinesOptions<Each extends Part> {
  readonly id: string;
  readonly dimension: Dimension;
  readonly description: Text;
  readonly nameOf: (part: Each) => Text;
  /** What stands under the axis; years write themselves. */
  readonly tick?: (part: number, frame: Frame) => string;
  readonly isReliable: (part: Each) => boolean;
}

/**
 * Every item as a line over the parts of the time, against its own share of all recipes, so that rare ones stand beside
 * common ones; null where there are fewer than two parts, or no item.
 */
export function besideFigure<Each extends Part>(
  { parts, items }: BesideModel<Each>,
  options: LinesOptions<Each>,
): FigureDraft | null {
  if (parts.length < 2 || items.length === 0) return null;
  const { tick, nameOf } = options;
  const value = ({ share }: PlacedItem, own: number) => own / share;
  const pointOf = (item: PlacedItem, part: Each, own: PartShare) => ({
    x: part.part,
    y: value(item, own.share),
    interval: [value(item, own.interval[0]), value(item, own.interval[1])] as const,
    reliable: options.isReliable(part),
  });
  return {
    id: options.id,
    place: 'main',
    description: options.description,
    dimension: options.dimension,
    points: parts.map((part, index) => ({
      x: part.part,
      heading: nameOf(part),
      values: items.map((item) => {
        const own = item.parts[index];
        return (
          own && {
            label: itemName(item.item),
            value: text('profile.beside.tip', {
              value: times(value(item, own.share)),
              share: percent(own.share),
              n: integer(own.recipes),
              count: own.recipes,
            }),
            slot: item.slot,
            y: value(item, own.share),
          }
        );
      }),
    })),
    plot: (frame) =>
      itemLinesPlot(frame, {
        series: items.map((item) => ({
          key: item.item,
          label: frame.translate(itemName(item.item)),
          slot: item.slot,
          points: parts.flatMap((part, index) => {
            const own = item.parts[index];
            return own === undefined ? [] : [pointOf(item, part, own)];
          }),
        })),
        reference: 1,
        ...(tick && { tick: (part: number) => tick(part, frame) }),
        format: (of) => frame.format(times(of, 1)),
      }),
  };
}

const rowOf = ({ item, measure }: Difference): string => `${item} ${measure}`;

/** Of a logarithm to the base of two: whole steps double. */
const ratioText = (step: number) => times(2 ** step, Number.isInteger(step) && step >= 0 ? 0 : 2);

/** How many times the first item each other one is, by every measure. */
export function differencesFigure(model: DifferencesModel): FigureDraft | null {
  const { differences, first, clear } = model;
  if (first === null || differences.length === 0) return null;
  return {
    id: 'differences',
    place: 'main',
    description: text('profile.differences.description', {
      first: itemName(first),
      clear,
      count: differences.length,
    }),
    points: differences.map((each) => ({
      row: rowOf(each),
      heading: text('profile.differences.row', {
        item: itemName(each.item),
        measure: measureText(each.measure, model),
      }),
      values: [
        {
          label: text('profile.differences.ratio', { first: itemName(first) }),
          value: times(each.ratio),
          slot: each.slot,
        },
        {
          label: text('common.intervals95'),
          value: text('common.between', { low: times(each.interval[0]), high: times(each.interval[1]) }),
        },
        { label: text('weekend.table.q'), value: probability(each.qValue ?? 1) },
      ],
    })),
    plot: (frame) =>
      intervalRowsPlot(frame, {
        rows: differences.map((each) => ({
          key: rowOf(each),
          label: frame.translate(
            text('profile.differences.row', {
              item: itemName(each.item),
              measure: measureText(each.measure, model),
            }),
          ),
          estimate: Math.log2(each.ratio),
          interval: [Math.log2(each.interval[0]), Math.log2(each.interval[1])] as const,
          clear: isDirection(each.claim.verdict),
          colour: seriesStyle(frame.theme, each.slot).colour,
          value: frame.format(times(each.ratio)),
        })),
        format: (step) => frame.format(ratioText(step)),
      }),
  };
}
