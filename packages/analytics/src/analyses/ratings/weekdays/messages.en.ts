export const messages = {
  'ratings.control.weekend': 'Weekend',
  'ratings.control.weekend.satSun': 'Sat–Sun',
  'ratings.control.weekend.friSun': 'Fri–Sun',
  'ratings.weekdays.title': 'Weekdays',
  'ratings.weekdays.heading.up':
    '{measure, select, five {Five stars are more frequent} low {Two stars or fewer are more frequent} other {Ratings are higher}} at the weekend, by {change}',
  'ratings.weekdays.heading.down':
    '{measure, select, five {Five stars are rarer} low {Two stars or fewer are rarer} other {Ratings are lower}} at the weekend, by {change}',
  'ratings.weekdays.heading.unclear':
    'No clear difference between weekend and weekdays{measure, select, five { in five stars} low { in two stars or fewer} other {}}',
  'ratings.weekdays.heading.same':
    'Weekend and weekdays are rated alike{measure, select, five { in five stars} low { in two stars or fewer} other {}}, within {within}',
  'ratings.weekdays.heading.thin': 'Too few ratings to compare weekend and weekdays',
  'ratings.weekdays.summary.up':
    '{measure, select, five {Five stars are more frequent} low {Two stars or fewer are more frequent} other {Ratings are higher}} at the weekend, by {change}: <b>{scale} of the scale</b>.',
  'ratings.weekdays.summary.down':
    '{measure, select, five {Five stars are rarer} low {Two stars or fewer are rarer} other {Ratings are lower}} at the weekend, by {change}: <b>{scale} of the scale</b>.',
  'ratings.weekdays.summary.unclear': 'Weekend and weekdays are <b>not clearly</b> rated differently.',
  'ratings.weekdays.summary.same': 'Weekend and weekdays are rated <b>alike</b>, within {within}.',
  'ratings.weekdays.summary.thin': 'Too few ratings to compare weekend and weekdays.',
  'ratings.weekdays.key.title': 'Weekend and weekdays',
  'ratings.weekdays.key.difference': 'Weekend minus weekdays',
  'ratings.weekdays.key.d': 'd = {d}',
  'ratings.weekdays.group': '{period} {value}',
  'ratings.weekdays.method':
    'The weekend is Saturday and Sunday, or Friday too, by choice; its difference from the other days is tested as that of a day from all others, d is Cohen’s over the pooled deviation. The card asks two questions, the weekend and the days: both p and the interval are corrected for two (Bonferroni), and alike means an interval within 1% of the scale.',
} as const;
