export const messages = {
  'trends.title': 'Trends {from}–{to}',
  'trends.notice.noRecipes': 'No recipe fits these filters. Widen the years or the minutes.',
  'trends.recipes': '{count, plural, one {{n} recipe} other {{n} recipes}}',
  'trends.fitDetail': '{interval}\nR² {r2} · p {p}',
  'trends.variant.all': 'All years, weighted',
  'trends.variant.reliable': 'Years with ≥ {threshold} recipes',
  'trends.variant.equal': 'All years, equal weight',
  'trends.variant.earlier': 'Before {year}, weighted',
  'trends.variant.recent': 'From {year}, weighted',
  'trends.axis.thinYears': 'thin years',
  'trends.axis.fromDay': 'from {date}',
  'trends.axis.toDay': 'to {date}',

  'trends.volume.title': 'Recipe volume',
  'trends.volume.subtitle': 'Recipes published per year, {from}–{to} · n = {n}',
  'trends.volume.heading.roseAndFell':
    'Publishing grew until {peak}, then fell by {change} in {years, plural, one {# year} other {# years}}',
  'trends.volume.heading.fell':
    'Publishing fell by {change} in {years, plural, one {# year} other {# years}} after {peak}',
  'trends.volume.heading.rose': 'Publishing grew by {change} from {from} to {to}',
  'trends.volume.heading.steady': 'Publishing held steady over the complete years',
  'trends.volume.heading.thin': 'Most recipes date from {peak}; too few complete years to tell a trend',
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
    'Change points: up to three breaks are placed in the logarithm of the counts, level and growth free in each segment of three years or more; the number of breaks has the smallest BIC (Bai and Perron 2003; Yao 1988). They are found apart from the growth rates, which keep to complete years.',
  'trends.volume.method.normality':
    'The normal probability plot sets the ordered counts against normal quantiles (Filliben 1975); r² above 0.95 is called close to normal, above 0.90 slightly off. Counts in the order of time are no sample of a distribution: the plot is for experts.',
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
  'trends.duration.subtitle': 'Minutes per recipe, mean and median of each year · n = {n}',
  'trends.duration.mean': 'Mean',
  'trends.duration.median': 'Median',
  'trends.duration.heading.down': 'Recipes became quicker, by {slope} minutes a year on average',
  'trends.duration.heading.up': 'Recipes became longer, by {slope} minutes a year on average',
  'trends.duration.heading.unclear': 'No clear trend in preparation time',
  'trends.duration.heading.thin':
    '{count, plural, one {One year shows} other {# years show}} no trend in preparation time: at least three are needed',
  'trends.duration.agreement.firm':
    'The direction holds under all {count} choices of years and weights beside the figure.',
  'trends.duration.agreement.sameSign':
    'All {count} slopes beside the figure point the same way, though not every one is told from zero.',
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
    'The same slope is computed five ways: all years weighted, complete and well-filled years only, all years with equal weight, and the years before and since the second half of the recipes begins. A trend that changes sign between them is not a trend.',
  'trends.duration.method.limits':
    'Authors round to five minutes, so medians move in steps. Recipes above 180 minutes were removed by cleaning, which hides a lengthening of the longest. Neighbouring years are not independent.',

  'trends.ingredients.title': 'Ingredients',
  'trends.tags.title': 'Tags',
  'trends.items.subtitle.share':
    'Share of the recipes with the {kind, select, tags {tag} other {ingredient}}, {from}–{to} · n = {n}',
  'trends.items.subtitle.diversity':
    'Distinct {kind, select, tags {tags} other {ingredients}} in {size} recipes of each year · n = {n}',
  'trends.items.notice.noItems':
    'No {kind, select, tags {tag} other {ingredient}} is in 50 of these recipes. Widen the years or the minutes.',
  'trends.items.heading.none':
    'No {kind, select, tags {tag} other {ingredient}} is in enough of these recipes',
  'trends.items.heading.used': 'The most used is {item}, in {share} of the recipes',
  'trends.items.heading.thin':
    'Too few years to tell a trend of {kind, select, tags {tags} other {ingredients}}',
  'trends.items.heading.unclear': 'No {kind, select, tags {tag} other {ingredient}} clearly rose or fell',
  'trends.items.heading.up': 'The clearest rise: {up}; none clearly fell',
  'trends.items.heading.down': 'The clearest fall: {down}; none clearly rose',
  'trends.items.heading.both': 'Rising most: {up}; falling most: {down}',
  'trends.items.heading.bothEnds': '{from} to {to}: {up} gained most, {down} lost most',
  'trends.items.heading.compare':
    'The most used {kind, select, tags {tags} other {ingredients}}, {item} first',
  'trends.items.heading.unknown': '{item} is in too few recipes to follow',
  'trends.items.heading.untested': '{item} is in fewer than {support} recipes: no trend is tested',
  'trends.items.heading.chosenUp': 'Rising: {item}, {effect}',
  'trends.items.heading.chosenDown': 'Falling: {item}, {effect}',
  'trends.items.heading.chosenUnclear': 'No clear trend: {item}',
  'trends.items.leads':
    '{item} leads in {count} of the {of, plural, one {# complete year} other {# complete years}} with enough recipes.',
  'trends.items.howMany':
    'Of {tested} {kind, select, tags {tags} other {ingredients}} in at least {support} recipes, {up} clearly rose and {down} clearly fell (false discovery rate 5%).',
  'trends.items.jumps': 'One step in one year, more likely a change of words than of cooking: {names}.',
  'trends.items.endpoints': 'This compares two years alone: {from} ({n} recipes) and {to} ({m}).',
  'trends.items.endpointsThin':
    'This rests on two years alone, {from} ({n} recipes) and {to} ({m}), and not both are complete with {threshold} recipes: prefer the model over all years.',
  'trends.items.fromTo': 'Share of the recipes: {first} in {from}, {last} in {to}.',
  'trends.items.newSince': 'new since {year}',
  'trends.items.lastSeen': 'last seen in {year}',
  'trends.items.jump': 'one step in {year}',
  'trends.items.unit':
    '{count, plural, one {point} other {points}}{measure, select, model { a year} other {}}',
  'trends.items.pointsAYear': '{value} {count, plural, one {point} other {points}} a year',
  'trends.items.points': '{value} {count, plural, one {point} other {points}}',
  'trends.items.arrow': '{first} → {last}',
  'trends.items.changeDetail': '{unit}\n{interval}',
  'trends.items.changeDetailQ': '{unit}\n{interval} · q {q}',
  'trends.items.share': 'Share of recipes',
  'trends.items.change': 'Change',
  'trends.items.interval95': '95% interval',
  'trends.items.key.eligible': 'In at least {support} recipes',
  'trends.items.key.fromTo': '{from} to {to}',
  'trends.items.figure.model': 'Percentage points a year; right, fitted share in {from} and {to}',
  'trends.items.figure.endpoints': 'Percentage points from {from} to {to}; right, both shares',
  'trends.items.nothing': 'none',
  'trends.items.itemEffect': '{item}, {effect}',
  'trends.items.lines': 'Share of the recipes of each year',
  'trends.items.table.first': 'First share',
  'trends.items.table.last': 'Last share',
  'trends.items.table.p': 'p',
  'trends.items.table.q': 'q',
  'trends.items.diversity.thin':
    'Too few complete years to compare the variety of {kind, select, tags {tags} other {ingredients}}',
  'trends.items.diversity.up':
    'At equal numbers of recipes, {kind, select, tags {tags} other {ingredients}} became more varied',
  'trends.items.diversity.down':
    'At equal numbers of recipes, {kind, select, tags {tags} other {ingredients}} became less varied',
  'trends.items.diversity.unclear':
    'At equal numbers of recipes, the variety of {kind, select, tags {tags} other {ingredients}} held',
  'trends.items.diversity.raw':
    'As counted, {first} distinct {kind, select, tags {tags} other {ingredients}} in {from} ({n} recipes) and {last} in {to} ({m}): that mostly follows the number of recipes.',
  'trends.items.diversity.key.slope': 'Change a year, complete years',
  'trends.items.diversity.key.latest': 'Distinct at equal size, {year}',
  'trends.items.diversity.rarefied':
    'Distinct {kind, select, tags {tags} other {ingredients}} expected in {size} recipes',
  'trends.items.diversity.distinct': 'Distinct {kind, select, tags {tags} other {ingredients}}, as counted',
  'trends.items.diversity.equal': 'At equal size',
  'trends.items.diversity.asCounted': 'As counted',
  'trends.items.diversity.inRecipes': 'In {size} recipes',
  'trends.items.description.used':
    'Bars of the {count} most used {kind, select, tags {tags} other {ingredients}}, from {first} in {firstShare} of the recipes to {last} in {lastShare}. {n} recipes.',
  'trends.items.description.changes':
    'The {rising} {kind, select, tags {tags} other {ingredients}} that rose most and the {falling} that fell most, each with its change and 95% interval. First up: {up}; first down: {down}. {tested} were tested.',
  'trends.items.description.lines':
    'Lines of the share of recipes by year, {from} to {to}, of {names}. {n} recipes.',
  'trends.items.description.rarefied':
    'Line of the number of distinct {kind, select, tags {tags} other {ingredients}} expected in {size} recipes of each year, {from} to {to}, with 95% intervals.',
  'trends.items.description.distinct':
    'Line of the number of distinct {kind, select, tags {tags} other {ingredients}} counted in each year, {from} to {to}.',
  'trends.items.caption.used': 'Items in at least {support} recipes. Dark lines are 95% intervals (Wilson).',
  'trends.items.caption.model':
    'Dots: fitted change a year with 95% interval; right: fitted share in the first and last complete year. Hollow: not told from chance (q ≥ 0.05), or, on lines, years with fewer than {threshold} recipes or partial; triangles lie beyond the axis. ‡ One step rather than a trend.',
  'trends.items.caption.endpoints':
    'Dots: last year minus first with 95% interval (Newcombe); right: both shares. Hollow: not told from chance (q ≥ 0.05), or, on lines, years with fewer than {threshold} recipes or partial; triangles lie beyond the axis. ‡ One step rather than a trend.',
  'trends.items.caption.compare':
    'Hollow dots: fewer than {threshold} recipes, or a partial year; a triangle at the top lies beyond the axis. Upright lines are 95% intervals (Wilson); a year without the item counts as zero.',
  'trends.items.caption.diversity':
    'Every year is reduced to {size} recipes, the fewest of a complete year with {threshold} recipes or more; years of fewer have no dot. Upright lines are 95% intervals.',
  'trends.items.method.counts':
    'A recipe counts once for each item it lists; names are compared in lower case, with no grouping of synonyms or plurals. A share is the recipes with the item over all recipes of the year, years without it counting as zero; its interval is Wilson’s score interval (1927).',
  'trends.items.method.model':
    'Model over all years: a logistic line of the share on the year, each year weighing by its recipes, its interval widened by the over-dispersion around the line (quasi-binomial; McCullagh and Nelder 1989, §4.5). The effect is the slope at the overall share, in percentage points a year; the shares at both ends are those of the curve. q-values control the false discovery rate over all items with the minimum support (Benjamini and Hochberg 1995); both sides show the same number of items.',
  'trends.items.method.endpoints':
    'Endpoints: the share of the last year minus that of the first, with Newcombe’s interval (1998, method 10) and the corrected χ² test, q-values over all items. It uses two years alone and forgets those between; when one of them holds few recipes, chance decides.',
  'trends.items.method.jumps':
    'An item is marked ‡ when two constant levels describe its complete years better than a straight line (BIC lower by 6 or more, Raftery 1995) and the levels differ by half at least: names that appear or vanish in one step are the site’s words, not its kitchens. New since and last seen are the first and the last year with any recipe.',
  'trends.items.method.diversity':
    'The number of distinct items grows with the number of recipes, so years are compared at an equal number: the count expected among recipes drawn without replacement (Hurlbert 1971; Colwell, Mao and Chang 2004), with the unconditional standard error of Colwell et al. (2012). The line over complete years weighs them equally.',
  'trends.items.method.limits':
    'The recipes of one site are no sample of cooking. Tags are given by authors and by the site, whose rules changed; headings of the tag tree (course, preparation, dietary …) are hidden at first. Neighbouring years are not independent.',

  'trends.measures.subtitle':
    '{name} ({unit}), {statistic, select, median {median} other {mean}} of each year’s recipes · n = {n}',
  'trends.measures.heading.up': '{name}: up by {slope}',
  'trends.measures.heading.down': '{name}: down by {slope}',
  'trends.measures.heading.unclear': '{name}: no clear trend',
  'trends.measures.heading.thin': '{name}: too few years to tell a trend',
  'trends.measures.heading.fellThenRose': '{name}: down before {year}, up since',
  'trends.measures.heading.roseThenFell': '{name}: up before {year}, down since',
  'trends.measures.turns': 'One line hides this turn: {all} over all years, {recent} from {year} on.',
  'trends.measures.key.detail': '{unit}\n{fit}',
  'trends.measures.key.slopes': 'Weighted trend',
  'trends.measures.key.tail': 'All recipes together',
  'trends.measures.key.largest': 'Largest',
  'trends.measures.key.variants': 'Does the slope hold?',
  'trends.measures.slopes': 'Slopes, share of the overall value a year',
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
    'Line of {name} ({unit}) by year, {from} to {to}, from {first} to {last}, with 95% intervals and a weighted fit. {n} recipes.',
  'trends.measures.description.panels':
    '{count} small lines by year, each as a difference from its value over all years, on one scale.',
  'trends.measures.description.variants':
    'Slope a year of {name}, with 95% interval, under {count} choices of years and weights.',
  'trends.measures.description.slopes':
    'Slopes of {count} measures as shares of their overall value a year, with 95% intervals.',
  'trends.measures.caption.hollow':
    'Hollow: fewer than {threshold} recipes, or a partial year. Shading close to the line: 95% interval. The band of the spread, {spread, select, quartiles {Q25 to Q75} other {±1 SD}}, says how much recipes differ, not how sure the line is. p-values are descriptive: neighbouring years resemble each other.',
  'trends.measures.caption.plain':
    'Shading close to the line: 95% interval. The band of the spread, {spread, select, quartiles {Q25 to Q75} other {±1 SD}}, says how much recipes differ, not how sure the line is. p-values are descriptive: neighbouring years resemble each other.',
  'trends.measures.method.fit':
    'The line is a weighted least squares fit of the yearly values on the year, each weighted by its recipes (Draper and Smith, Applied Regression Analysis, §9.2). R² is weighted; p is two-sided on the number of years less two. Neighbouring years are not independent, so p is descriptive. The interval of a mean is Student’s.',
  'trends.measures.method.variants':
    'The slope is computed again for complete, well-filled years only, with equal weights, and before and since the year in which the second half of the recipes begins. When these two exclude zero with opposite signs, the heading says that the series turns.',
  'trends.measures.method.panels':
    'Small charts show each yearly value over the value of all years together, minus 1, all on one scale, which thin years may leave; relative slopes divide by the same value.',

  'trends.complexity.title': 'Complexity',
  'trends.complexity.summary.up':
    'Recipes gained <b>{change} {count, plural, one {step} other {steps}}</b> between {from} and {to}.',
  'trends.complexity.summary.down':
    'Recipes lost <b>{change} {count, plural, one {step} other {steps}}</b> between {from} and {to}.',
  'trends.complexity.summary.unclear':
    'The number of steps did <b>not clearly change</b> between {from} and {to}.',
  'trends.complexity.kpi.steps': 'Mean steps, {year}',
  'trends.complexity.kpi.steps.context':
    '<b>{change} {count, plural, one {step} other {steps}}</b> since {since} {interval}',
  'trends.complexity.key.correlations': 'Correlation over {n} recipes (Pearson)',
  'trends.complexity.pair.minutesSteps': 'Minutes and steps',
  'trends.complexity.pair.minutesIngredients': 'Minutes and ingredients',
  'trends.complexity.pair.stepsIngredients': 'Steps and ingredients',
  'trends.complexity.method.score':
    'Complexity score = ln(1 + minutes) + steps + ingredients ÷ 2. It runs from 4.2 to 37.7 after cleaning and is mostly the number of steps; steps and ingredients are also shown alone. The optional band is the mean ±1 standard deviation of the recipes of a year.',
  'trends.complexity.method.limits':
    'Cleaning removed recipes with more than 24 steps or 17 ingredients, which hides a lengthening of the longest. How authors split their text into steps is a habit of writing too.',

  'trends.nutrition.title': 'Nutrition',
  'trends.nutrition.method.units':
    'Energy is in kilocalories of a serving; the six nutrients are in percent of the daily value that labels use, not percent of the energy: they do not add up to 100.',
  'trends.nutrition.method.tails':
    'Nutrition was not filtered, and a few recipes state tens of thousands of kilocalories: the mean follows them, the median does not. Both are offered, with the largest value beside them. Quartiles are interpolated; the interval of a median takes the middle of the distribution as normal (standard error 1.2533 × interquartile range ÷ 1.349 ÷ √n; McGill, Tukey and Larsen 1978).',
  'trends.nutrition.method.limits':
    'All seven follow the size of the serving, so that seven falls may be one: compare each with the energy before calling recipes lighter. Authors do not measure nutrition; the site computed it from the ingredients.',
} as const;
