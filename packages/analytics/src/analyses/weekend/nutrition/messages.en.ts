export const messages = {
  'weekend.nutrition.title': 'Nutrition',
  'weekend.nutrition.capped': 'Highest 1% capped',
  'weekend.nutrition.subtitle':
    '{statistic, select, capped {Weekend minus weekday in % of the weekday mean, highest 1% capped} other {Weekend minus weekday in % of the weekday mean}}, with 95% intervals · n = {n}',
  'weekend.nutrition.heading.none': 'No nutrient clearly differs on weekends',
  'weekend.nutrition.heading.same': 'Servings hold as much of every nutrient on weekends, within {within}',
  'weekend.nutrition.heading':
    '{count, plural, one {{nutrient}: the one clear difference on weekends, {change}} other {{nutrient}: the largest weekend difference, {change}; # of {of} are clear}}',
  'weekend.nutrition.effects': 'Beside the spread between recipes, every difference is {size}.',
  'weekend.nutrition.robust':
    '{count, plural, one {It differs with the highest 1% of values capped, too.} other {The same ones differ with the highest 1% of values capped.}}',
  'weekend.nutrition.fragile':
    '{nutrient}: a difference only {by, select, capped {once the highest 1% of values are capped} other {while the highest 1% of values count in full}}{count, plural, one {} =2 {, and so for another nutrient by one of the two means alone} other {, and so for other nutrients by one of the two means alone}}. Few extreme recipes decide it: it is not called clear.',
  'weekend.nutrition.tail':
    'Half of the weekday recipes have at most {median} kcal a serving, 99% at most {cap}; the highest claims {largest}.',
  'weekend.nutrition.key.medians': 'Medians, weekday → weekend',
  'weekend.nutrition.caption':
    'Bars are 95% intervals; hollow: not clear over all seven nutrients, or by one of the two means alone.{statistic, select, capped { Values above the 99th percentile of weekdays count as that percentile.} other {}}',
  'weekend.nutrition.description':
    'Weekend minus weekday of {count, plural, one {# nutrient} other {# nutrients}}, in % of the weekday mean, with 95% intervals; {clear, plural, =0 {none differs} one {# differs} other {# differ}} clearly. {n} recipes.',
  'weekend.nutrition.method.units':
    'Calories are kilocalories of one serving; the other nutrients are % of the daily value of one serving, as authors’ ingredients were converted by the site. Recipes without a value take no part in that nutrient.',
  'weekend.nutrition.method.differences':
    'Differences are weekend minus weekday over the weekday mean, with Welch’s interval and p. q-values are Benjamini–Hochberg (1995) over the seven nutrients. A difference is called clear when q is below 5% both by the mean of all values and with the highest 1% capped, in the same direction; nutrients are called alike when every interval lies within 5% of the weekday mean (two one-sided tests, Schuirmann 1987). A word for the size is used where the intervals of all Cohen’s d lie within it.',
  'weekend.nutrition.method.tails':
    'Servings of thousands of kilocalories are typing errors or whole batches. With the highest 1% capped, values above the 99th percentile of weekday recipes count as that percentile (winsorised, in both periods). Medians are unaffected by either.',
} as const;
