export const messages = {
  'ratings.control.weekend': 'Weekend',
  'ratings.control.weekend.satSun': 'Sat–Sun',
  'ratings.control.weekend.friSun': 'Fri–Sun',
  'ratings.weekdays.title': 'Weekdays',
  'ratings.weekdays.heading.up':
    '{measure, select, five {Five stars are more common} low {Two stars or fewer are more common} other {Ratings are higher}} at the weekend, by {change} points',
  'ratings.weekdays.heading.down':
    '{measure, select, five {Five stars are rarer} low {Two stars or fewer are rarer} other {Ratings are lower}} at the weekend, by {change} points',
  'ratings.weekdays.heading.unclear':
    'The weekend changes nothing that can be told{measure, select, five { in five stars} low { in two stars or fewer} other {}}',
  'ratings.weekdays.summary.nothing':
    'The day of the week changes <b>nothing</b> that a reader would notice: {scale} of the scale.',
  'ratings.weekdays.summary.some': 'The day of the week moves ratings by up to <b>{scale}</b> of the scale.',
  'ratings.weekdays.key.title': 'Weekend and weekdays',
  'ratings.weekdays.key.difference': 'Weekend minus weekdays',
  'ratings.weekdays.key.detail': '{interval}\nd = {d} · p {p}',
  'ratings.weekdays.group': '{period} {value}',
  'ratings.weekdays.method':
    'The weekend is Saturday and Sunday, or Friday too, by choice; its difference from the other days has Welch’s interval, d is Cohen’s over the pooled deviation.',
} as const;
