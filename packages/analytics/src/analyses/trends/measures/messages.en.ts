export const messages = {
  'trends.measures.variant.all': 'All years, weighted',
  'trends.measures.variant.reliable': 'Years with ≥ {threshold} recipes',
  'trends.measures.variant.equal': 'All years, equal weight',
  'trends.measures.variant.earlier': 'Before {year}, weighted',
  'trends.measures.variant.recent': 'From {year}, weighted',
  'trends.measures.agreement.firm':
    'The direction holds under all {count} choices of years and weights beside the figure.',
  'trends.measures.agreement.sameSign':
    'All {count} slopes beside the figure point the same way, though not every one is told from zero.',
  'trends.measures.agreement.fragile':
    'The direction depends on which years count and how: read it with the slopes beside the figure.',
  'trends.measures.subtitle':
    '{what, select, none {Recipes of each year} other {{name} ({unit}), {statistic, select, median {median} other {mean}} of each year’s recipes}} · n = {n}',
  'trends.measures.heading.up': '{name}: up by {slope}',
  'trends.measures.heading.down': '{name}: down by {slope}',
  'trends.measures.heading.unclear': '{name}: no clear trend',
  'trends.measures.heading.thin': '{name}: too few complete years to tell a trend',
  'trends.measures.heading.same': '{name}: steady, changing by less than {within}',
  'trends.measures.heading.fellThenRose': '{name}: down before {year}, up since',
  'trends.measures.heading.roseThenFell': '{name}: up before {year}, down since',
  'trends.measures.turns': 'One line hides this turn: {all} over all years, {recent} from {year} on.',
  'trends.measures.key.detail': '{unit}\n{fit}',
  'trends.measures.key.slopes': 'Trend over complete years',
  'trends.measures.key.variants': 'Does the slope hold?',
  'trends.measures.slopes': 'Slopes, share of the overall value a year',
  'trends.measures.slope': 'Change a year',
  'trends.measures.relativeSlope': 'Change a year, against all years',
  'trends.measures.againstOverall': 'Against all years',
  'trends.measures.relative': '{value} a year',
  'trends.measures.spread': 'Spread',
  'trends.measures.spread.deviation': 'between recipes, ±1 SD',
  'trends.measures.spread.quartiles': 'between recipes, Q25–Q75',
  'trends.measures.panels': 'Difference from the value of all years together',
  'trends.measures.table.minusDeviation': 'Recipes: mean − 1 SD',
  'trends.measures.table.plusDeviation': 'Recipes: mean + 1 SD',
  'trends.measures.table.q25': 'Recipes: Q25',
  'trends.measures.table.q75': 'Recipes: Q75',
  'trends.measures.description.trend':
    'Line of {name} ({unit}) by year, {from} to {to}, from {first} to {last}, with 95% intervals and a weighted fit. {claim}. {n} recipes.',
  'trends.measures.description.panels':
    '{count} small lines by year, each as a difference from its value over all years, on one scale.',
  'trends.measures.description.variants':
    'Slope a year of {name}, with 95% interval, under {count} choices of years and weights.',
  'trends.measures.description.slopes':
    'Slopes of {count} measures as shares of their overall value a year, with 95% intervals.',
  'trends.measures.caption':
    '{hollow, select, true {Hollow: fewer than {threshold} recipes, or a partial year. } other {}}Shading close to the line: 95% interval. The band of the spread, {spread, select, quartiles {Q25 to Q75} other {±1 SD}}, says how much recipes differ, not how sure the line is.{trend, select, none {} other { The interval and p of the trend allow for neighbouring years that resemble each other.}}',
  'trends.measures.method.fit':
    'The drawn line is a weighted least squares fit of the yearly values shown on the year, each weighted by its recipes (Draper and Smith, Applied Regression Analysis, §9.2). What is claimed is the same slope over complete years with enough recipes, four at least, with an interval and a p that allow for neighbouring years that resemble each other: errors follow AR(1) with an unknown correlation of 0 to 0.95, and p and interval are averaged over it by restricted likelihood (Harville 1974; Zellner and Tiao 1964). A direction is claimed where p is below 5%, the interval excludes zero and the other choices of years and weights slope the same way; no change where the whole interval lies within a quarter of a percent of the mean value a year (two one-sided tests, Schuirmann 1987). The interval of a mean is Student’s.',
  'trends.measures.method.variants':
    'The slope is computed again for complete, well-filled years only, with equal weights, and before and since the year in which the second half of the recipes begins. Their intervals allow for neighbouring years in the same way. When the last two exclude zero with opposite signs, the heading says that the series turns; when slopes differ in sign otherwise, no direction is claimed.',
  'trends.measures.method.panels':
    'Small charts show each yearly value over the value of all years together, minus 1, all on one scale, which thin years may leave; relative slopes divide by the same value.',
} as const;
