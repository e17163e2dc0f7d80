/** Why a year says less than the others. */
export interface YearReliability {
  /** The data begin or end within the year. */
  readonly partial: boolean;
  /** Too few recipes for its mean to be steady. */
  readonly thin: boolean;
}

const fewestEver = 30;
const thinInFullData = 1000;
const thinShare = 1 / 200;

/**
 * The number of recipes below which a year is thin: half a percent of all recipes, at least 30 (a mean of fewer
 * is hardly normal) and at most 1,000 (where the interval of a yearly mean is about ±2 minutes).
 */
export function thinThreshold(totalRecipes: number): number {
  return Math.max(fewestEver, Math.min(thinInFullData, Math.round(totalRecipes * thinShare)));
}

const toleratedDays = 7;
const millisecondsPerDay = 86_400_000;

const utc = (isoDate: string) => Date.parse(`${isoDate}T00:00:00Z`);

/** Whether the data miss more than a week at the start or the end of the year. */
export function isPartialYear(year: number, period: readonly [string, string]): boolean {
  const [first, last] = period;
  const missedAtStart = utc(first) - Date.UTC(year, 0, 1);
  const missedAtEnd = Date.UTC(year, 11, 31) - utc(last);
  return Math.max(missedAtStart, missedAtEnd) > toleratedDays * millisecondsPerDay;
}

/** How far each year can be trusted. */
export function reliabilityOf(
  year: number,
  recipes: number,
  threshold: number,
  period: readonly [string, string],
): YearReliability {
  return { partial: isPartialYear(year, period), thin: recipes < threshold };
}

export function isReliable({ partial, thin }: YearReliability): boolean {
  return !partial && !thin;
}
