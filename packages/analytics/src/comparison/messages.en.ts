export const messages = {
  'comparison.points': '{count, plural, one {{value} point} other {{value} points}}',
  'comparison.up':
    '{subject}: <b>{difference}</b> against {other}, {value} instead of {reference} (95% {low} to {high}, q {q})',
  'comparison.down':
    '{subject}: <b>{difference}</b> against {other}, {value} instead of {reference} (95% {low} to {high}, q {q})',
  'comparison.unclear':
    '{subject}: no difference from {other} can be told, {value} and {reference} (difference 95% {low} to {high}, q {q})',
  'comparison.series': '{label}, {other}',
  'comparison.scaled': '{other}, as if as many',
  'comparison.difference': 'Difference',
  'comparison.changeAYear': '{subject}, change a year',
  'comparison.inYear': '{subject}, {year}',
  'comparison.weekend': 'Weekend against weekday',
  'comparison.weekendLess': 'weekend less weekday',
} as const;
