import { finding } from '../../../analysis/finding.ts';
import { inBrackets } from '../../../analysis/interval-text.ts';
import type { KeyFigureDraft, KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding, Kpi } from '../../../analysis/presentation.ts';
import { percentColumn } from '../../../analysis/table.ts';
import {
  date,
  integer,
  percent,
  signedPercent,
  text,
  verbatim,
  year,
  type Text,
} from '../../../text/index.ts';
import { totalRecipes } from '../../total-recipes.ts';
import { recipesText, yearsText } from '../texts.ts';
import { isReliable } from '../../reliability.ts';
import { yearTable } from '../years.ts';
import type { VolumeModel, VolumeRegime } from './model.ts';

/** Recipes a year under which chance alone hides a tenth of growth. */
const fewRecipes = 100;

const magnitude = (share: number) => percent(Math.abs(share), 0);

export const subtitle = ({ recipes, years }: VolumeModel): Text =>
  text('trends.volume.subtitle', { n: integer(recipes), years: yearsText(years) });

/** The heading and the sentences under the figure, generated from the counts. */
export const findings = (model: VolumeModel): Listed<Finding> => [
  heading(model),
  turnsFinding(model),
  model.halfBy !== null && finding('trends.volume.half', { date: date(model.halfBy, 'monthYear') }),
  cleaningFinding(model),
];

/** What is said of the fall after the peak; null where none is claimed. */
const fallValues = ({ peak, fall }: VolumeModel) =>
  peak && fall?.claim.verdict === 'down'
    ? {
        peak: year(peak.year),
        to: year(fall.to),
        years: fall.to - fall.from,
        change: magnitude(fall.change),
      }
    : null;

export function heading(model: VolumeModel): Finding | null {
  const { peak, rise, fall, years } = model;
  if (peak === null) return null;
  if (years.length === 1) return finding('trends.volume.heading.oneYear', { year: year(peak.year) }, 'thin');
  const rose = rise?.claim.verdict === 'up';
  const fell = fallValues(model);
  if (fell) {
    const message = rose ? 'trends.volume.heading.roseAndFell' : 'trends.volume.heading.fell';
    return finding(message, fell, 'down');
  }
  if (rose) {
    const values = { change: magnitude(rise.change), from: year(rise.from), to: year(rise.to) };
    return finding('trends.volume.heading.rose', values, 'up');
  }
  return rise === null && fall === null
    ? finding('trends.volume.heading.thin', { peak: year(peak.year) }, 'thin')
    : unclearHeading(years);
}

function unclearHeading(years: VolumeModel['years']): Finding {
  const complete = years.filter(isReliable);
  return totalRecipes(complete) < fewRecipes * complete.length
    ? finding('trends.volume.heading.few', undefined, 'thin')
    : finding('trends.volume.heading.unclear', undefined, 'unclear');
}

/** Whether anything is claimed of growth: where chance may have made it all, no turn of it is named. */
const claimsGrowth = ({ rise, fall }: VolumeModel) =>
  rise?.claim.verdict === 'up' || fall?.claim.verdict === 'down';

/** Where the counts themselves change level or growth, whatever rule the regimes follow. */
const turnsFinding = (model: VolumeModel): Finding | null =>
  model.turns.length === 0 || !claimsGrowth(model)
    ? null
    : finding('trends.volume.turns', { years: model.turns.join(', '), count: model.turns.length });

function cleaningFinding({ rawRecipes, cleanRecipes }: VolumeModel): Finding | null {
  if (!rawRecipes || cleanRecipes === null) return null;
  return finding('trends.volume.cleaning', {
    kept: integer(cleanRecipes),
    raw: integer(rawRecipes),
    share: percent(cleanRecipes / rawRecipes),
  });
}

/** One sentence for the head of the page. */
export function summary(model: VolumeModel): Text | null {
  const fell = fallValues(model);
  if (fell) return text('trends.volume.summary.fell', fell);
  const { peak, years } = model;
  if (peak === null) return null;
  if (years.length === 1) return text('trends.volume.summary.oneYear', { peak: year(peak.year) });
  const verdict = heading(model)?.verdict;
  if (verdict === 'thin') return text('trends.volume.summary.thin');
  const message = verdict === 'up' ? 'trends.volume.summary.peak' : 'trends.volume.summary.unclear';
  return text(message, { peak: year(peak.year) });
}

export const kpis = (model: VolumeModel): Listed<Kpi> => [totalKpi(model), peakKpi(model)];

function totalKpi({ recipes, rawRecipes }: VolumeModel): Kpi {
  const total = {
    id: 'trends.volume.total',
    label: text('trends.volume.kpi.total'),
    value: integer(recipes),
  };
  if (!rawRecipes) return { ...total, context: text('trends.volume.kpi.total.plain') };
  const kept = recipes / rawRecipes;
  return {
    ...total,
    context: text('trends.volume.kpi.total.kept', { share: percent(kept), raw: integer(rawRecipes) }),
    spark: { kind: 'share', values: [kept] },
  };
}

function peakKpi({ peak, recipes, years }: VolumeModel): Kpi | null {
  if (peak === null) return null;
  const values = { n: integer(peak.recipes), share: percent(peak.recipes / recipes) };
  return {
    id: 'trends.volume.peak',
    label: text('trends.volume.kpi.peak'),
    value: year(peak.year),
    context: text('trends.volume.kpi.peak.context', values),
    spark: {
      kind: 'bars',
      values: years.map((each) => each.recipes),
      highlight: years.findIndex((each) => each.year === peak.year),
    },
  };
}

export const keyFigures = (model: VolumeModel): Listed<KeyFigureGroupDraft> => [
  { title: text('common.keyFigures'), figures: figuresOf(model) },
];

function figuresOf(model: VolumeModel): Listed<KeyFigureDraft> {
  const { peak, rise, fall, turns } = model;
  return [
    peak && {
      label: text('trends.volume.key.peak'),
      value: year(peak.year),
      detail: recipesText(peak.recipes),
    },
    rise && regimeFigure(rise),
    fall && regimeFigure(fall),
    turns.length > 0 &&
      claimsGrowth(model) && { label: text('trends.volume.key.turns'), value: verbatim(turns.join(', ')) },
  ];
}

const regimeLabels = {
  up: 'trends.volume.key.growth',
  down: 'trends.volume.key.decline',
  unclear: 'trends.volume.key.unclear',
  same: 'trends.volume.key.unclear',
  thin: 'trends.volume.key.unclear',
} as const;

function regimeFigure({ from, to, growth, change, claim }: VolumeRegime): KeyFigureDraft {
  const figure = {
    label: text(regimeLabels[claim.verdict], { from: year(from), to: year(to) }),
    value: signedPercent(growth),
  };
  if (claim.interval === null) return { ...figure, detail: text('common.aYear') };
  return {
    ...figure,
    detail: text('trends.volume.key.regime', {
      change: signedPercent(change, 0),
      interval: inBrackets(claim.interval, (end) => signedPercent(end, 0)),
    }),
  };
}

/** Explains the hatching by what is really hatched. */
export const caption = ({ years, thinThreshold, period }: VolumeModel): Text =>
  text('trends.volume.caption', {
    hatched: years.some(({ partial }) => partial)
      ? 'partial'
      : years.some(({ thin }) => thin)
        ? 'thin'
        : 'none',
    threshold: integer(thinThreshold),
    from: date(period[0], 'day'),
    to: date(period[1], 'day'),
  });

export const table = ({ years }: VolumeModel): DataTable =>
  yearTable(years, [
    percentColumn('change', 'table.changeOnYear', ({ change }) => change),
    percentColumn('shareSoFar', 'table.shareSoFar', ({ shareSoFar }) => shareSoFar),
  ]);
