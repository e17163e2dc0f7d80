export const messages = {
  'weekend.duration.title': 'Preparation time',
  'weekend.duration.subtitle': 'Mean minutes per recipe by day of publication, with 95% intervals · n = {n}',
  'weekend.duration.summary.up':
    'Weekend recipes take <b>{difference} {count, plural, one {minute} other {minutes}} longer</b>, on {mean}.',
  'weekend.duration.summary.down':
    'Weekend recipes take <b>{difference} {count, plural, one {minute} other {minutes}} less</b>, on {mean}.',
  'weekend.duration.summary.unclear':
    'Preparation times of weekdays and weekends <b>do not clearly differ</b>.',
  'weekend.duration.summary.same':
    'Weekend recipes take <b>as long</b>, within {bound} {boundCount, plural, one {minute} other {minutes}}.',
  'weekend.duration.summary.thin': 'There are <b>too few</b> recipes to compare preparation times.',
  'weekend.duration.kpi': 'Minutes, weekend − weekday',
  'weekend.duration.kpi.context': '{certainty} · 95% interval <b>{interval}</b>',
  'weekend.duration.method.limits':
    'Cleaning keeps recipes of 1 to 180 minutes, so longer projects for the weekend are not in these data. Authors round to five minutes.',
} as const;
