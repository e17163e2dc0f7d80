import { finding, verdictOf } from '../../analysis/finding.ts';
import type { Finding, KeyFigure, KeyFigureGroup } from '../../analysis/presentation.ts';
import {
  integer,
  percent,
  probability,
  signed,
  text,
  verbatim,
  year,
  type Quantity,
  type Text,
} from '../../text/index.ts';
import { intervalText } from '../../analysis/interval-text.ts';
import { isReliable } from '../reliability.ts';
import { leadingChanges, type ItemChange, type ItemChanges } from './item-trend-changes.ts';
import { diversityFindings, diversityKeyFigures } from './item-trend-diversity-words.ts';
import type { ItemTrendModel } from './item-trend-model.ts';

/** A share as percentage points, signed. */
const points = (share: number, digits: number): Quantity => signed(share * 100, digits);

/** Small changes a year need more digits than changes over all years. */
const digitsOf = ({ measure }: Pick<ItemTrendModel, 'measure'>) => (measure === 'model' ? 2 : 1);

/** "+0.31 points a year", or over all years for the endpoint measure. */
export const effectText = (change: ItemChange, model: Pick<ItemTrendModel, 'measure'>): Text =>
  text(model.measure === 'model' ? 'trends.items.pointsAYear' : 'trends.items.points', {
    value: points(change.effect, digitsOf(model)),
    count: Math.abs(change.effect * 100),
  });

export const effectIntervalText = ({ interval }: ItemChange, model: Pick<ItemTrendModel, 'measure'>): Text =>
  intervalText([interval[0] * 100, interval[1] * 100], digitsOf(model));

/** The heading and the sentences under the figure, as the view asks. */
export function itemTrendFindings(model: ItemTrendModel): readonly Finding[] {
  switch (model.view) {
    case 'used':
      return [mostUsedHeading(model), ...leadFinding(model)];
    case 'changes':
      return [changesHeading(model), ...howMany(model), ...jumps(model), ...endpointWarning(model)];
    case 'compare':
      return [compareHeading(model), ...chosenChange(model), ...endpointWarning(model)];
    case 'diversity':
      return diversityFindings(model);
  }
}

function mostUsedHeading({ kind, mostUsed }: ItemTrendModel): Finding {
  const [first] = mostUsed;
  return first === undefined
    ? finding('trends.items.heading.none', { kind }, 'thin')
    : finding('trends.items.heading.used', { item: first.item, share: percent(first.share, 0) });
}

function leadFinding({ leads, mostUsed }: ItemTrendModel): Finding[] {
  const [first] = mostUsed;
  if (leads === null || first === undefined) return [];
  const values = { item: first.item, count: leads.years, of: leads.of };
  return [finding('trends.items.leads', values)];
}

function changesHeading({ kind, changes, measure }: ItemTrendModel): Finding {
  if (changes === null) return finding('trends.items.heading.thin', { kind }, 'thin');
  const [up, down] = leadingChanges(changes);
  if (up === undefined && down === undefined) {
    return finding('trends.items.heading.unclear', { kind }, 'unclear');
  }
  const values = { up: up?.item ?? '', down: down?.item ?? '', ...span(changes) };
  if (down === undefined) return finding('trends.items.heading.up', values, 'up');
  if (up === undefined) return finding('trends.items.heading.down', values, 'down');
  const message = measure === 'model' ? 'trends.items.heading.both' : 'trends.items.heading.bothEnds';
  return finding(message, values);
}

const span = ({ from, to }: ItemChanges) => ({ from: year(from.year), to: year(to.year) });

function howMany({ kind, changes, support }: ItemTrendModel): Finding[] {
  if (changes === null) return [];
  const values = {
    kind,
    tested: integer(changes.tested),
    support: integer(support),
    up: integer(changes.clearlyRising),
    down: integer(changes.clearlyFalling),
  };
  return [finding('trends.items.howMany', values)];
}

const mostNamed = 3;

/** Items that moved in one step: a change of words, not of cooking. */
function jumps({ changes }: ItemTrendModel): Finding[] {
  if (changes === null) return [];
  const found = [...changes.rising, ...changes.falling]
    .filter(({ clear, jump }) => clear && jump !== null)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, mostNamed);
  if (found.length === 0) return [];
  const names = found.map(({ item, jump }) => `${item} ${jump}`).join(', ');
  return [finding('trends.items.jumps', { names }, 'unclear')];
}

/** The endpoint measure rests on two years, however few recipes they hold. */
function endpointWarning({ changes, measure, thinThreshold }: ItemTrendModel): Finding[] {
  if (changes === null || measure === 'model') return [];
  const { from, to } = changes;
  const values = { ...span(changes), n: integer(from.recipes), m: integer(to.recipes) };
  const isSound = isReliable(from) && isReliable(to);
  return isSound
    ? [finding('trends.items.endpoints', values)]
    : [finding('trends.items.endpointsThin', { ...values, threshold: integer(thinThreshold) }, 'thin')];
}

function compareHeading(model: ItemTrendModel): Finding {
  const { lookup, kind, support, changes } = model;
  if (lookup === null) {
    const [first] = model.lines;
    if (first === undefined) return finding('trends.items.heading.none', { kind }, 'thin');
    return finding('trends.items.heading.compare', { item: first.item, kind });
  }
  if (!lookup.found) {
    return finding('trends.items.heading.unknown', { item: lookup.item }, 'thin');
  }
  const chosen = changes?.chosen ?? null;
  if (chosen === null) {
    const values = { item: lookup.item, support: integer(support) };
    return finding('trends.items.heading.untested', values, 'thin');
  }
  const verdict = chosen.clear ? verdictOf(chosen.interval) : 'unclear';
  const values = { item: chosen.item, effect: effectText(chosen, model) };
  if (verdict === 'up') return finding('trends.items.heading.chosenUp', values, verdict);
  if (verdict === 'down') return finding('trends.items.heading.chosenDown', values, verdict);
  return finding('trends.items.heading.chosenUnclear', values, 'unclear');
}

function chosenChange({ changes }: ItemTrendModel): Finding[] {
  const chosen = changes?.chosen ?? null;
  if (changes === null || chosen === null) return [];
  const life = lifeText(chosen);
  const values = { ...span(changes), first: percent(chosen.first), last: percent(chosen.last) };
  return [
    finding('trends.items.fromTo', values),
    ...(life === null ? [] : [{ text: life, verdict: 'none' as const }]),
  ];
}

/** What is particular about the item's years: new, gone, or changed in one step. */
export function lifeText({ newSince, lastSeen, jump }: ItemChange): Text | null {
  if (newSince !== null) return text('trends.items.newSince', { year: year(newSince) });
  if (lastSeen !== null) return text('trends.items.lastSeen', { year: year(lastSeen) });
  return jump === null ? null : text('trends.items.jump', { year: year(jump) });
}

export function itemTrendKeyFigures(model: ItemTrendModel): readonly KeyFigureGroup[] {
  if (model.view === 'diversity') return diversityKeyFigures(model);
  if (model.view === 'used') return mostUsedKeyFigures(model);
  const { changes } = model;
  if (changes === null) return [];
  const shown = changes.chosen === null ? leadingChanges(changes) : [changes.chosen];
  const figures = shown.flatMap((each) => (each === undefined ? [] : changeFigures(each, changes, model)));
  return figures.length === 0 ? [] : [{ title: text('common.keyFigures'), figures }];
}

function mostUsedKeyFigures({
  mostUsed,
  kind,
  eligible,
  support,
}: ItemTrendModel): readonly KeyFigureGroup[] {
  const shares = mostUsed.slice(0, 3).map(({ item, share, interval: [low, high] }) => ({
    label: verbatim(item),
    value: percent(share),
    detail: text('common.intervalInBrackets', { low: percent(low), high: percent(high) }),
  }));
  const family = {
    label: text('trends.items.key.eligible', { kind, support: integer(support) }),
    value: integer(eligible),
  };
  return [{ title: text('common.keyFigures'), figures: [...shares, family] }];
}

function changeFigures(change: ItemChange, changes: ItemChanges, model: ItemTrendModel): KeyFigure[] {
  const { qValue, first, last } = change;
  const interval = effectIntervalText(change, model);
  const unit = text('trends.items.unit', {
    measure: model.measure,
    count: Math.abs(change.effect * 100),
  });
  return [
    {
      label: verbatim(change.item),
      value: points(change.effect, digitsOf(model)),
      detail:
        qValue === null
          ? text('trends.items.changeDetail', { unit, interval })
          : text('trends.items.changeDetailQ', { unit, interval, q: probability(qValue) }),
    },
    {
      label: text('trends.items.key.fromTo', span(changes)),
      value: text('trends.items.arrow', { first: percent(first), last: percent(last) }),
    },
  ];
}

export function itemTrendSubtitle({ kind, view, recipes, years, diversity }: ItemTrendModel): Text {
  const values = {
    kind,
    n: integer(recipes),
    from: year(years[0]?.year ?? 0),
    to: year(years.at(-1)?.year ?? 0),
  };
  return view === 'diversity'
    ? text('trends.items.subtitle.diversity', { ...values, size: integer(diversity?.sampleSize ?? 0) })
    : text('trends.items.subtitle.share', values);
}

/** Explains what hollow and the numbers mean in this view. */
export function itemTrendCaption(model: ItemTrendModel): Text {
  const threshold = integer(model.thinThreshold);
  switch (model.view) {
    case 'used':
      return text('trends.items.caption.used', { support: integer(model.support) });
    case 'changes':
      return text(
        model.measure === 'model' ? 'trends.items.caption.model' : 'trends.items.caption.endpoints',
        { threshold },
      );
    case 'compare':
      return text('trends.items.caption.compare', { threshold });
    case 'diversity':
      return text('trends.items.caption.diversity', {
        size: integer(model.diversity?.sampleSize ?? 0),
        threshold,
      });
  }
}
