import { intervalText } from '../../analysis/interval-text.ts';
import type { Claim } from '../../analysis/claim.ts';
import type { KeyFigureDraft } from '../../analysis/key-figures.ts';
import {
  compact,
  integer,
  probability,
  signed,
  text,
  year,
  type Quantity,
  type Text,
} from '../../text/index.ts';
import type { YearCount } from './years.ts';

/** From the first year to the last; 0 where there is none, which stands beside the notice that says so. */
export const spanOf = (years: readonly Pick<YearCount, 'year'>[]) => ({
  from: year(years[0]?.year ?? 0),
  to: year(years.at(-1)?.year ?? 0),
});

/** "1999–2018", or "2007" where that is all. */
export function yearsText(years: readonly Pick<YearCount, 'year'>[]): Text {
  const { from, to } = spanOf(years);
  return from.value === to.value ? from : text('trends.years', { from, to });
}

/** "29,790 recipes". */
export const recipesText = (recipes: number): Text =>
  text('trends.recipes', { n: integer(recipes), count: recipes });

/** "2007 · 29,790 recipes": what heads the tip of a year. */
export const yearHeading = ({ year: each, recipes }: YearCount): Text =>
  text('trends.yearHeading', { year: year(each), recipes: recipesText(recipes) });

/** A count as an axis shows it. */
export const shortCount = (count: number): Quantity => (count < 10_000 ? integer(count) : compact(count));

/**
 * The interval of a claimed slope, and under it how many complete years it rests on and p; null where there is none.
 * Years exactly on a line have no scatter, and so no p to show.
 */
export function claimDetail({ interval, pValue }: Claim, years: number, digits: number): Text | null {
  if (interval === null || pValue === null) return null;
  const written = intervalText(interval, digits);
  return interval[0] === interval[1]
    ? written
    : text('trends.claimDetail', { interval: written, years, p: probability(pValue) });
}

/** A claimed slope in the unit of the measure, with its detail; null where there is none. */
export function slopeFigure(label: Text, claim: Claim, years: number, digits: number): KeyFigureDraft | null {
  const detail = claimDetail(claim, years, digits);
  return claim.estimate === null || detail === null
    ? null
    : { label, value: signed(claim.estimate, digits), detail };
}
