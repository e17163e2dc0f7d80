import { claimOf, isDirection, type Claim } from '../../../analysis/claim.ts';
import { first } from '../../../analysis/extremes.ts';
import {
  proportionTrends,
  twoProportionScreen,
  type Ends,
  type LogisticTrend,
  type ProportionTrend,
} from '../../../stats/index.ts';
import { topBothWays, withQValues, type TopBothWays } from '../../items/screening.ts';
import { isReliable } from '../../reliability.ts';
import { jumpYear } from './jump.ts';
import { shareIn, type ItemSeries, type ItemYear } from './series.ts';

export type ChangeMeasure = 'model' | 'endpoints';

/** How one item's share changed. Shares are fractions: 0.01 is one percentage point. */
export interface ItemChange {
  readonly item: string;
  readonly recipes: number;
  /** Model: change a year. Endpoints: last year minus first. */
  readonly effect: number;
  readonly interval: Ends;
  /** Shares at both ends: on the fitted curve at the first and last reliable year, or as counted. */
  readonly first: number;
  readonly last: number;
  readonly pValue: number | null;
  readonly qValue: number | null;
  /** What may be said of the change, its q-value over all that were tested. */
  readonly claim: Claim;
  /** First year of a new level, where one step tells the series better than a steady trend. */
  readonly jump: number | null;
  /** Set when the item is in no recipe before this year, or in none after it. */
  readonly newSince: number | null;
  readonly lastSeen: number | null;
}

export interface ItemChanges extends TopBothWays<ItemChange> {
  /** Items with a test, over which q-values are taken, and eligible ones without. */
  readonly tested: number;
  readonly untested: number;
  readonly clearlyRising: number;
  readonly clearlyFalling: number;
  /** The years whose shares `first` and `last` are, with their recipes. */
  readonly from: ItemYear;
  readonly to: ItemYear;
  /** The item looked up, where it was tested. */
  readonly chosen: ItemChange | null;
}

type Measured = Omit<ItemChange, 'qValue' | 'claim' | 'jump' | 'newSince' | 'lastSeen'>;

/**
 * Which items rose and fell, by the chosen measure, with q-values over all eligible items. Returns null when the
 * years cannot carry the measure: under three for the model, under two for the endpoints.
 */
export function modelChanges(
  eligible: readonly ItemSeries[],
  years: readonly ItemYear[],
  { measure, top, item }: { readonly measure: ChangeMeasure; readonly top: number; readonly item: string },
): ItemChanges | null {
  const [from, to] = spannedBy(years, measure);
  if (from === undefined || to === undefined || from === to) return null;
  const measured =
    measure === 'model' ? byModel(eligible, years, from, to) : byEndpoints(eligible, from, to, years);
  if (measured.length === 0) return null;
  const countsOf = new Map(eligible.map((each) => [each.item, each.counts]));
  const family = measured.filter(({ pValue }) => pValue !== null).length;
  const screened = withQValues(measured).map((each) => ({
    ...each,
    claim: claimOf({
      page: 'trends',
      estimate: each.effect,
      interval: each.interval,
      pValue: each.qValue,
      family,
    }),
  }));
  const describe = (each: (typeof screened)[number]): ItemChange => {
    const counts = countsOf.get(each.item) ?? [];
    return { ...each, jump: jumpYear(counts, years), ...lifeOf(counts, years) };
  };
  const { rising, falling } = topBothWays(screened, ({ effect }) => effect, top);
  const claimed = (verdict: Claim['verdict']) =>
    screened.filter(({ claim }) => claim.verdict === verdict).length;
  const chosen = screened.find((each) => each.item === item);
  return {
    rising: rising.map(describe),
    falling: falling.map(describe),
    tested: family,
    untested: eligible.length - family,
    clearlyRising: claimed('up'),
    clearlyFalling: claimed('down'),
    from,
    to,
    chosen: chosen === undefined ? null : describe(chosen),
  };
}

/** The model speaks from the first to the last reliable year; the endpoints are the years as they stand. */
function spannedBy(years: readonly ItemYear[], measure: ChangeMeasure) {
  const reliable = years.filter(isReliable);
  const spanned = measure === 'model' && reliable.length >= 2 ? reliable : years;
  return [spanned[0], spanned.at(-1)] as const;
}

function byModel(
  eligible: readonly ItemSeries[],
  years: readonly ItemYear[],
  from: ItemYear,
  to: ItemYear,
): readonly Measured[] {
  const trends = proportionTrends({
    x: years.map(({ year }) => year),
    trials: years.map(({ recipes }) => recipes),
    successes: eligible.map(({ counts }) => counts),
  });
  const start = first(years).year;
  return eligible.flatMap(({ item, recipes }, index) => {
    const trend = trends[index] ?? null;
    return trend === null || trend.logistic === null
      ? []
      : [{ item, recipes, ...fittedChange(trend, trend.logistic, start, from.year, to.year) }];
  });
}

/** Marginal effect at the overall share p: the slope of the log-odds times p(1 − p), and so its interval. */
function fittedChange(trend: ProportionTrend, line: LogisticTrend, start: number, from: number, to: number) {
  const share = trend.successes / trend.trials;
  const perLogOdds = share * (1 - share);
  const { low, high } = line.oddsRatioInterval;
  const logOdds = Math.log(line.fittedFirst / (1 - line.fittedFirst));
  const at = (year: number) => 1 / (1 + Math.exp(-(logOdds + line.slope * (year - start))));
  return {
    effect: line.slope * perLogOdds,
    interval: [Math.log(low) * perLogOdds, Math.log(high) * perLogOdds] as const,
    first: at(from),
    last: at(to),
    pValue: line.pValue,
  };
}

function byEndpoints(
  eligible: readonly ItemSeries[],
  from: ItemYear,
  to: ItemYear,
  years: readonly ItemYear[],
): readonly Measured[] {
  const end = years.length - 1;
  const screen = twoProportionScreen({
    firstCounts: eligible.map(({ counts }) => counts[end] ?? 0),
    firstTotal: to.recipes,
    secondCounts: eligible.map(({ counts }) => counts[0] ?? 0),
    secondTotal: from.recipes,
  });
  return eligible.map((each, index) => ({
    item: each.item,
    recipes: each.recipes,
    effect: screen.difference[index] ?? 0,
    interval: [screen.differenceLow[index] ?? -1, screen.differenceHigh[index] ?? 1],
    first: shareIn(each, 0, from),
    last: shareIn(each, end, to),
    pValue: fewestExpected(each.counts, from, to) < 1 ? null : (screen.pValue[index] ?? null),
  }));
}

/**
 * The smallest of the four counts expected at both ends without any change; below one the χ² test does not hold.
 * Source: Cochran (1954), Biometrics 10:417.
 */
function fewestExpected(counts: readonly number[], from: ItemYear, to: ItemYear): number {
  const total = from.recipes + to.recipes;
  const having = (counts[0] ?? 0) + (counts.at(-1) ?? 0);
  return (Math.min(having, total - having) * Math.min(from.recipes, to.recipes)) / total;
}

/** Items that came or went: first and last year with a recipe, where reliable years lie beyond them. */
function lifeOf(counts: readonly number[], years: readonly ItemYear[]) {
  const used = years.filter((_, index) => (counts[index] ?? 0) > 0);
  const reliable = years.filter(isReliable);
  const first = used[0]?.year ?? null;
  const last = used.at(-1)?.year ?? null;
  return {
    newSince: first !== null && reliable.some(({ year }) => year < first) ? first : null,
    lastSeen: last !== null && reliable.some(({ year }) => year > last) ? last : null,
  };
}

/** The first clear change on either side, up before down; one that is a trend goes before one that is a step. */
export const leadingChanges = ({ rising, falling }: ItemChanges) =>
  [rising, falling].map(
    (side) =>
      side.find(({ claim, jump }) => isDirection(claim.verdict) && jump === null) ??
      side.find(({ claim }) => isDirection(claim.verdict)),
  );
