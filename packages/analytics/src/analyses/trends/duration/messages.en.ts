export const messages = {
  'trends.duration.title': 'Preparation time',
  'trends.duration.subtitle': 'Minutes per recipe, mean and median of each year · n = {n}',
  'trends.duration.heading.down': 'Recipes became quicker, by {slope} minutes a year on average',
  'trends.duration.heading.up': 'Recipes became longer, by {slope} minutes a year on average',
  'trends.duration.heading.unclear': 'No clear trend in preparation time',
  'trends.duration.heading.thin':
    '{count, plural, one {One year shows} other {# years show}} no trend in preparation time: at least three are needed',
  'trends.duration.weight':
    '{share} of the recipes date from {from}–{to}, so the line says little about other years.',
  'trends.duration.summary.down':
    'Recipes became <b>{change} minutes quicker</b> to make between {from} and {to}.',
  'trends.duration.summary.up':
    'Recipes became <b>{change} minutes longer</b> to make between {from} and {to}.',
  'trends.duration.summary.unclear':
    'Preparation time did <b>not clearly change</b> between {from} and {to}.',
  'trends.duration.kpi.mean': 'Mean preparation time, {year}',
  'trends.duration.kpi.mean.context': '<b>{change} min</b> since {since} {interval}',
  'trends.duration.key.title': 'Weighted trend, minutes a year',
  'trends.duration.key.variants': 'Does the slope of the mean hold?',
  'trends.duration.fitSlope': '{slope} min a year',
  'trends.duration.band': '{share} of the recipes lie in this band',
  'trends.duration.weights': 'Recipes a year = weight in the fit',
  'trends.duration.minutes': '{value} min',
  'trends.duration.minutesWithMargin': '{mean} ± {margin} min',
  'trends.duration.description':
    'Mean and median minutes per recipe by year, {from} to {to}, with the band of quantiles {low} to {high} and a weighted line. The mean goes from {first} to {last} minutes. {n} recipes.',
  'trends.duration.weightsDescription': 'Bars of the number of recipes of each year, which weigh the line.',
  'trends.duration.variantsDescription':
    'Slope of the mean in minutes a year, with 95% interval, under {count} choices of years and weights.',
  'trends.duration.caption.hollow':
    'Hollow marks: fewer than {threshold} recipes, or a partial year. Intervals are 95%; neighbouring years resemble each other (Durbin–Watson {dw}), so the p-values are descriptive.',
  'trends.duration.caption.plain':
    'Intervals are 95%; neighbouring years resemble each other when Durbin–Watson ({dw}) is far from 2, and then the p-values are descriptive.',
  'trends.duration.caption.hollowOnly':
    'Hollow marks: fewer than {threshold} recipes, or a partial year. Intervals are 95%.',
  'trends.duration.method.measures':
    'Mean and median of the minutes of each year’s recipes; the interval of a mean is Student’s. The band lies between two quantiles of the recipes (nearest rank): it shows how much recipes differ, not how sure the mean is.',
  'trends.duration.method.fit':
    'The line is a weighted least squares fit of the yearly means on the year, each weighted by its recipes (Draper and Smith, Applied Regression Analysis, §9.2); its band is the 95% confidence band of the line. R² is weighted; p is two-sided on the number of years less two.',
  'trends.duration.method.variants':
    'The same slope is computed five ways: all years weighted, complete and well-filled years only, all years with equal weight, and the years before and since the second half of the recipes begins. A trend that changes sign between them is not a trend.',
  'trends.duration.method.limits':
    'Authors round to five minutes, so medians move in steps. Recipes above 180 minutes were removed by cleaning, which hides a lengthening of the longest. Neighbouring years are not independent.',
} as const;
