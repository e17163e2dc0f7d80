export const messages = {
  'seasonality.volume.title': 'Recipe volume',
  'seasonality.table.days': 'Days',
  'seasonality.table.rate': 'Recipes a day',
  'seasonality.table.withinYears': 'Difference within years',
  'seasonality.table.withinP': 'p within years, corrected',
  'seasonality.table.above': 'Years above their mean',
  'seasonality.table.completeYears': 'Complete years',
  'seasonality.volume.subtitle':
    'Recipes published per calendar day, by {grain, select, season {season} other {month}}, against the year · n = {n} in {days} days',
  'seasonality.volume.heading.up': '{period} is busiest: {size} more recipes a day than the annual mean',
  'seasonality.volume.heading.down': '{period} is quietest: {size} fewer recipes a day than the annual mean',
  'seasonality.volume.heading.unclear': 'No {grain, select, season {season} other {month}} is clearly busier',
  'seasonality.volume.heading.same':
    'Every {grain, select, season {season} other {month}} is within {bound} of the annual mean of recipes a day',
  'seasonality.volume.heading.thin':
    'Too few years to compare {grain, select, season {seasons} other {months}}',
  'seasonality.volume.consistency':
    'Publishing {when} lay above the rate of its year in {above} of {years, plural, one {# complete year} other {# complete years}}.',
  'seasonality.volume.scatter.beyond':
    'From year to year, counts scatter {dispersion} times as much as chance alone would make them; {grain, select, season {seasons} other {months}} differ by more than that.',
  'seasonality.volume.scatter.together':
    'From year to year, counts scatter {dispersion} times as much as chance alone would make them; taken together, {grain, select, season {seasons} other {months}} differ by more than that, without one that clearly stands out.',
  'seasonality.volume.scatter.within':
    'From year to year, counts scatter {dispersion} times as much as chance alone would make them; the differences between {grain, select, season {seasons} other {months}} can come from that.',
  'seasonality.volume.summary.up':
    '<b>{period}</b> is busiest: <b>{size}</b> more recipes a day than the annual mean.',
  'seasonality.volume.summary.down':
    '<b>{period}</b> is quietest: <b>{size}</b> fewer recipes a day than the annual mean.',
  'seasonality.volume.summary.unclear':
    'No {grain, select, season {season} other {month}} is clearly busier.',
  'seasonality.volume.summary.same':
    'Recipes a day: every {grain, select, season {season} other {month}} lies within {bound} of the annual mean.',
  'seasonality.volume.summary.thin':
    'There are too few years to compare {grain, select, season {seasons} other {months}}.',
  'seasonality.volume.kpi.busiest': 'Busiest {grain, select, season {season} other {month}}',
  'seasonality.volume.kpi.busiest.context': '<b>{size}</b> more recipes a day than the annual mean',
  'seasonality.volume.rate': 'Recipes {unit, select, day {a day} other {a week}}',
  'seasonality.volume.key.rates':
    'Recipes {unit, select, day {a day} other {a week}}, and difference from the annual mean',
  'seasonality.volume.key.fit': 'Cohen’s w {w}, χ² {chi}, {df} d.f., p {p}',
  'seasonality.volume.key.distance': 'Recipes out of an even year',
  'seasonality.volume.key.scatter': 'F test, p {p}; dispersion {dispersion}',
  'seasonality.volume.caption':
    'Bars are 95% intervals, each for itself, that allow for the scatter between years.{family, plural, =0 {} one { A filled dot clearly lies off the annual mean; a hollow one may be chance.} other { A filled dot clearly lies off the annual mean, also after correction for all # comparisons; a hollow one may be chance.}} {count, plural, =0 {No year is complete.} one {One year is complete.} other {# years are complete.}}',
  'seasonality.volume.description':
    'Dots with 95% intervals: recipes a day of each {grain, select, season {season} other {month}} against the annual mean. {sentence}. {n} recipes.',
  'seasonality.volume.panel': 'Recipes published',
  'seasonality.volume.panel.rate': '{rate} {unit, select, day {a day} other {a week}}',
  'seasonality.volume.years.title':
    'Do years agree? Share of each year’s recipes by {grain, select, season {season} other {month}}',
  'seasonality.volume.years.description':
    'Heat map of the share of recipes by part of the year in {count, plural, one {# complete year} other {# complete years}}; colour compares recipes a day with the year’s own rate.',
  'seasonality.volume.years.cell': 'Of its year’s recipes',
  'seasonality.volume.years.legend':
    'Cell colour compares recipes a day {grain, select, season {of the season} other {of the month}} with those of its year',
  'seasonality.volume.years.share': 'Of all',
  'seasonality.volume.method.days':
    'Recipes are divided by the calendar days of the season or month that lie within the data and the chosen years, leap days and partial first and last months included. The ratio compares that rate with the rate of all days.',
  'seasonality.volume.method.interval':
    'Years differ forty-fold in level, and seasons differ from year to year. A log-linear model of year and season gives the over-dispersion (Pearson χ² over its degrees of freedom); quasi-Poisson intervals of the share of a season use it (McCullagh and Nelder 1989, §6.2). The difference within years is the effect of the season in that model: every year weighs alike, whatever part of it the data cover.',
  'seasonality.volume.method.tests':
    'The test over the whole year is the F test of the quasi-Poisson model. A season or month is named only if it is below 5%, if its own test within years (Wald, on the degrees of freedom of the model), corrected over all seasons or months (Holm 1979), is below 5% too, and if the interval of its ratio excludes 1. “Within 10%” is said only where every interval lies within these bounds (two one-sided tests, Schuirmann 1987). Pearson’s χ² compares counts with the days of exposure; Cohen’s w is its effect size (0.1 small, 0.3 medium, 0.5 large). It takes recipes for independent, which they are not, and decides nothing.',
  'seasonality.volume.method.limits':
    'A year is complete when the data miss at most a week of it, and counts for consistency when it is not thin. The data end in December 2018 and begin in August 1999: the ratios of all years together also carry the growth and decline of the site.',
} as const;
