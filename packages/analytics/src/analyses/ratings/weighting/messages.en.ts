export const messages = {
  'ratings.table.months': 'Months',
  'ratings.table.value': 'Value',
  'ratings.table.counted': 'Counted',
  'ratings.weighting.title': 'Weighting',
  'ratings.weighting.subtitle':
    '{count, plural, one {# month} other {# months}} with at least {minimum}; {share} of the ratings left out · n = {n}',
  'ratings.weighting.heading.up': 'Counting ratings, not months, adds {change} to the mean',
  'ratings.weighting.heading.down': 'Counting ratings, not months, takes {change} off the mean',
  'ratings.weighting.heading.same': 'Weighting hardly moves the mean: by {change}',
  'ratings.weighting.heading.thin': 'Too few months to compare ways of weighting',
  'ratings.weighting.slopes.firm':
    'The mean {direction, select, up {rises} other {falls}} under all {count} choices of months and weights.',
  'ratings.weighting.slopes.none': 'None of the {count} choices of months and weights shows a clear trend.',
  'ratings.weighting.slopes.fragile':
    'Whether there is a trend depends on which months count and how: see the slopes under the figure.',
  'ratings.weighting.chance.more':
    'The months scatter {ratio} times as much as independent ratings would ({outside} of {months, plural, one {# month} other {# months}} outside the band, p {p}): months differ, or readers who rate many recipes weigh on them.',
  'ratings.weighting.chance.only':
    'The scatter of the months ({ratio} times that of chance, {outside} of {months, plural, one {# month} other {# months}} outside the band, p {p}) can be chance.',
  'ratings.weighting.volume.up': 'Months that gain ratings tend to gain stars (ρ {rho} {interval}).',
  'ratings.weighting.volume.down': 'Months that gain ratings tend to lose stars (ρ {rho} {interval}).',
  'ratings.weighting.volume.unclear':
    'From month to month, the number of ratings and their mean show no clear link (ρ {rho} {interval}).',
  'ratings.weighting.mean.ratings': 'Every rating counts once',
  'ratings.weighting.mean.months': 'Every month counts once',
  'ratings.weighting.mean.years': 'Every year counts once',
  'ratings.weighting.key.means': 'Mean rating, when …',
  'ratings.weighting.key.volume': 'Ratings of the months',
  'ratings.weighting.key.ratio': 'Largest to smallest month',
  'ratings.weighting.key.toOne': '{ratio} : 1',
  'ratings.weighting.key.variation': 'population SD over mean: {variation}',
  'ratings.weighting.key.effective': 'Months that count, weighted',
  'ratings.weighting.key.ofMonths': 'of {n} (Kish)',
  'ratings.weighting.key.dispersion': 'Scatter, times chance',
  'ratings.weighting.slope':
    '{minimum, plural, =0 {all} other {≥ #}}, {weights, select, equal {equal} other {by n}}',
  'ratings.weighting.slopeRow': 'Slope a year: {name}',
  'ratings.weighting.slopesTitle': 'Slope a year, by months and weights',
  'ratings.weighting.slopesDescription':
    'Slope of the monthly mean a year with 95% interval, under {count} choices of months and weights.',
  'ratings.weighting.axis': 'ratings in the month',
  'ratings.weighting.description':
    'Dots of {count, plural, one {# monthly mean} other {# monthly means}} against the ratings of the month, on a logarithmic axis, around the overall mean of {mean}. {outside} of {kept} lie outside the band of chance. {n} ratings.',
  'ratings.weighting.caption':
    'Band: where 95% of the months would lie if all had the same mean. Hollow: months under {minimum} ratings; beyond the axis they are cut.',
  'ratings.weighting.caption.all':
    'Band: where 95% of the months would lie if all had the same mean. All months count.',
  'ratings.weighting.method.means':
    'The mean of all ratings gives every rating one vote, so busy months decide; the mean of months gives every month one vote, so the thin ones count as much. Both are right answers to different questions. Means per recipe or per reader are not computed here.',
  'ratings.weighting.method.funnel':
    'A monthly mean of n ratings scatters by s / √n, so it is drawn against n with the band that chance alone would give (funnel plot; Spiegelhalter 2005). The ratio is Σ n (mean − weighted mean)² / s² over the months less one, with its χ² test; s is the deviation within months. It takes ratings as independent: those of one reader resemble each other, which alone makes months scatter several times as much. How uneven the months are is the coefficient of variation, the standard deviation of all months (population, over n) over their mean.',
  'ratings.weighting.method.slopes':
    'Slopes are least squares lines of the monthly means in true time, with equal weights or weights n, which are the inverse of the variance of a mean, from 24 months on. Intervals average over the correlations of neighbouring months that the residuals allow (Zellner and Tiao 1964; Harville 1974), since neighbouring months resemble each other. The link with volume is Spearman’s ρ of the changes from month to month, so that two trends are not taken for an association; its interval is widened because such changes tend to turn back (Bartlett 1935).',
  'ratings.weighting.method.limits':
    'A minimum of ratings drops months, hardly any ratings: it protects the mean of months, not that of ratings.',
} as const;
