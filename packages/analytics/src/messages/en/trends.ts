export const trends = {
  'trends.title': 'Trends {from}–{to}',
  'trends.notice.noRecipes': 'No recipe fits these filters. Widen the years or the minutes.',
  'trends.recipes': '{count, plural, one {{n} recipe} other {{n} recipes}}',
  'trends.fitDetail': '{interval} R² {r2} · p {p}',
  'trends.variant.all': 'All years, weighted',
  'trends.variant.reliable': 'Years with ≥ {threshold} recipes',
  'trends.variant.equal': 'All years, equal weight',
  'trends.variant.recent': 'From {year}, weighted',
  'trends.axis.thinYears': 'thin years',
  'trends.axis.fromDay': 'from {date}',
  'trends.axis.toDay': 'to {date}',

  'trends.volume.title': 'Recipe volume',
  'trends.volume.subtitle': 'Recipes published per year, {from}–{to} · n = {n}',
  'trends.volume.heading.roseAndFell':
    'Publishing grew until {peak}, then fell by {change} in {years, plural, one {# year} other {# years}}',
  'trends.volume.heading.fell':
    'Publishing fell by {change} in {years, plural, one {# year} other {# years}} after {peak}',
  'trends.volume.heading.rose': 'Publishing grew by {change} from {from} to {to}',
  'trends.volume.heading.steady': 'Publishing held steady over the complete years',
  'trends.volume.heading.thin': 'Most recipes date from {peak}; too few complete years to tell a trend',
  'trends.volume.heading.oneYear': 'All these recipes date from {year}',
  'trends.volume.half': 'Half of them were published by {date}.',
  'trends.volume.cleaning':
    'Cleaning kept {kept} of {raw} recipes ({share}): those of 1 to 180 minutes with usual numbers of steps and ingredients.',
  'trends.volume.summary.fell':
    'Publishing peaked in <b>{peak}</b> and had fallen by {change} by <b>{to}</b>.',
  'trends.volume.summary.peak': 'Publishing peaked in <b>{peak}</b>.',
  'trends.volume.kpi.total': 'Recipes analysed',
  'trends.volume.kpi.total.plain': 'after cleaning and filters',
  'trends.volume.kpi.total.kept': '<b>{share}</b> of the {raw} read',
  'trends.volume.kpi.peak': 'Busiest year',
  'trends.volume.kpi.peak.context': '<b>{n}</b> recipes, {share} of all',
  'trends.volume.key.peak': 'Peak year',
  'trends.volume.key.growth': 'Growth {from} to {to}',
  'trends.volume.key.decline': 'Decline {from} to {to}',
  'trends.volume.regime': '{growth} a year',
  'trends.volume.regimeShort': '{growth}/yr',
  'trends.volume.shareSoFar': 'Share of all recipes so far',
  'trends.volume.halfBy': 'Half by {date}',
  'trends.volume.description':
    'Bars of recipes published per year, {from} to {to}. The highest is {peak} with {peakRecipes}; the last is {last} with {lastRecipes}. {n} recipes in all.',
  'trends.volume.shareDescription':
    'Line of the share of all recipes published by the end of each year; half is reached in {date}.',
  'trends.volume.tip.change': 'On the year before',
  'trends.volume.tip.share': 'Share so far',
  'trends.volume.caption.plain': 'Growth rates are compound, between complete years.',
  'trends.volume.caption.thin':
    'Hatched: years with fewer than {threshold} recipes. Growth rates are compound, between complete years.',
  'trends.volume.caption.thinAndPartial':
    'Hatched: years with fewer than {threshold} recipes, and partial years (the data run from {from} to {to}). Growth rates are compound, between complete years.',
  'trends.volume.method.count':
    'Counts the cleaned recipes by the calendar year in which they were submitted. A year without recipes counts as zero.',
  'trends.volume.method.thin':
    'A year is partial when the data miss more than a week of it, and thin below half a percent of all recipes (at least 30, at most 1,000). Both are drawn hatched and take no part in growth rates; they can be left out.',
  'trends.volume.method.growth':
    'Growth is compound: (last ÷ first) to the power 1 ÷ years, minus 1, between complete years. The start-up years, up to the last that more than doubled, are left out of the rise. Half of the recipes is the median submission date.',
  'trends.volume.method.limits':
    'These are all the recipes of one site, not a sample: they show how the site was used, not how people cook. Recipes outside 1 to 180 minutes, or with unusual numbers of steps or ingredients, were removed by cleaning.',

  'trends.duration.title': 'Preparation time',
  'trends.duration.subtitle': 'Minutes per recipe, mean and median of each year · n = {n}',
  'trends.duration.mean': 'Mean',
  'trends.duration.median': 'Median',
  'trends.duration.heading.down': 'Recipes became quicker, by {slope} minutes a year on average',
  'trends.duration.heading.up': 'Recipes became longer, by {slope} minutes a year on average',
  'trends.duration.heading.unclear': 'No clear trend in preparation time',
  'trends.duration.heading.thin':
    '{count, plural, one {One year shows} other {# years show}} no trend in preparation time: at least three are needed',
  'trends.duration.agreement.firm':
    'The direction holds under all {count} choices of years and weights beside the figure.',
  'trends.duration.agreement.fragile':
    'The direction depends on which years count and how: read it with the slopes beside the figure.',
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
  'trends.duration.fit': 'Weighted fit',
  'trends.duration.fitSlope': '{slope} min a year',
  'trends.duration.interval95': '95% interval',
  'trends.duration.band': '{share} of the recipes lie in this band',
  'trends.duration.weights': 'Recipes a year = weight in the fit',
  'trends.duration.unitTop': '{value} min',
  'trends.duration.tip.heading': '{year} · {recipes}',
  'trends.duration.tip.mean': '{mean} ± {margin} min',
  'trends.duration.tip.meanAlone': '{mean} min',
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
    'The same slope is computed four ways: all years weighted, complete and well-filled years only, all years with equal weight, and the years in which the second half of the recipes was published. A trend that changes sign between them is not a trend.',
  'trends.duration.method.limits':
    'Authors round to five minutes, so medians move in steps. Recipes above 180 minutes were removed by cleaning, which hides a lengthening of the longest. Neighbouring years are not independent.',
} as const;
