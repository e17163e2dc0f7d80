export const messages = {
  'weekend.duration.title': 'Preparation time',
  'weekend.duration.subtitle': 'Mean minutes per recipe by day of publication, with 95% intervals · n = {n}',
  'weekend.duration.summary.up': 'Weekend recipes take <b>{difference} minutes longer</b>.',
  'weekend.duration.summary.down': 'Weekend recipes take <b>{difference} minutes less</b>.',
  'weekend.duration.summary.unclear': 'Weekend recipes take <b>no clearly different</b> time.',
  'weekend.duration.kpi': 'Minutes, weekend − weekday',
  'weekend.duration.kpi.context': '95% interval <b>{interval}</b>',
  'weekend.duration.method.limits':
    'Cleaning keeps recipes of 1 to 180 minutes, so longer projects for the weekend are not in these data. Authors round to five minutes.',
} as const;
