export const messages = {
  'seasonality.volume.title': 'Recipe volume',
  'seasonality.table.days': 'Days',
  'seasonality.table.rate': 'Recipes a day',
  'seasonality.table.withinYears': 'Difference within years',
  'seasonality.table.above': 'Years above their mean',
  'seasonality.table.completeYears': 'Complete years',
  'seasonality.volume.subtitle':
    'Recipes published per calendar day, by {grain, select, season {season} other {month}}, against the year · n = {n} in {days} days',
  'seasonality.volume.heading.busiest': 'Most recipes come {when}: {difference} a day on the year',
  'seasonality.volume.heading.disagree': 'Busiest {when} ({difference} a day), but years disagree',
  'seasonality.volume.heading.thin': 'Too few years to compare parts of the year',
  'seasonality.volume.consistency':
    'Publishing {when} lay above the rate of its year in {above} of {years, plural, one {# complete year} other {# complete years}}.',
  'seasonality.volume.scatter':
    'Counts scatter {dispersion} times more between years than chance would; allowing for it, {grain, select, season {seasons} other {months}} differ with p {p}. Cohen’s w is {w}.',
  'seasonality.volume.summary': 'Most recipes are published <b>{when}</b>: {difference} a day.',
  'seasonality.volume.summary.disagree':
    'Most recipes are published <b>{when}</b> ({difference} a day), though years disagree.',
  'seasonality.volume.kpi.busiest': 'Busiest {grain, select, season {season} other {month}}',
  'seasonality.volume.kpi.busiest.context': '<b>{difference}</b> recipes a day',
  'seasonality.volume.kpi.busiest.disagree': '<b>{difference}</b> a day, but years disagree',
  'seasonality.volume.key.rates': 'Recipes a day, difference from the year',
  'seasonality.volume.key.tests': 'Against the calendar',
  'seasonality.volume.key.w': 'Cohen’s w',
  'seasonality.volume.key.fit': 'χ² {chi}, {df} d.f., p {p}',
  'seasonality.volume.key.dispersion': 'Over-dispersion',
  'seasonality.volume.key.scatter': 'F test that allows for it: p {p}',
  'seasonality.volume.caption':
    'Bars are 95% intervals that allow for the scatter between years; a hollow dot cannot be told from the year. {count, plural, =0 {No year is complete.} one {One year is complete.} other {# years are complete.}}',
  'seasonality.volume.description':
    'Dots with 95% intervals: recipes a day of each {grain, select, season {season} other {month}} against the year. The highest is {highest}, {difference}. {n} recipes.',
  'seasonality.volume.panel': 'Recipes published',
  'seasonality.volume.panel.rate': '{rate} a day',
  'seasonality.volume.years.title':
    'Do years agree? Share of each year’s recipes by {grain, select, season {season} other {month}}',
  'seasonality.volume.years.description':
    'Heat map of the share of recipes by part of the year in {count, plural, one {# complete year} other {# complete years}}; colour compares recipes a day with the year’s own rate.',
  'seasonality.volume.years.legend':
    'Cell colour compares recipes a day {grain, select, season {of the season} other {of the month}} with those of its year',
  'seasonality.volume.years.share': 'Of all',
  'seasonality.volume.method.days':
    'Recipes are divided by the calendar days of the season or month that lie within the data and the chosen years, leap days and partial first and last months included. The ratio compares that rate with the rate of all days.',
  'seasonality.volume.method.interval':
    'Years differ forty-fold in level, and seasons differ from year to year. A log-linear model of year and season gives the over-dispersion (Pearson χ² over its degrees of freedom); quasi-Poisson intervals of the share of a season use it (McCullagh and Nelder 1989, §6.2). The difference within years is the effect of the season in that model: every year weighs alike, whatever part of it the data cover.',
  'seasonality.volume.method.tests':
    'Pearson’s χ² compares counts with the days of exposure; Cohen’s w is its effect size (0.1 small, 0.3 medium, 0.5 large). It takes recipes for independent, which they are not: the F test of the quasi-Poisson model is the one to trust, and a season is called different only when both it and its own interval say so.',
  'seasonality.volume.method.limits':
    'A year is complete when the data miss at most a week of it, and counts for consistency when it is not thin. The data end in December 2018 and begin in August 1999: the ratios of all years together also carry the growth and decline of the site.',
} as const;
