export const messages = {
  'comparison.points': '{count, plural, one {{value} point} other {{value} points}}',
  'comparison.up':
    '{subject}: <b>{difference}</b> against {other}, {value} instead of {reference} (95% {low} to {high}, q {q})',
  'comparison.down':
    '{subject}: <b>{difference}</b> against {other}, {value} instead of {reference} (95% {low} to {high}, q {q})',
  'comparison.unclear':
    '{subject}: no difference from {other} can be told, {value} and {reference} (difference 95% {low} to {high}, q {q})',
  'comparison.series': '{label}, {other}',
  'comparison.scaled': '{other}, as if as many',
  'comparison.difference': 'Difference',
  'comparison.changeAYear': '{subject}, change a year',
  'comparison.inYear': '{subject}, {year}',
  'comparison.inPart': '{subject}, {part}',
  'comparison.weekend': 'Weekend against weekday',
  'comparison.weekendLess': 'weekend less weekday',
  'comparison.publishedIn': 'Share published in {year}',
  'comparison.versus': 'Against {other}',
  'comparison.method.title': 'Comparisons with other recipes',
  'comparison.method.estimates':
    'Beside a selection stands what the same analysis says of the recipes that it is compared with, computed apart: all recipes unless others are chosen. Counts are brought to the same number of recipes. What is compared is each quantity that both estimate with an interval: a year’s mean, a change a year, a part of the year or a day of the week against the whole.',
  'comparison.method.overlap':
    'The recipes of a selection are also among all recipes, so the two estimates vary together. Their correlation is taken to be the number of recipes in both over the geometric mean of the two numbers, as it is for means of alike recipes, and never above the ratio of the smaller to the larger standard error, which is that of a part and its whole. The interval of the difference is recovered from the two intervals with this correlation (Zou 2007, Psychological Methods 12:399); its p is that of the normal distribution.',
  'comparison.method.claims':
    'A difference is claimed where q is below 5% (Benjamini and Hochberg 1995, over all differences of the analysis) and the interval excludes zero. Of fewer than 30 recipes nothing is claimed. A difference says how the recipes differ, not why: a selection by minutes differs in minutes because it was made so.',
} as const;
