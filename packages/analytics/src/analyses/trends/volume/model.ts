import type { DatasetFacts } from '../../../analysis/analysis.ts';
import { largest } from '../../../analysis/extremes.ts';
import { changePoints } from '../../../stats/index.ts';
import { isReliable, type YearReliability } from '../../reliability.ts';
import type { TrendsParams } from '../controls.ts';
import { recipesOf, usedYears, type YearCount } from '../years.ts';
import { normalityOf, type Normality } from './normality.ts';

export interface VolumeYear extends YearCount, YearReliability {
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
  halfBy: string | null,
  params: TrendsParams & Pick<VolumeModel, 'scale'>,
  dataset: DatasetFacts,
): VolumeModel {
  const { years, thinThreshold } = usedYears(withChanges(withEmptyYears(rows)), params, dataset);
  const busiest = largest(years, ({ recipes }) => recipes);
  const peak = busiest && { year: busiest.year, recipes: busiest.recipes };
  const complete = years.filter(isReliable);
  const lineage = dataset.lineage.filter(({ table }) => table === 'recipes');
  return {
    years,
    recipes: recipesOf(years),
    rawRecipes: lineage[0]?.rows ?? null,
    cleanRecipes: lineage.at(-1)?.rows ?? null,
    peak,
    rise: peak && regime(afterStartUp(complete.filter(({ year }) => year <= peak.year))),
    fall: peak && regime(complete.filter(({ year }) => year >= peak.year)),
    turns: turnsOf(years),
    normality: normalityOf(years.map((each) => each.recipes)),
    halfBy,
    thinThreshold,
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

function withChanges(rows: readonly YearCount[]) {
  const total = recipesOf(rows);
  let soFar = 0;
  return rows.map(({ year, recipes }, index) => {
    soFar += recipes;
    const before = rows[index - 1]?.recipes ?? 0;
    return { year, recipes, shareSoFar: soFar / total, change: before === 0 ? null : recipes / before - 1 };
  });
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

function regime(years: readonly YearCount[]): VolumeRegime | null {
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  const ratio = to.recipes / from.recipes;
  return {
    from: from.year,
    to: to.year,
    growth: ratio ** (1 / (to.year - from.year)) - 1,
    change: ratio - 1,
  };
}
