import { sharePoints, type EstimateDraft } from '../../../analysis/estimate.ts';
import { significance } from '../../../analysis/claim.ts';
import { endsOf, wilsonInterval } from '../../../stats/index.ts';
import { percent, text, year } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import type { VolumeModel } from './model.ts';

/** By how much years are taken to vary without any growth, as where growth is claimed. */
const yearVariation = 0.1;

/** The share of the recipes that each year saw published. */
export const estimates = ({ years, recipes }: VolumeModel): readonly EstimateDraft[] =>
  years.filter(isReliable).map((each) => {
    const share = { successes: each.recipes, trials: recipes };
    const designEffect = 1 + yearVariation ** 2 * each.recipes;
    return {
      key: String(each.year),
      subject: text('comparison.publishedIn', { year: year(each.year) }),
      value: each.recipes / recipes,
      interval: endsOf(wilsonInterval(share, 1 - significance, designEffect)),
      write: (value) => percent(value),
      writeDifference: (difference) => sharePoints(difference),
    };
  });
