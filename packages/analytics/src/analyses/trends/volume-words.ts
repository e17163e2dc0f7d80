import { finding } from '../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigureGroup, Kpi } from '../../analysis/presentation.ts';
import { date, integer, percent, signedPercent, text, verbatim, year, type Text } from '../../text/index.ts';
import { isReliable } from '../reliability.ts';
import type { VolumeModel, VolumeRegime } from './volume-model.ts';

/** A change smaller than this, as a share, is called steady. */
const steadyShare = 0.1;

const magnitude = (share: number) => percent(Math.abs(share), 0);

/** The heading and the sentences under the figure, generated from the counts. */
export function volumeFindings(model: VolumeModel): readonly Finding[] {
  return [heading(model), ...turnsFinding(model), ...halfFinding(model), ...cleaningFinding(model)];
}

function heading({ peak, rise, fall, years }: VolumeModel): Finding {
  if (peak === null || years.length === 1) {
    return finding('trends.volume.heading.oneYear', { year: year(peak?.year ?? 0) }, 'thin');
  }
  const rose = rise !== null && rise.change > steadyShare;
  const fell = fall !== null && fall.change < -steadyShare;
  if (rose && fell) {
    return finding('trends.volume.heading.roseAndFell', fallValues(peak.year, fall), 'down');
  }
  if (fell) {
    return finding('trends.volume.heading.fell', fallValues(peak.year, fall), 'down');
  }
  if (rose) {
    return finding(
      'trends.volume.heading.rose',
      {
        change: magnitude(rise.change),
        from: year(rise.from),
        to: year(rise.to),
      },
      'up',
    );
  }
  if (rise === null && fall === null) {
    return finding('trends.volume.heading.thin', { peak: year(peak.year) }, 'thin');
  }
  return finding('trends.volume.heading.steady', undefined, 'unclear');
}

const fallValues = (peak: number, fall: VolumeRegime) => ({
  peak: year(peak),
  change: magnitude(fall.change),
  years: fall.to - fall.from,
});

/** Where the counts themselves change level or growth, whatever rule the regimes follow. */
function turnsFinding({ turns }: VolumeModel): Finding[] {
  if (turns.length === 0) return [];
  const values = { years: turns.join(', '), count: turns.length };
  return [finding('trends.volume.turns', values)];
}

function halfFinding({ halfBy }: VolumeModel): Finding[] {
  return halfBy === null ? [] : [finding('trends.volume.half', { date: date(halfBy, 'monthYear') })];
}

function cleaningFinding({ rawRecipes, cleanRecipes }: VolumeModel): Finding[] {
  if (rawRecipes === null || cleanRecipes === null || rawRecipes === 0) return [];
  const values = {
    kept: integer(cleanRecipes),
    raw: integer(rawRecipes),
    share: percent(cleanRecipes / rawRecipes),
  };
  return [finding('trends.volume.cleaning', values)];
}

/** One sentence for the head of the page. */
export function volumeSummary({ peak, fall }: VolumeModel): Text | null {
  if (peak === null) return null;
  if (fall === null || fall.change >= -steadyShare) {
    return text('trends.volume.summary.peak', { peak: year(peak.year) });
  }
  return text('trends.volume.summary.fell', {
    peak: year(peak.year),
    to: year(fall.to),
    change: magnitude(fall.change),
  });
}

export function volumeKpis(model: VolumeModel): readonly Kpi[] {
  const { peak, recipes, rawRecipes, years } = model;
  const total: Kpi = {
    id: 'trends.volume.total',
    label: text('trends.volume.kpi.total'),
    value: integer(recipes),
    context:
      rawRecipes === null || rawRecipes === 0
        ? text('trends.volume.kpi.total.plain')
        : text('trends.volume.kpi.total.kept', {
            share: percent(recipes / rawRecipes),
            raw: integer(rawRecipes),
          }),
    ...(rawRecipes === null || rawRecipes === 0
      ? {}
      : { spark: { kind: 'share' as const, values: [recipes / rawRecipes] } }),
  };
  if (peak === null) return [total];
  const busiest: Kpi = {
    id: 'trends.volume.peak',
    label: text('trends.volume.kpi.peak'),
    value: year(peak.year),
    context: text('trends.volume.kpi.peak.context', {
      n: integer(peak.recipes),
      share: percent(peak.recipes / recipes),
    }),
    spark: {
      kind: 'bars',
      values: years.map((each) => each.recipes),
      highlight: years.findIndex((each) => each.year === peak.year),
    },
  };
  return [total, busiest];
}

export function volumeKeyFigures({ peak, rise, fall, turns }: VolumeModel): readonly KeyFigureGroup[] {
  const peakFigure = peak && {
    label: text('trends.volume.key.peak'),
    value: year(peak.year),
    detail: text('trends.recipes', { n: integer(peak.recipes), count: peak.recipes }),
  };
  const regimes = [rise, fall].flatMap((regime) => (regime === null ? [] : [regimeFigure(regime)]));
  const turned =
    turns.length === 0 ? [] : [{ label: text('trends.volume.key.turns'), value: verbatim(turns.join(', ')) }];
  const figures = [...(peakFigure ? [peakFigure] : []), ...regimes, ...turned];
  return [{ title: text('common.keyFigures'), figures }];
}

const regimeFigure = ({ from, to, growth }: VolumeRegime) => ({
  label: text(growth < 0 ? 'trends.volume.key.decline' : 'trends.volume.key.growth', {
    from: year(from),
    to: year(to),
  }),
  value: signedPercent(growth),
  detail: text('common.aYear'),
});

/** Explains the hatching by what is really hatched. */
export function volumeCaption({ years, thinThreshold, period }: VolumeModel): Text {
  if (years.every(isReliable)) return text('trends.volume.caption.plain');
  const anyPartial = years.some(({ partial }) => partial);
  const values = {
    threshold: integer(thinThreshold),
    from: date(period[0], 'day'),
    to: date(period[1], 'day'),
  };
  return anyPartial
    ? text('trends.volume.caption.thinAndPartial', values)
    : text('trends.volume.caption.thin', values);
}

export function volumeTable({ years }: VolumeModel): DataTable {
  return {
    columns: [
      { key: 'year', label: text('table.year'), kind: 'year' },
      { key: 'recipes', label: text('table.recipes'), kind: 'number', digits: 0 },
      { key: 'change', label: text('table.changeOnYear'), kind: 'percent', digits: 1 },
      { key: 'shareSoFar', label: text('table.shareSoFar'), kind: 'percent', digits: 1 },
      { key: 'note', label: text('table.note'), kind: 'text' },
    ],
    rows: years.map((each) => ({
      year: each.year,
      recipes: each.recipes,
      change: each.change,
      shareSoFar: each.shareSoFar,
      note: noteOf(each),
    })),
  };
}

/** What a table says of a year that cannot be fully trusted. */
export function noteOf({ partial, thin }: { partial: boolean; thin: boolean }): Text | null {
  if (partial) return text(thin ? 'table.note.partialThin' : 'table.note.partial');
  return thin ? text('table.note.thin') : null;
}
