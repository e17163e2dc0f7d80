import type { DatasetFacts } from '../../analysis/analysis.ts';
import { isReliable, reliabilityOf, thinThreshold, type YearReliability } from '../reliability.ts';
import { changePoints } from '../../stats/index.ts';
import type { TrendsParams } from './controls.ts';
import { normalityOf, type Normality } from './volume-normality.ts';

export interface VolumeYear extends YearReliability {
  readonly year: number;
  readonly recipes: number;
  /** Share of all recipes published up to the end of the year. */
  readonly shareSoFar: number;
  /** Change from the year before, as a share of it; null for the first year and after an empty one. */
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
}

export interface VolumeModel {
  readonly years: readonly VolumeYear[];
  readonly recipes: number;
  /** Recipes in the raw files, before cleaning. */
  readonly rawRecipes: number | null;
  /** Recipes left by cleaning, before the page's filters. */
  readonly cleanRecipes: number | null;
  readonly peak: { readonly year: number; readonly recipes: number } | null;
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

export interface VolumeRow {
  readonly year: number;
  readonly recipes: number;
}

/** Yearly counts with their shares, growth and how far each can be trusted. Years without recipes count as zero. */
export function modelVolume(
  rows: readonly VolumeRow[],
  halfBy: string | null,
  params: TrendsParams & { readonly scale: 'linear' | 'log' },
  dataset: DatasetFacts,
): VolumeModel {
  const recipes = rows.reduce((sum, row) => sum + row.recipes, 0);
  const threshold = thinThreshold(recipes);
  const all = describeYears(withEmptyYears(rows), recipes, threshold, dataset.period);
  const years = params.thinYears === 'excluded' ? all.filter(isReliable) : all;
  const peak = busiest(years);
  const complete = years.filter(isReliable);
  return {
    years,
    recipes: years.reduce((sum, year) => sum + year.recipes, 0),
    rawRecipes: lineageRows(dataset, 'first'),
    cleanRecipes: lineageRows(dataset, 'last'),
    peak,
    rise: peak && regime(afterStartUp(complete.filter(({ year }) => year <= peak.year))),
    fall: peak && regime(complete.filter(({ year }) => year >= peak.year)),
    turns: turnsOf(years),
    normality: normalityOf(years.map((each) => each.recipes)),
    halfBy,
    thinThreshold: threshold,
    period: dataset.period,
    scale: params.scale,
  };
}

function withEmptyYears(rows: readonly VolumeRow[]): readonly VolumeRow[] {
  const counts = new Map(rows.map(({ year, recipes }) => [year, recipes]));
  const years = [...counts.keys()];
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => ({
    year: first + index,
    recipes: counts.get(first + index) ?? 0,
  }));
}

function describeYears(
  rows: readonly VolumeRow[],
  total: number,
  threshold: number,
  period: readonly [string, string],
): VolumeYear[] {
  let soFar = 0;
  let before: number | null = null;
  return rows.map(({ year, recipes }) => {
    soFar += recipes;
    const change = before === null || before === 0 ? null : recipes / before - 1;
    before = recipes;
    return {
      year,
      recipes,
      shareSoFar: soFar / total,
      change,
      ...reliabilityOf(year, recipes, threshold, period),
    };
  });
}

function busiest(years: readonly VolumeYear[]): VolumeModel['peak'] {
  const [first, ...others] = years;
  if (first === undefined) return null;
  const { year, recipes } = others.reduce((best, each) => (each.recipes > best.recipes ? each : best), first);
  return { year, recipes };
}

function turnsOf(years: readonly VolumeYear[]): readonly number[] {
  const found = changePoints(
    years.map(({ year }) => year),
    years.map(({ recipes }) => recipes),
  );
  return found === null ? [] : found.breaks.map(({ firstAfter }) => firstAfter);
}

const startUpFactor = 2;

/** The years from the last one that more than doubled: a site's first readers are not growth of the habit. */
function afterStartUp(years: readonly VolumeYear[]): readonly VolumeYear[] {
  const start = years.findLastIndex(({ change }) => change !== null && change + 1 > startUpFactor);
  return start === -1 ? years : years.slice(start);
}

function regime(years: readonly VolumeYear[]): VolumeRegime | null {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined || first.year === last.year) return null;
  const ratio = last.recipes / first.recipes;
  return {
    from: first.year,
    to: last.year,
    growth: ratio ** (1 / (last.year - first.year)) - 1,
    change: ratio - 1,
  };
}

function lineageRows({ lineage }: DatasetFacts, end: 'first' | 'last'): number | null {
  const steps = lineage.filter(({ table }) => table === 'recipes');
  return steps.at(end === 'first' ? 0 : -1)?.rows ?? null;
}
