export const messages = {
  'trends.volume.thinYears': 'thin years',
  'trends.volume.fromDay': 'from {date}',
  'trends.volume.toDay': 'to {date}',
  'trends.volume.title': 'Recipe volume',
  'trends.volume.subtitle': 'Recipes published per year, {years} · n = {n}',
  'trends.volume.heading.roseAndFell':
    'Publishing grew until {peak}, then fell by {change} in {years, plural, one {# year} other {# years}}',
  'trends.volume.heading.fell':
    'Publishing fell by {change} in {years, plural, one {# year} other {# years}} after {peak}',
  'trends.volume.heading.rose': 'Publishing grew by {change} from {from} to {to}',
  'trends.volume.heading.unclear': 'No clear growth or decline over the complete years',
  'trends.volume.heading.few': 'Too few recipes a year to tell growth from chance',
  'trends.volume.heading.thin': 'The busiest year is {peak}; too few complete years to tell a trend',
  'trends.volume.heading.oneYear': 'All these recipes date from {year}',
  'trends.volume.turns':
    'The counts change level or growth in {count, plural, one {one year} other {# years}}: {years}.',
  'trends.volume.key.turns': 'Change points, first years',
  'trends.volume.normality.axis': 'Normal quantiles',
  'trends.volume.normality.description':
    'Normal probability plot of {n} yearly counts with its line; r² {r2}.',
  'trends.volume.normality.near': 'The yearly counts are close to a normal distribution (r² {r2}).',
  'trends.volume.normality.slightly': 'The yearly counts are slightly off a normal distribution (r² {r2}).',
  'trends.volume.normality.far': 'The yearly counts are far from a normal distribution (r² {r2}).',
  'trends.volume.method.turns':
    'Change points: up to three breaks are placed in the logarithm of the counts, level and growth free in each segment of three years or more; the number of breaks has the smallest BIC (Bai and Perron 2003; Yao 1988). They are found apart from the growth rates, which keep to complete years, and named only where a rise or a fall is claimed.',
  'trends.volume.method.normality':
    'The normal probability plot sets the ordered counts against normal quantiles (Filliben 1975); r² above 0.95 is called close to normal, above 0.90 slightly off. Counts in the order of time are no sample of a distribution: the plot is for experts.',
  'trends.volume.half': 'Half of them were published by {date}.',
  'trends.volume.cleaning':
    'Cleaning kept {kept} of {raw} recipes ({share}): those of 1 to 180 minutes with usual numbers of steps and ingredients.',
  'trends.volume.summary.fell':
    'Publishing peaked in <b>{peak}</b> and had fallen by {change} by <b>{to}</b>.',
  'trends.volume.summary.peak': 'Publishing was highest in <b>{peak}</b>.',
  'trends.volume.summary.unclear':
    'Publishing shows <b>no clear growth or decline</b>; it was highest in {peak}.',
  'trends.volume.summary.thin':
    'There are <b>too few recipes or complete years</b> to tell whether publishing grew.',
  'trends.volume.summary.oneYear': 'All these recipes date from <b>{peak}</b>.',
  'trends.volume.kpi.total': 'Recipes analysed',
  'trends.volume.kpi.total.plain': 'after cleaning and filters',
  'trends.volume.kpi.total.kept': '<b>{share}</b> of the {raw} read',
  'trends.volume.kpi.peak': 'Busiest year',
  'trends.volume.kpi.peak.context': '<b>{n}</b> recipes, {share} of all',
  'trends.volume.key.peak': 'Peak year',
  'trends.volume.key.growth': 'Growth {from} to {to}',
  'trends.volume.key.decline': 'Decline {from} to {to}',
  'trends.volume.key.unclear': 'Change {from} to {to}, not clear',
  'trends.volume.key.regime': 'a year\n{change} in all {interval}',
  'trends.volume.regime': '{growth} a year',
  'trends.volume.regimeShort': '{growth}/yr',
  'trends.volume.shareSoFar': 'Share of all recipes so far',
  'trends.volume.halfBy': 'Half by {date}',
  'trends.volume.description':
    'Bars of recipes published per year, {from} to {to}. The highest is {peak} with {peakRecipes}; the last is {last} with {lastRecipes}. {claim}. {n} recipes in all.',
  'trends.volume.shareDescription':
    'Line of the share of all recipes published by the end of each year; half is reached in {date}.',
  'trends.volume.tip.change': 'On the year before',
  'trends.volume.tip.share': 'Share so far',
  'trends.volume.caption':
    '{hatched, select, partial {Hatched: years with fewer than {threshold} recipes, and partial years (the data run from {from} to {to}). } thin {Hatched: years with fewer than {threshold} recipes. } other {}}Growth rates are compound, between complete years.',
  'trends.volume.method.count':
    'Counts the cleaned recipes by the calendar year in which they were submitted. A year without recipes counts as zero.',
  'trends.volume.method.thin':
    'A year is partial when the data miss more than a week of it, and thin below half a percent of all recipes (at least 30, at most 1,000). Both are drawn hatched and take no part in growth rates; they can be left out.',
  'trends.volume.method.growth':
    'Growth is compound: (last ÷ first) to the power 1 ÷ years, minus 1, between complete years. The start-up years, up to the last that more than doubled, are left out of the rise. A rise or a fall is claimed where the ratio of the two counts is told from chance: Poisson counts (McCullagh and Nelder 1989, §6.2) whose years are taken to vary by a tenth each without any growth, p below 5% after Bonferroni’s correction over all pairs of complete years, since the peak is picked among them. Years that vary more than a tenth would need more. Half of the recipes is the median submission date of the years shown.',
  'trends.volume.method.limits':
    'These are all the recipes of one site, not a sample: they show how the site was used, not how people cook. Recipes outside 1 to 180 minutes, or with unusual numbers of steps or ingredients, were removed by cleaning.',
} as const;
