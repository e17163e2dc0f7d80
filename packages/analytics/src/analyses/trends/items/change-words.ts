import { finding } from '../../../analysis/finding.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import type { KeyFigureDraft, KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { Finding } from '../../../analysis/presentation.ts';
import {
  integer,
  itemName,
  percent,
  probability,
  signed,
  text,
  year,
  type Quantity,
  type Text,
} from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import { spanOf } from '../texts.ts';
import { leadingChanges, type ItemChange, type ItemChanges } from './changes.ts';
import type { ItemTrendModel } from './model.ts';

type Measured = Pick<ItemTrendModel, 'measure'>;

/** Small changes a year need more digits than changes over all years. */
const digitsOf = ({ measure }: Measured) => (measure === 'model' ? 2 : 1);

/** A change of a share as percentage points, signed. */
const points = (share: number, measured: Measured): Quantity => signed(share * 100, digitsOf(measured));

/** "+0.31 points a year", or over all years for the endpoint measure. */
export const effectText = ({ effect }: ItemChange, measured: Measured): Text =>
  text(measured.measure === 'model' ? 'trends.items.pointsAYear' : 'trends.items.points', {
    value: points(effect, measured),
    count: Math.abs(effect * 100),
  });

export const effectIntervalText = ({ interval: [low, high] }: ItemChange, measured: Measured): Text =>
  intervalText([low * 100, high * 100], digitsOf(measured));

/** "3.1% → 4.5%". */
export const sharesText = ({ first, last }: ItemChange): Text =>
  text('trends.items.arrow', { first: percent(first), last: percent(last) });

/** "2001 to 2013": the years whose shares those are. */
export const spanText = ({ from, to }: ItemChanges): Text =>
  text('trends.items.key.fromTo', spanOf([from, to]));

/** What is particular about the item's years: new, gone, or changed in one step. */
export function lifeText({ newSince, lastSeen, jump }: ItemChange): Text | null {
  if (newSince !== null) return text('trends.items.newSince', { year: year(newSince) });
  if (lastSeen !== null) return text('trends.items.lastSeen', { year: year(lastSeen) });
  return jump === null ? null : text('trends.items.jump', { year: year(jump) });
}

/** The endpoint measure rests on two years, however few recipes they hold; null for the model. */
export function endpointWarning({ changes, measure, thinThreshold }: ItemTrendModel): Finding | null {
  if (changes === null || measure === 'model') return null;
  const { from, to } = changes;
  const values = { ...spanOf([from, to]), n: integer(from.recipes), m: integer(to.recipes) };
  return isReliable(from) && isReliable(to)
    ? finding('trends.items.endpoints', values)
    : finding('trends.items.endpointsThin', { ...values, threshold: integer(thinThreshold) }, 'thin');
}

/** The change of the item looked up, or of those that lead on either side. */
export function changeKeyFigures(model: ItemTrendModel): Listed<KeyFigureGroupDraft> {
  const { changes } = model;
  if (changes === null) return [];
  const shown = changes.chosen === null ? leadingChanges(changes) : [changes.chosen];
  const figures = shown.flatMap((each) => (each === undefined ? [] : changeFigures(each, changes, model)));
  return [{ title: text('common.keyFigures'), figures }];
}

const changeFigures = (
  change: ItemChange,
  changes: ItemChanges,
  model: ItemTrendModel,
): readonly KeyFigureDraft[] => [
  {
    label: itemName(change.item),
    value: points(change.effect, model),
    detail: detailOf(change, model),
  },
  { label: spanText(changes), value: sharesText(change) },
];

function detailOf(change: ItemChange, model: ItemTrendModel): Text {
  const { effect, claim } = change;
  const unit = text('trends.items.unit', { measure: model.measure, count: Math.abs(effect * 100) });
  const interval = effectIntervalText(change, model);
  return claim.pValue === null
    ? text('trends.items.changeDetail', { unit, interval })
    : text('trends.items.changeDetailQ', { unit, interval, q: probability(claim.pValue) });
}
