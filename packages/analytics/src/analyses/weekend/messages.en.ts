export const messages = {
  'weekend.title': 'Weekday vs weekend',
  'weekend.notice.noRecipes': 'No recipe dates from these years. Widen the years.',
  'weekend.notice.shortPeriod': 'These data cover less than a week: no day can be compared with another.',
  'weekend.notice.oneSide':
    'Weekdays and weekends cannot be compared: one of the two has fewer than two recipes. Widen the years.',
  'control.weekend': 'Weekend',
  'control.weekend.satSun': 'Sat–Sun',
  'control.weekend.friSun': 'Fri–Sun',
  'control.weekend.friSat': 'Fri–Sat',
  'weekend.days.sat-sun': 'Saturday and Sunday',
  'weekend.days.fri-sun': 'Friday to Sunday',
  'weekend.days.fri-sat': 'Friday and Saturday',
  'weekend.effect.negligible': 'negligible',
  'weekend.effect.small': 'small',
  'weekend.effect.medium': 'medium',
  'weekend.effect.large': 'large',
  'weekend.key.comparison': 'Weekend against weekday',
  'weekend.tip.day': '{day} · {period}',
  'weekend.tip.interval95': '95% interval',
  'weekend.table.day': 'Day',
  'weekend.table.period': 'Period',
  'weekend.table.days': 'Days',
  'weekend.table.rate': 'Recipes a day',
  'weekend.table.deviation': 'From the mean day',

  'weekend.volume.title': 'Recipe volume',
  'weekend.volume.subtitle': 'Recipes published per day, {from} to {to} · n = {n} over {days} days',
  'weekend.volume.heading.down': 'A weekend day brings {change} fewer recipes than a weekday',
  'weekend.volume.heading.up': 'A weekend day brings {change} more recipes than a weekday',
  'weekend.volume.heading.unclear': 'Weekends and weekdays bring about as many recipes',
  'weekend.volume.heading.thin': 'Too few recipes to compare weekends with weekdays',
  'weekend.volume.extremes':
    'The busiest day is {busiest}, {more} above the mean day; the quietest is {quietest}, {less} below it.',
  'weekend.volume.share': '{days} bring {found} of the recipes; evenly spread, they would bring {expected}.',
  'weekend.volume.consistency':
    '{way, select, above {Weekends were clearly busier} other {Weekends were clearly quieter}} in {count} of the {of, plural, one {# complete year} other {# complete years}} with enough recipes.',
  'weekend.volume.consistency.mixed':
    'Of {of, plural, one {# complete year} other {# complete years}} with enough recipes, weekends were clearly quieter in {below} and clearly busier in {above}.',
  'weekend.volume.summary.down':
    'A weekend day brings <b>{change} fewer</b> recipes than a weekday; the busiest day is <b>{busiest}</b>.',
  'weekend.volume.summary.up':
    'A weekend day brings <b>{change} more</b> recipes than a weekday; the busiest day is <b>{busiest}</b>.',
  'weekend.volume.summary.unclear':
    'Weekends and weekdays bring <b>no clearly different</b> number of recipes a day.',
  'weekend.volume.kpi.busiest': 'Busiest day',
  'weekend.volume.kpi.busiest.context': '<b>{deviation}</b> on the mean day, {rate} recipes',
  'weekend.volume.kpi.share': 'Recipes of the weekend',
  'weekend.volume.kpi.share.context': '<b>{expected}</b> if days were alike',
  'weekend.volume.key.rates': 'Recipes a day',
  'weekend.volume.key.weekdays': 'Weekday',
  'weekend.volume.key.weekends': 'Weekend day',
  'weekend.volume.key.ofDays': '{recipes} recipes over {days} days',
  'weekend.volume.key.ratio': 'Weekend over weekday',
  'weekend.volume.key.ratio.detail': '({low} to {high}) · p {p}',
  'weekend.volume.key.twoPeriods': 'Two periods',
  'weekend.volume.key.sevenDays': 'Seven days',
  'weekend.volume.key.w': 'w = {w}',
  'weekend.volume.key.chi': 'χ² = {chi}, {df} d.f., p {p}, as if recipes came one by one',
  'weekend.volume.key.dispersion': 'Scatter over chance',
  'weekend.volume.mean': 'mean day {mean}',
  'weekend.volume.years': 'Weekend over weekday, by year',
  'weekend.volume.description':
    'Bars of recipes published per day of the week. The highest is {busiest} with {most} a day, the lowest {quietest} with {least}; the mean day has {mean}. {n} recipes.',
  'weekend.volume.yearsDescription':
    'Recipes per weekend day over recipes per weekday, {from} to {to}, with 95% intervals. Of {of} complete years with enough recipes, {below} lie clearly below 1 and {above} clearly above.',
  'weekend.volume.caption':
    'Under each day, its recipes. Intervals are 95% and allow for recipes published in bulk (counts scatter {dispersion} times more than chance). By year, hollow: fewer than {threshold} recipes, or a partial year.',
  'weekend.volume.caption.noIntervals':
    'Under each day, its recipes. There are too few quarters to say how much the days vary: no interval is given.',
  'weekend.volume.method.rates':
    'Each day’s recipes are divided by the true number of such days in the period and the years chosen: Mondays by the number of Mondays. The mean day is all recipes over all days.',
  'weekend.volume.method.intervals':
    'Intervals come from a quasi-Poisson model of quarter and weekday (McCullagh and Nelder, Generalized Linear Models, §6.2): the rise and fall of the site does not widen them, but a weekday that behaves differently from quarter to quarter does, and so do recipes uploaded in bulk.',
  'weekend.volume.method.tests':
    'χ² compares the counts with shares in proportion to the days. It takes every recipe for an independent one, which authors who upload many are not: read Cohen’s w (0.1 small, 0.3 medium, 0.5 large) and the interval of the ratio instead of its p.',
  'weekend.volume.method.years':
    'The ratio of each year has the scatter of the whole period. A year is reliable when complete and not thin (half a percent of the recipes, at least 30, at most 1,000).',
  'weekend.volume.method.limits':
    'The day is that on which the site’s server recorded the recipe, not the day on which it was cooked, and falls a few hours off for authors in other time zones.',

  'weekend.table.mean': 'Mean',
  'weekend.table.median': 'Median',
  'weekend.figure.period': '{period} {value}',
  'weekend.measure.name':
    '{measure, select, minutes {Minutes} score {Score} steps {Steps} other {Ingredients}}',
  'weekend.measure.heading.up':
    '{measure, select, minutes {Weekend recipes take {difference} min longer} score {Weekend recipes are more complex, by {difference} points} steps {Weekend recipes have {difference} more steps} other {Weekend recipes list {difference} more ingredients}}',
  'weekend.measure.heading.down':
    '{measure, select, minutes {Weekend recipes take {difference} min less} score {Weekend recipes are less complex, by {difference} points} steps {Weekend recipes have {difference} fewer steps} other {Weekend recipes list {difference} fewer ingredients}}',
  'weekend.measure.heading.same':
    '{measure, select, minutes {Weekend recipes take as long, within {bound} min} score {Weekend recipes are as complex, within {bound} points} steps {Weekend recipes have as many steps, within {bound}} other {Weekend recipes list as many ingredients, within {bound}}}',
  'weekend.measure.heading.unclear':
    '{measure, select, minutes {No clear difference in preparation time} score {No clear difference in complexity} steps {No clear difference in steps} other {No clear difference in ingredients}}',
  'weekend.measure.heading.thin': 'Too few recipes to compare weekends with weekdays',
  'weekend.measure.effect': 'The effect is {size}: Cohen’s d = {d} {interval}.',
  'weekend.measure.pairs':
    'Of a weekend and a weekday recipe drawn at random, {measure, select, minutes {the weekend one takes longer} score {the weekend one is more complex} steps {the weekend one has more steps} other {the weekend one lists more ingredients}} in {share} of draws, ties split.',
  'weekend.measure.profile':
    'Daily means run from {low} ({lowDay}) to {high} ({highDay}); the day explains {epsilon} of the variation in ranks (p {p}).',
  'weekend.measure.medianSame': 'The median is {median} on every day.',
  'weekend.measure.medians': 'Daily medians run from {low} to {high}.',
  'weekend.measure.key.means':
    '{measure, select, minutes {Mean minutes} score {Mean score} steps {Mean steps} other {Mean ingredients}}',
  'weekend.measure.key.median': 'median {median} · n = {n}',
  'weekend.measure.key.d': 'Cohen’s d',
  'weekend.measure.key.difference': 'Difference of means',
  'weekend.measure.key.welch': '{interval}\nWelch p {p}',
  'weekend.measure.key.superiority': 'Weekend larger',
  'weekend.measure.key.mannWhitney': 'of random pairs\nMann–Whitney p {p}',
  'weekend.measure.key.epsilon': 'ε² = {epsilon}',
  'weekend.measure.key.kruskal': 'Kruskal–Wallis H = {h}, {df} d.f., p {p}',
  'weekend.measure.caption':
    'Bars are 95% intervals; a hollow mark cannot be told from the mean of all days, {mean}. The bar at the left is the whole scale; the axis shows its bright part.',
  'weekend.measure.description':
    '{measure, select, minutes {Mean minutes} score {Mean complexity score} steps {Mean number of steps} other {Mean number of ingredients}} by day of the week, with 95% intervals. Highest: {highest} with {most}; lowest: {lowest} with {least}; all days: {mean}. {n} recipes.',
  'weekend.measure.method.means':
    'Mean and median of the recipes of each day, with Student’s interval of the mean. The difference is weekend minus weekday, with the interval and p of Welch (1947), which lets the two vary differently.',
  'weekend.measure.method.effects':
    'With 200,000 recipes a p-value calls differences significant that no one would notice: read the effect first. Cohen’s d is the difference over the pooled standard deviation (interval of Hedges and Olkin, 1985); under 0.2 it is negligible. When its whole interval lies within ±0.2, the two are called alike, with the largest difference that the interval allows.',
  'weekend.measure.method.ranks':
    'Mann–Whitney compares ranks, not means: its effect is the share of random pairs in which the weekend recipe has the larger value (0.5: no difference). Kruskal–Wallis does so for seven days; ε² is H / (n − 1), Tomczak and Tomczak (2014).',
  'weekend.measure.method.limits':
    'The day is that of publication on the site’s clock, not of cooking. Authors who publish many recipes in a day make recipes less independent than these intervals assume.',

  'weekend.duration.title': 'Preparation time',
  'weekend.duration.subtitle': 'Mean minutes per recipe by day of publication, with 95% intervals · n = {n}',
  'weekend.duration.summary.up': 'Weekend recipes take <b>{difference} minutes longer</b>.',
  'weekend.duration.summary.down': 'Weekend recipes take <b>{difference} minutes less</b>.',
  'weekend.duration.summary.unclear': 'Weekend recipes take <b>no clearly different</b> time.',
  'weekend.duration.kpi': 'Minutes, weekend − weekday',
  'weekend.duration.kpi.context': '95% interval <b>{interval}</b>',
  'weekend.duration.method.limits':
    'Cleaning keeps recipes of 1 to 180 minutes, so longer projects for the weekend are not in these data. Authors round to five minutes.',

  'weekend.complexity.title': 'Complexity',
  'weekend.complexity.score': 'Score',
  'weekend.complexity.steps': 'Steps',
  'weekend.complexity.ingredients': 'Ingredients',
  'weekend.complexity.subtitle':
    '{measure, select, score {Mean complexity score} steps {Mean number of steps} other {Mean number of ingredients}} by day of publication, with 95% intervals · n = {n}',
  'weekend.complexity.effects': 'Effect of the weekend, Cohen’s d',
  'weekend.complexity.effectsDescription':
    'Cohen’s d of weekend minus weekday with 95% interval for {count, plural, one {# measure} other {# measures}} of complexity.',
  'weekend.complexity.method.score':
    'The score is ln(1 + minutes) + steps + half the ingredients. Steps and ingredients are also tested by themselves: a difference of the score is not one of both. Medians and ranks of the score use bins of 0.2 points; its means are exact.',

  'weekend.fromTo': '{from} → {to}',
  'weekend.table.unit': 'Unit',
  'weekend.table.difference': 'Weekend − weekday',
  'weekend.table.p': 'p',
  'weekend.table.q': 'q',
  'weekend.table.weekdayMedian': 'Weekday median',
  'weekend.table.weekendMedian': 'Weekend median',
  'weekend.figure.sides': '← more on weekdays · more on weekends →',

  'weekend.figure.sidesShort': '← weekdays · weekends →',

  'weekend.nutrition.title': 'Nutrition',
  'weekend.nutrition.capped': 'Highest 1% capped',
  'weekend.nutrition.subtitle':
    '{statistic, select, capped {Weekend minus weekday in % of the weekday mean, highest 1% capped} other {Weekend minus weekday in % of the weekday mean}}, with 95% intervals · n = {n}',
  'weekend.nutrition.heading.none': 'No nutrient clearly differs on weekends',
  'weekend.nutrition.heading':
    '{count, plural, one {One clear difference on weekends: {nutrient}, {change}} other {Largest weekend difference: {nutrient}, {change}; # of {of} are clear}}',
  'weekend.nutrition.effects': 'The largest effect is {size}: Cohen’s d of {d}.',
  'weekend.nutrition.robust':
    '{count, plural, =0 {With the highest 1% of values capped, still none differs.} one {It also differs with the highest 1% of values capped, and no other does.} other {The same ones differ with the highest 1% of values capped.}}',
  'weekend.nutrition.fragile':
    'The answer leans on extreme recipes: {mean} differ by plain means, {capped} with the highest 1% of values capped.',
  'weekend.nutrition.tail':
    'Half of the weekday recipes have at most {median} kcal a serving, 99% at most {cap}; the highest claims {largest}.',
  'weekend.nutrition.key.medians': 'Medians, weekday → weekend',
  'weekend.nutrition.caption':
    'Bars are 95% intervals; hollow: not told from chance over all seven nutrients (q of 5% or more).{statistic, select, capped { Values above the 99th percentile of weekdays count as that percentile.} other { Means lean on few extreme recipes: compare with the highest 1% capped.}}',
  'weekend.nutrition.description':
    'Weekend minus weekday of {count, plural, one {# nutrient} other {# nutrients}}, in % of the weekday mean, with 95% intervals; {clear, plural, =0 {none differs} one {# differs} other {# differ}} clearly. {n} recipes.',
  'weekend.nutrition.method.units':
    'Calories are kilocalories of one serving; the other nutrients are % of the daily value of one serving, as authors’ ingredients were converted by the site. Recipes without a value take no part in that nutrient.',
  'weekend.nutrition.method.differences':
    'Differences are weekend minus weekday over the weekday mean, with Welch’s interval and p. q-values are Benjamini–Hochberg over the seven nutrients; a difference is called clear below 5%.',
  'weekend.nutrition.method.tails':
    'Servings of thousands of kilocalories are typing errors or whole batches. With the highest 1% capped, values above the 99th percentile of weekday recipes count as that percentile (winsorised, in both periods). Medians are unaffected by either.',

  'weekend.table.onWeekdays': 'Weekday recipes',
  'weekend.table.onWeekends': 'Weekend recipes',
  'weekend.table.weekdayShare': 'Weekday share',
  'weekend.table.weekendShare': 'Weekend share',
  'weekend.table.points': 'Difference (points)',
  'weekend.table.chiSquare': 'χ² (Yates)',

  'weekend.ingredients.title': 'Ingredients',
  'weekend.tags.title': 'Tags',
  'weekend.items.effect.points': 'Points',
  'weekend.items.effect.ratio': 'Ratio',
  'weekend.items.subtitle':
    'Share of recipes with the {kind, select, tags {tag} other {ingredient}}, weekday → weekend · n = {n}, {weekend} on weekends',
  'weekend.items.notice':
    'No {kind, select, tags {tag} other {ingredient}} is in {support} of these recipes. Widen the years or lower the support.',
  'weekend.items.unknown':
    'No recipe of these years has the {kind, select, tags {tag} other {ingredient}} “{item}”.',
  'weekend.items.points': '{points} points',
  'weekend.items.withEffect': '{item} ({effect})',
  'weekend.items.nothing': 'none',
  'weekend.items.heading.both': 'More on weekends: {up}; on weekdays: {down}',
  'weekend.items.heading.up': 'More on weekends: {up}; none clearly on weekdays',
  'weekend.items.heading.down': 'More on weekdays: {down}; none clearly on weekends',
  'weekend.items.heading.none':
    'No {kind, select, tags {tag} other {ingredient}} clearly differs on weekends',
  'weekend.items.heading.item':
    '{side, select, weekend {More on weekends} other {More on weekdays}}: {item}, {points} points',
  'weekend.items.heading.same': 'No clear difference on weekends: {item}',
  'weekend.items.heading.untested': '{item} takes no part in the comparison: too rare, or hidden',
  'weekend.items.counts':
    'Of {screened} in at least {support} recipes, {weekend, plural, =0 {none is} one {# is} other {# are}} clearly more frequent on weekends and {weekday, plural, =0 {none} other {#}} on weekdays (false discovery rate 5%).',
  'weekend.items.size': 'No clear difference exceeds {points} percentage points.',
  'weekend.items.hidden':
    '{count, plural, one {# heading} other {# headings}} of the tag tree left out: how recipes were filed, not what was cooked.',
  'weekend.items.summary':
    'Of {screened}, <b>{count, plural, =0 {none differs} one {# differs} other {# differ}}</b> clearly between weekdays and weekends.',
  'weekend.items.kpi': '{kind, select, tags {Tags that differ} other {Ingredients that differ}}',
  'weekend.items.kpi.context': 'of <b>{screened}</b> in {support} recipes or more',
  'weekend.items.key.share': 'Share of recipes',
  'weekend.items.key.recipes': '{count, plural, one {{n} recipe} other {{n} recipes}}',
  'weekend.items.key.shares': 'Weekday → weekend',
  'weekend.items.key.difference': 'Weekend − weekday',
  'weekend.items.key.ratio': 'Weekend ÷ weekday',
  'weekend.items.key.q': 'Among all screened',
  'weekend.items.key.qValue': 'q {q}',
  'weekend.items.key.chi': 'χ² = {chi}, p {p}',
  'weekend.items.sides':
    '{effect, select, ratio {← more on weekdays · % of the weekday share · more on weekends →} other {← more on weekdays · percentage points · more on weekends →}}',
  'weekend.items.sidesShort':
    '{effect, select, ratio {← weekdays · % · weekends →} other {← weekdays · points · weekends →}}',
  'weekend.items.caption':
    'Bars are 95% intervals; hollow: not told from chance over the {screened} screened (q of 5% or more).{effect, select, ratio { The axis is the weekend share over the weekday share, minus 1.} other {}} The table holds every one. Choose a row for its week.',
  'weekend.items.description':
    'The {weekend} {kind, select, tags {tags} other {ingredients}} with the largest {effect, select, ratio {ratio} other {difference}} towards weekends, first {up}, and the {weekday} towards weekdays, first {down}, with 95% intervals, of {screened} screened.',
  'weekend.items.week': 'The week of {item}',
  'weekend.items.weekDescription':
    'Share of each day’s recipes with {item}, with 95% intervals. Highest: {highest} with {most}; lowest: {lowest} with {least}; all days: {share}. {n} recipes.',
  'weekend.items.method.shares':
    'A recipe counts once for an item. Shares are of the recipes of weekdays and of weekends, so the smaller number of weekend recipes does not matter. The difference is in percentage points (Newcombe’s interval, 1998), the ratio is of the two shares (Katz’s interval, 1978).',
  'weekend.items.method.screen':
    'Every item in enough recipes is tested: χ² of two proportions with Yates’s correction, then Benjamini–Hochberg q-values over all of them, clear below 5%. Items are not filtered by p first, which would make their q meaningless.',
  'weekend.items.method.ranking':
    'As many items are shown on each side: the clear differences first, then the largest of the others, drawn hollow. Those with few recipes vary most, so a large ratio with a wide interval is usually chance.',
  'weekend.items.method.structural':
    'Headings of the tag tree (course, main-ingredient, preparation …) are left out unless switched on: they say how completely a recipe was filed. The week of an item has Wilson’s intervals; a hollow day cannot be told from its share over all days.',
} as const;
