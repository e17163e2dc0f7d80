export const messages = {
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
} as const;
