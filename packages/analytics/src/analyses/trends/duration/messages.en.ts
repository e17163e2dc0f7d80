export const messages = {
  'trends.duration.title': 'Preparation time',
  'trends.duration.subtitle': 'Minutes per recipe, mean and median of each year · n = {n}',
  'trends.duration.heading.down':
    'Recipes became quicker, by {slope} {count, plural, one {minute} other {minutes}} a year on average',
  'trends.duration.heading.up':
    'Recipes became longer, by {slope} {count, plural, one {minute} other {minutes}} a year on average',
  'trends.duration.heading.unclear': 'No clear trend in preparation time',
  'trends.duration.heading.same':
    'Preparation time held steady, changing by less than {within} {bound, plural, one {minute} other {minutes}} a year',
  'trends.duration.heading.thin':
    'Too few complete years to tell a trend in preparation time: {years, plural, =0 {none} other {#}}, where {fewest} are needed',
  'trends.duration.weight':
    '{share} of the recipes date from {from}–{to}, so the line says little about other years.',
  'trends.duration.summary.down':
    'Recipes became <b>{slope} {count, plural, one {minute} other {minutes}} a year quicker</b> to make between {from} and {to}, when they took {mean} minutes.',
  'trends.duration.summary.up':
    'Recipes became <b>{slope} {count, plural, one {minute} other {minutes}} a year longer</b> to make between {from} and {to}, when they took {mean} minutes.',
  'trends.duration.summary.unclear': 'Preparation time shows <b>no clear trend</b> between {from} and {to}.',
  'trends.duration.summary.same':
    'Preparation time <b>held steady</b> between {from} and {to}, changing by less than {within} {bound, plural, one {minute} other {minutes}} a year.',
  'trends.duration.summary.thin':
    'There are <b>too few complete years</b> to tell whether recipes became quicker or longer to make.',
  'trends.duration.kpi.mean': 'Mean preparation time, {year}',
  'trends.duration.kpi.mean.up': '<b>{slope} min a year</b> since {since}',
  'trends.duration.kpi.mean.down': '<b>{slope} min a year</b> since {since}',
  'trends.duration.kpi.mean.unclear': 'no clear trend since {since}',
  'trends.duration.kpi.mean.same': '<b>steady</b> since {since}',
  'trends.duration.kpi.mean.thin': 'too few complete years for a trend',
  'trends.duration.key.title': 'Trend over complete years, minutes a year',
  'trends.duration.key.variants': 'Does the slope of the mean hold?',
  'trends.duration.band': '{share} of the recipes lie in this band',
  'trends.duration.weights': 'Recipes a year = weight in the fit',
  'trends.duration.minutes': '{value} min',
  'trends.duration.minutesWithMargin': '{mean} ± {margin} min',
  'trends.duration.description':
    'Mean and median minutes per recipe by year, {from} to {to}, with the band of quantiles {low} to {high} and a weighted line. The mean goes from {first} to {last} minutes. {claim}. {n} recipes.',
  'trends.duration.weightsDescription': 'Bars of the number of recipes of each year, which weigh the line.',
  'trends.duration.variantsDescription':
    'Slope of the mean in minutes a year, with 95% interval, under {count} choices of years and weights.',
  'trends.duration.caption.hollow':
    'Hollow marks: fewer than {threshold} recipes, or a partial year. Intervals are 95%. {neighbours, select, alike {Neighbouring years resemble each other} alternate {Neighbouring years alternate} other {Neighbouring years show no clear likeness}} (Durbin–Watson {dw}); the interval and p of the trend allow for likeness.',
  'trends.duration.caption.plain':
    'Intervals are 95%. {neighbours, select, alike {Neighbouring years resemble each other} alternate {Neighbouring years alternate} other {Neighbouring years show no clear likeness}} (Durbin–Watson {dw}); the interval and p of the trend allow for likeness.',
  'trends.duration.caption.hollowOnly':
    'Hollow marks: fewer than {threshold} recipes, or a partial year. Intervals are 95%.',
  'trends.duration.method.measures':
    'Mean and median of the minutes of each year’s recipes; the interval of a mean is Student’s. The band lies between two quantiles of the recipes (nearest rank): it shows how much recipes differ, not how sure the mean is.',
  'trends.duration.method.fit':
    'The drawn line is a weighted least squares fit of the yearly values shown on the year, each weighted by its recipes (Draper and Smith, Applied Regression Analysis, §9.2). What is claimed is the same slope over complete years with enough recipes, four at least, with an interval and a p that allow for neighbouring years that resemble each other: errors follow AR(1) with an unknown correlation of 0 to 0.95, and p and interval are averaged over it by restricted likelihood (Harville 1974; Zellner and Tiao 1964). A direction is claimed where p is below 5%, the interval excludes zero and the other choices of years and weights slope the same way; no change where the whole interval lies within a quarter of a percent of the mean value a year (two one-sided tests, Schuirmann 1987). The band of the line is its 95% confidence band.',
  'trends.duration.method.variants':
    'The same slope is computed five ways: all years weighted, complete and well-filled years only, all years with equal weight, and the years before and since the second half of the recipes begins. A trend that changes sign between them is not claimed.',
  'trends.duration.method.limits':
    'Authors round to five minutes, so medians move in steps. Recipes above 180 minutes were removed by cleaning, which hides a lengthening of the longest.',
} as const;
