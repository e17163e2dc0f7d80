import { finding } from '../../../analysis/finding.ts';
import type { KeyFigureDraft, KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { Finding } from '../../../analysis/presentation.ts';
import { integer, probability, text, verbatim, type Text } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import { spanOf } from '../texts.ts';
import { effectIntervalText, points, sharesText, spanText } from './change-texts.ts';
import { leadingChanges, type ItemChange, type ItemChanges } from './changes.ts';
import type { ItemTrendModel } from './model.ts';

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
    label: verbatim(change.item),
    value: points(change.effect, model),
    detail: detailOf(change, model),
  },
  { label: spanText(changes), value: sharesText(change) },
];

function detailOf(change: ItemChange, model: ItemTrendModel): Text {
  const { effect, qValue } = change;
  const unit = text('trends.items.unit', { measure: model.measure, count: Math.abs(effect * 100) });
  const interval = effectIntervalText(change, model);
  return qValue === null
    ? text('trends.items.changeDetail', { unit, interval })
    : text('trends.items.changeDetailQ', { unit, interval, q: probability(qValue) });
}
