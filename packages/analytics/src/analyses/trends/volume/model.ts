import type { DatasetFacts } from '../../../analysis/analysis.ts';
import type { Claim } from '../../../analysis/claim.ts';
import { largest } from '../../../analysis/extremes.ts';
import { changePoints } from '../../../stats/index.ts';
import { isReliable, type YearReliability } from '../../reliability.ts';
import { totalRecipes } from '../../total-recipes.ts';
import type { TrendsParams } from '../controls.ts';
import { usedYears, type YearCount } from '../years.ts';
import { growthClaim } from './growth-claim.ts';
import { normalityOf, type Normality } from './normality.ts';

export interface VolumeYear extends YearCount, YearReliability {
  /** Share of all recipes shown that were published up to the end of the year. */
  readonly shareSoFar: number;
  /** Change from the year before, as a share of it; null where that is not shown or empty. */
  readonly change: number | null;
}

/** A stretch of years with its compound yearly growth. */
export interface VolumeRegime {
  readonly from: number;
  readonly to: number;
  /** Compound growth a year: (n₁ / n₀)^(1 / years) − 1. */
  readonly growth: number;
  /** Whole change from the first to the last year, as a share of the first. */
  readonly change: number;
  /** What may be said of it. */
  readonly claim: Claim;
}

/** Recipes of a day, written "2007-01-23". */
export interface DayCount {
  readonly day: string;
  readonly recipes: number;
}

export interface VolumeModel {
  readonly years: readonly VolumeYear[];
  readonly recipes: number;
  /** Recipes in the raw files, before cleaning. */
  readonly rawRecipes: number | null;
  /** Recipes left by cleaning, before the page's filters. */
  readonly cleanRecipes: number | null;
  readonly peak: YearCount | null;
  /** Growth up to the peak, among complete years, after the start-up. */
  readonly rise: VolumeRegime | null;
  /** Change after the peak, among complete years. */
  readonly fall: VolumeRegime | null;
  /** First years of a new level or growth, found in the counts themselves; empty where one growth tells all. */
  readonly turns: readonly number[];
  /** The counts against a normal distribution; null under three years. */
  readonly normality: Normality | null;
  /** The day by which half of the recipes were published. */
  readonly halfBy: string | null;
  readonly thinThreshold: number;
  readonly period: readonly [string, string];
  readonly scale: 'linear' | 'log';
}

/** Yearly counts with their shares, growth and how far each can be trusted. Years without recipes count as zero. */
export function modelVolume(
  rows: readonly YearCount[],
  days: readonly DayCount[],
  params: TrendsParams & Pick<VolumeModel, 'scale'>,
  dataset: DatasetFacts,
): VolumeModel {
  const used = usedYears(withEmptyYears(rows), params, dataset);
  const years = withChanges(used.years);
  const busiest = largest(years, ({ recipes }) => recipes);
  const peak = busiest && { year: busiest.year, recipes: busiest.recipes };
  const complete = years.filter(isReliable);
  const regime = (stretch: readonly YearCount[]) => regimeOf(stretch, complete.length);
  const lineage = dataset.lineage.filter(({ table }) => table === 'recipes');
  return {
    years,
    recipes: totalRecipes(years),
    rawRecipes: lineage[0]?.rows ?? null,
    cleanRecipes: lineage.at(-1)?.rows ?? null,
    peak,
    rise: peak && regime(afterStartUp(complete.filter(({ year }) => year <= peak.year))),
    fall: peak && regime(complete.filter(({ year }) => year >= peak.year)),
    turns: turnsOf(years),
    normality: normalityOf(years.map((each) => each.recipes)),
    halfBy: halfOf(days, years),
    thinThreshold: used.thinThreshold,
    period: dataset.period,
    scale: params.scale,
  };
}

function withEmptyYears(rows: readonly YearCount[]): readonly YearCount[] {
  if (rows.length === 0) return [];
  const counts = new Map(rows.map(({ year, recipes }) => [year, recipes]));
  const start = Math.min(...counts.keys());
  return Array.from({ length: Math.max(...counts.keys()) - start + 1 }, (_, index) => ({
    year: start + index,
    recipes: counts.get(start + index) ?? 0,
  }));
}

function withChanges<Year extends YearCount>(years: readonly Year[]) {
  const total = totalRecipes(years);
  let soFar = 0;
  return years.map((each, index) => {
    soFar += each.recipes;
    const before = years[index - 1];
    const isKnown = before?.year === each.year - 1 && before.recipes > 0;
    return {
      ...each,
      shareSoFar: soFar / total,
      change: isKnown ? each.recipes / before.recipes - 1 : null,
    };
  });
}

/** The first day by which half of the recipes of these years were published; null without any. */
function halfOf(days: readonly DayCount[], years: readonly YearCount[]): string | null {
  const shown = new Set(years.map(({ year }) => String(year)));
  const counted = days.filter(({ day }) => shown.has(day.slice(0, 4)));
  const half = totalRecipes(counted) / 2;
  let soFar = 0;
  for (const { day, recipes } of counted) {
    soFar += recipes;
    if (soFar >= half) return day;
  }
  return null;
}

function turnsOf(years: readonly YearCount[]): readonly number[] {
  const found = changePoints(
    years.map(({ year }) => year),
    years.map(({ recipes }) => recipes),
  );
  return found?.breaks.map(({ firstAfter }) => firstAfter) ?? [];
}

const startUpFactor = 2;

/** The years from the last one that more than doubled: a site's first readers are not growth of the habit. */
function afterStartUp(years: readonly VolumeYear[]): readonly VolumeYear[] {
  const start = years.findLastIndex(({ change }) => change !== null && change + 1 > startUpFactor);
  return years.slice(Math.max(0, start));
}

function regimeOf(years: readonly YearCount[], complete: number): VolumeRegime | null {
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  const ratio = to.recipes / from.recipes;
  return {
    from: from.year,
    to: to.year,
    growth: ratio ** (1 / (to.year - from.year)) - 1,
    change: ratio - 1,
    claim: growthClaim(from, to, complete),
  };
}
