import { intervalText } from '../../analysis/interval-text.ts';
import { endsOf, type WeightedLine } from '../../stats/index.ts';
import {
  compact,
  decimal,
  integer,
  probability,
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

/** "29,790 recipes". */
export const recipesText = (recipes: number): Text =>
  text('trends.recipes', { n: integer(recipes), count: recipes });

/** "2007 · 29,790 recipes": what heads the tip of a year. */
export const yearHeading = ({ year: each, recipes }: YearCount): Text =>
  text('trends.yearHeading', { year: year(each), recipes: recipesText(recipes) });

/** A count as an axis shows it. */
export const shortCount = (count: number): Quantity => (count < 10_000 ? integer(count) : compact(count));

/** The interval of a slope, and under it R² and p where they exist. */
export function fitText({ slopeInterval, rSquared, pValue }: WeightedLine, digits: number): Text {
  const interval = intervalText(endsOf(slopeInterval), digits);
  return rSquared === null || pValue === null
    ? interval
    : text('trends.fitDetail', { interval, r2: decimal(rSquared, 2), p: probability(pValue) });
}
