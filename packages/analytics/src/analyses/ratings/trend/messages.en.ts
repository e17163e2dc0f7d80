export const messages = {
  'ratings.control.level': 'Level',
  'ratings.control.level.regimes': 'Regimes',
  'ratings.control.level.line': 'Line',
  'ratings.intervalAndP': '{interval} p {p}',
  'ratings.table.month': 'Month',
  'ratings.trend.title': 'Trend',
  'ratings.trend.subtitle':
    'Mean rating of each month · {count, plural, one {# month} other {# months}} with at least {minimum} ratings · n = {n}',
  'ratings.trend.heading.step':
    'In {month} ratings {direction, select, up {gained} other {lost}} {change} points{months, plural, =0 {} one {, for # month} other {, for # months}}',
  'ratings.trend.heading.up': 'Ratings rose by {slope} points a year, without a step',
  'ratings.trend.heading.down': 'Ratings fell by {slope} points a year, without a step',
  'ratings.trend.heading.unclear': 'No step and no clear trend in the monthly means',
  'ratings.trend.heading.thin':
    '{count, plural, one {One month shows} other {# months show}} no trend: more are needed',
  'ratings.trend.step':
    'The level went from {before} to {after} {interval}: {scale} of the scale from 1 to 5. The months have {levels, plural, one {# level} other {# levels}} in all.',
  'ratings.trend.line': 'The straight line says {slope} a year {interval}.',
  'ratings.trend.line.steps': 'A straight line would say {slope} a year {interval}; it hides the steps.',
  'ratings.trend.line.unclear': 'A straight line shows no clear trend: {slope} a year {interval}, p {p}.',
  'ratings.trend.leftOut':
    '{count, plural, one {# month} other {# months}} with fewer than {minimum} ratings left out, {share} of the ratings.',
  'ratings.trend.summary':
    'The mean {direction, select, up {rose} other {fell}} by {change} points in <b>{month}</b>{months, plural, =0 {} one { and stayed there for # month} other { and stayed there for # months}}.',
  'ratings.trend.summary.none': 'No month <b>changed the level</b> of the ratings for good.',
  'ratings.trend.key.title': 'Monthly means',
  'ratings.trend.key.levels': 'Levels',
  'ratings.trend.key.step': 'Step of {month}',
  'ratings.trend.key.slope': 'Line weighted by ratings, a year',
  'ratings.trend.key.slopeDetail': '{interval}\nR² {r2} · p {p}',
  'ratings.trend.key.sen': 'Sen’s slope a year',
  'ratings.trend.key.kendall': 'Kendall’s τ-b with time',
  'ratings.trend.key.spearman': 'Weighted Spearman’s ρ',
  'ratings.trend.key.fromTo': '{from} to {to}',
  'ratings.trend.level': 'Level',
  'ratings.trend.stepLabel': '{change} {interval}',
  'ratings.trend.counts': 'Ratings a month',
  'ratings.trend.countsDescription': 'Bars of the ratings of each month, {n} in all.',
  'ratings.trend.description':
    'Line of the mean rating of each month, {from} to {to}, with its 95% interval: lowest {low} in {lowMonth}, highest {high} in {highMonth}. {n} ratings.',
  'ratings.trend.description.step':
    'Line of the mean rating of each month, {from} to {to}, with its 95% interval: lowest {low} in {lowMonth}, highest {high} in {highMonth}; the level changes by {change} in {month}. {n} ratings.',
  'ratings.trend.caption.regimes':
    'Band: 95% interval of each month. Dashed: level of each regime, weighted by ratings; at least {shortest} months long, at most {most} steps.',
  'ratings.trend.caption.line':
    'Band: 95% interval of each month. Dashed: straight line weighted by ratings; it hides steps.',
  'ratings.trend.caption.plain': 'Band: 95% interval of each month.',
  'ratings.trend.method.means':
    'The mean of the ratings of each calendar month, with Student’s interval; months with fewer ratings than the minimum are left out and the line breaks there. Reviews without a star are in no mean.',
  'ratings.trend.method.steps':
    'Steps: the monthly means, weighted by their ratings, are cut into constant levels of at least six months by exhaustive search (dynamic programming; Bai and Perron 2003), with as many steps as the Bayesian information criterion allows at three parameters a step (Zhang and Siegmund 2007), six at most. The size of a step is the difference of the two levels; its interval comes from the scatter of the months around their levels, widened for months that resemble their neighbours, and takes the month of the step as known. It is dated to a month that lies clearly between both levels, if there is one. The step of the heading is the most abrupt: the three months after against the three before, over the sampling error.',
  'ratings.trend.method.line':
    'The line is weighted least squares on true time with weights n, its interval and p robust to serial correlation (Newey and West 1987). Kendall’s τ-b, the Mann–Kendall test with Sen’s slope, and Spearman’s ρ with weights n are given beside it; of these only the interval of the line allows for serial correlation.',
  'ratings.trend.method.limits':
    'A step says when the ratings changed, not why: readers, recipes and the site itself changed too. Ratings of one reader or one recipe are not independent.',
} as const;
