import { choiceOf, yearRange, type ParamsOf } from '../../analysis/controls.ts';
import { sql, yearsWhere, type Sql } from '../../analysis/query.ts';

/** Controls that stand above the cards of the page and act on all of them. */
export const ratingsControls = { years: yearRange() };

/** Those, and where months are compared the fewest ratings of a month for it to be counted. */
export const monthlyControls = {
  ...ratingsControls,
  monthRatings: choiceOf('ratings.control.monthRatings', ['0', '50', '100', '500'], {
    shared: true,
    initial: '100',
  }),
};

/** How much of the scale from 1 to 5 the axis shows. */
export const axisControl = choiceOf('ratings.control.axis', ['window', 'full']);

export type RatingsParams = ParamsOf<typeof ratingsControls>;

export interface AxisParams {
  readonly axis: (typeof axisControl)['initial'];
}

/** The days that the shared controls leave. */
export const ratingsWhere = ({ years }: RatingsParams): Sql => yearsWhere(years, sql`year(date)`);
