export const messages = {
  'seasonality.title': 'Seasonality',
  'seasonality.notice.noRecipes': 'No recipe was published in these years. Widen the years.',
  'seasonality.control.hemisphere': 'Hemisphere',
  'seasonality.control.hemisphere.northern': 'northern',
  'seasonality.control.hemisphere.southern': 'southern',
  'seasonality.control.grain': 'By',
  'seasonality.control.grain.season': 'season',
  'seasonality.control.grain.month': 'month',
  'seasonality.control.show.10': '10 most seasonal',
  'seasonality.control.show.20': '20 most seasonal',
  'seasonality.control.show.40': '40 most seasonal',
  'seasonality.control.show.80': '80 most seasonal',
  'seasonality.control.sort': 'Sort',
  'seasonality.control.sort.peak': 'Peak season',
  'seasonality.control.sort.lift': 'Lift',
  'seasonality.control.sort.name': 'Name',
  'seasonality.control.rank': 'Most seasonal by',
  'seasonality.control.rank.variation': 'variation',
  'seasonality.control.rank.evidence': 'Cramér’s V',
  'seasonality.control.support.percent1': '1% of recipes',
  'seasonality.control.support.percent05': '0.5% of recipes',
  'seasonality.control.support.percent01': '0.1% of recipes',
  'seasonality.in.winter': 'in winter',
  'seasonality.in.spring': 'in spring',
  'seasonality.in.summer': 'in summer',
  'seasonality.in.autumn': 'in autumn',
  'seasonality.in.month': 'in {month}',
  'seasonality.when.early': 'early {month}',
  'seasonality.when.mid': 'mid-{month}',
  'seasonality.when.late': 'late {month}',
  'seasonality.ofYears': '{held} of {years}',
  'seasonality.table.share': 'Share of recipes',
  'seasonality.table.peak': 'Peak',
  'seasonality.table.lift': 'Lift at the peak',
  'seasonality.table.chiSquare': 'χ²',
  'seasonality.table.q': 'q',
  'seasonality.table.cramersV': 'Cramér’s V',
  'seasonality.table.held': 'Years in which it held',
  'seasonality.table.years': 'Years that can tell',
  'seasonality.method.calendar':
    'Seasons are meteorological: December to February, March to May, June to August, September to November. December belongs to the winter of its own calendar year, together with the January and February before it. The hemisphere changes the names only: the data hold days of publication, not where a cook lives, and most of the site’s cooks live in the north.',

  'seasonality.ingredients.title': 'Ingredients',
  'seasonality.tags.title': 'Tags',
  'seasonality.items.subtitle':
    'Share of recipes {kind, select, ingredients {that use each ingredient} other {that carry each tag}}, by {grain, select, season {season} other {month}} of publication · n = {n}',
  'seasonality.items.heading.top': 'Most seasonal: {item}, {lift} {when}',
  'seasonality.items.heading.none':
    'No {kind, select, ingredients {ingredient} other {tag}} has a clear season',
  'seasonality.items.heading.thin':
    'No {kind, select, ingredients {ingredient} other {tag}} is in enough recipes to tell its season',
  'seasonality.items.unknown':
    'No recipe of these years has the {kind, select, ingredients {ingredient} other {tag}} “{item}”.',
  'seasonality.items.peaks':
    'Of the {count, number} most seasonal {kind, select, ingredients {ingredients} other {tags}}, {parts}.',
  'seasonality.items.spread': '{first}, {second}, {third} and {fourth}',
  'seasonality.items.spread.part': '{count, plural, =0 {none peaks} one {# peaks} other {# peak}} {when}',
  'seasonality.items.steady':
    'For {item}, the season held: its share was highest {when} in {held} of {years, plural, one {# year} other {# years}}.',
  'seasonality.items.unsteady':
    'For {item}, years disagree: its share was highest {when} in only {held} of {years, plural, one {# year} other {# years}}.',
  'seasonality.items.summary':
    'Of the {count, number} most seasonal {kind, select, ingredients {ingredients} other {tags}}, <b>{most, plural, one {# peaks} other {# peak}} {when}</b>.',
  'seasonality.items.kpi.top': 'Most seasonal {kind, select, ingredients {ingredient} other {tag}}',
  'seasonality.items.kpi.top.context': '<b>{lift}</b> {when}',
  'seasonality.items.kpi.seasonal': '{kind, select, ingredients {Ingredients} other {Tags}} with a season',
  'seasonality.items.kpi.seasonal.context': 'of <b>{n}</b> in at least {support} of recipes',
  'seasonality.items.caption':
    '{counted} in at least {support} of recipes ({least}) were tested; {seasonal} have a season: q < 0.05 (Benjamini–Hochberg) and a peak of {lift} or more.{shown, plural, =0 {} other { All rows shown have q < 0.05.}}',
  'seasonality.items.noSeason': 'No clear season for {item}',
  'seasonality.items.inSeason': '{from} to {to}, at its best in {best}',
  'seasonality.items.inOneMonth': '{from}, at its best in {best}',
  'seasonality.items.key.title': 'When is {item} in season?',
  'seasonality.items.key.season': '{low}–{high} · {lift}',
  'seasonality.items.key.cramersV': 'Cramér’s V',
  'seasonality.items.key.testQ': 'χ² {chi}, {df} d.f., q {p}',
  'seasonality.items.key.testP': 'χ² {chi}, {df} d.f., p {p}; too rare to be screened',
  'seasonality.items.key.consistency': 'Season held in',
  'seasonality.items.key.consistency.detail': 'years: highest {when}',
  'seasonality.items.key.companions': 'Also at their best {when}',
  'seasonality.items.description':
    'Heat map of the {count, number} most seasonal {kind, select, ingredients {ingredients} other {tags}} by {grain, select, season {season} other {month}}; the strongest is {item}, {lift} {when}. {n} recipes in all.',
  'seasonality.items.tip.cell': '{share} · {lift}',
  'seasonality.items.tip.held': 'Highest {when}, years',
  'seasonality.items.group': 'Peak {when}',
  'seasonality.items.group.none': 'none of those shown',
  'seasonality.items.legend':
    'Cell colour compares the {grain, select, season {season} other {month}} with the {kind, select, ingredients {ingredient} other {tag}}’s own year',
  'seasonality.items.usual': 'as usual',
  'seasonality.items.allYear': 'All year',
  'seasonality.items.peakLift': 'Peak vs year',
  'seasonality.items.allYearShare': 'All year {share}',
  'seasonality.items.curve.title': 'Recipes with {item}',
  'seasonality.items.curve.description':
    'Curve of the monthly share of recipes with {item}, with 95% intervals. {sentence}. The highest month is {month} with {share}. {n} recipes have it.',
  'seasonality.items.notice.noItems':
    'The recipes of these years list no {kind, select, ingredients {ingredients} other {tags}}. Widen the years.',
  'seasonality.items.notice.rare':
    'No {kind, select, ingredients {ingredient} other {tag}} is in enough recipes of these years. Widen the years, or lower the least share.',
  'seasonality.items.method.counts':
    'The share of an item is the number of recipes that have it over all recipes published in the season or month; each recipe counts once. The lift is that share over the share of the whole period. Intervals of shares are Wilson’s (1927).',
  'seasonality.items.method.screen':
    'Every item in enough recipes is tested for independence of the season or month (Pearson’s χ², 3 or 11 degrees of freedom), with Cramér’s V as effect size. q-values are those of Benjamini and Hochberg (1995) over all items tested. An item has a season when q < 0.05 and its peak reaches ×1.1.',
  'seasonality.items.method.rank':
    'The most seasonal items are those with q < 0.05 and the greatest coefficient of variation of their shares (sample standard deviation over mean); Cramér’s V ranks by weight of evidence instead and favours common items. Colours are symmetric in the logarithm of the lift, in nine steps, the outermost holding the strongest tenth of cells.',
  'seasonality.items.method.curve':
    'The curve through the twelve months is a mean with two harmonics (a wave a year and a wave half a year long), fitted to the monthly shares by least squares weighted with the recipes of each month. It smooths: dots and bars are the data, with 95% intervals. An item is in season in the months around the best one in which the curve lies above its share of the year.',
  'seasonality.items.method.consistency':
    'A season holds in a year when the item’s share was highest in it. Only years with recipes in all four seasons and at least 20 recipes of the item can tell. Items with a season but low consistency owe it to a few years: a contest or a bulk of recipes of one contributor.',
  'seasonality.items.method.limits':
    'The day of publication is not the day of cooking: recipes for a feast are published before it. Recipes of one contributor are not independent, so that tests are optimistic; effect sizes and consistency say more than q.',

  'seasonality.control.unit': 'Differences in',
  'seasonality.control.unit.percent': '%',
  'seasonality.control.unit.units': 'units',
  'seasonality.control.adjust': 'Years',
  'seasonality.control.adjust.none': 'together',
  'seasonality.control.adjust.years': 'each against its mean',
  'seasonality.table.measure': 'Measure',
  'seasonality.table.period': 'Part of the year',
  'seasonality.table.mean': 'Mean',
  'seasonality.table.median': 'Median',
  'seasonality.table.difference': 'Difference from the year',
  'seasonality.table.epsilon': 'ε² of ranks',
  'seasonality.table.rankP': 'p (Kruskal–Wallis)',
  'seasonality.table.relative': 'Difference, %',
  'seasonality.size.negligible': 'negligible',
  'seasonality.size.small': 'small',
  'seasonality.size.medium': 'medium',
  'seasonality.size.large': 'large',
  'seasonality.measure.minutes': 'Preparation time',
  'seasonality.measure.score': 'Complexity score',
  'seasonality.measure.steps': 'Steps',
  'seasonality.measure.ingredients': 'Ingredients',

  'seasonality.duration.title': 'Preparation time',
  'seasonality.complexity.title': 'Complexity',
  'seasonality.nutrition.title': 'Nutrition',
  'seasonality.duration.kpi.longest': 'Longest recipes',
  'seasonality.duration.kpi.longest.context': '<b>{mean} min</b>, {difference} on the year',
  'seasonality.measures.subtitle':
    'Difference from the annual mean, {unit, select, percent {%} other {in units}}, by {grain, select, season {season} other {month}}{count, plural, one {} other { · {unit, select, percent {one scale for all measures} other {each measure has its own scale}}}} · n = {n}',
  'seasonality.measures.heading.highest': '{measure}: highest {when}, {difference} on the year',
  'seasonality.measures.heading.lowest': '{measure}: lowest {when}, {difference} on the year',
  'seasonality.measures.heading.unclear': '{measure}: no part of the year stands out',
  'seasonality.measures.heading.thin': '{measure}: too few recipes to compare parts of the year',
  'seasonality.measures.range':
    'Means run from {low} {unit} {whenLow} to {high} {unit} {whenHigh}: {range} {unit} apart.',
  'seasonality.measures.effect':
    '{grain, select, season {Seasons} other {Months}} explain a {size} share of the variation of ranks: ε² = {epsilon} (Kruskal–Wallis, p {p}).',
  'seasonality.measures.effect.none':
    'Ranks do not tell {grain, select, season {seasons} other {months}} apart (Kruskal–Wallis, p {p}).',
  'seasonality.measures.medians.same':
    'The median is the same in every {grain, select, season {season} other {month}}: {low} {unit}.',
  'seasonality.measures.medians.range': 'Medians run from {low} to {high} {unit}.',
  'seasonality.measures.summary':
    '{measure}: <b>{range} {unit}</b> separate recipes published {whenHigh} from those published {whenLow}.',
  'seasonality.measures.summary.unclear':
    '{measure} does not differ clearly between {grain, select, season {seasons} other {months}}.',
  'seasonality.measures.key.epsilon': 'ε²: share of rank variation',
  'seasonality.measures.key.ranks': 'H {h}, {df} d.f., p {p}',
  'seasonality.measures.key.omega': 'ω²: share of variance',
  'seasonality.measures.key.variance': 'F {f}, p {p}',
  'seasonality.measures.caption': 'Bars are 95% intervals; a hollow dot cannot be told from the annual mean.',
  'seasonality.measures.caption.years':
    'Bars are 95% intervals; a hollow dot cannot be told from the annual mean. Each recipe is compared with the mean of its own year.',
  'seasonality.measures.description':
    'Dots with 95% intervals: difference of each {grain, select, season {season} other {month}} from the annual mean, for {count, plural, one {one measure} other {# measures}}; {clear, plural, =0 {none differs} one {# differs} other {# differ}} clearly in some part of the year. {n} recipes.',
  'seasonality.measures.panel': '{mean} {unit}',
  'seasonality.measures.tip': '{mean} {unit}, {difference}',
  'seasonality.measures.quartiles': '{measure}: quartiles and median, {unit}',
  'seasonality.measures.quartiles.description':
    'Bars from the first to the third quartile of {measure}, the median marked: medians from {low} to {high} {unit}.',
  'seasonality.measures.method.difference':
    'The difference of a season or month from the annual mean is its difference from the rest of the year times the share of the rest, with Welch’s 95% interval. It is called clear when the interval excludes zero. The annual mean is the mean of all recipes, not of four means.',
  'seasonality.measures.method.ranks':
    'Kruskal–Wallis tests whether ranks differ, corrected for ties; its effect size is (H − k + 1) ÷ (N − k), called negligible below 0.01, small below 0.06 and medium below 0.14. One-way analysis of variance (F, ω²) stands beside it. Quartiles are nearest-rank; the median of an even number is the mean of the middle two.',
  'seasonality.measures.method.years':
    'Publishing rose until 2007 and fell after it, so that seasons mix years differently. Compared each against its mean, every recipe loses the mean of its year before seasons are compared: what remains is the season alone. Ranks, medians and quartiles are always those of the recipes as they are.',
  'seasonality.measures.method.limits':
    'With hundreds of thousands of recipes almost any difference is significant: the size of the difference is what matters. Recipes of one contributor are not independent, which makes intervals too narrow.',
  'seasonality.complexity.method.score':
    'The complexity score is ln(1 + minutes) + steps + 0.5 × ingredients: a convention, driven by the number of steps. Steps and ingredients are shown beside it, each with its own test.',
  'seasonality.nutrition.method.values':
    'Calories are per serving; all else is in percent of the daily value. A few recipes hold extreme values, so that means scatter widely: ranks and medians say more, and all calories are kept as published.',

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
