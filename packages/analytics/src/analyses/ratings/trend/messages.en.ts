export const messages = {
  'ratings.control.level': 'Level',
  'ratings.control.level.regimes': 'Regimes',
  'ratings.control.level.line': 'Line',
  'ratings.intervalAndP': '{interval} p {p}',
  'ratings.table.month': 'Month',
  'ratings.trend.effect': '{before} before, {after} after, of 5',
  'ratings.trend.title': 'Trend',
  'ratings.trend.subtitle':
    'Mean rating of each month · {count, plural, one {# month} other {# months}} with at least {minimum} · n = {n}',
  'ratings.trend.heading.step':
    'In {month} ratings {direction, select, up {gained} other {lost}} {change}{months, plural, =0 {} one {, for # month} other {, for # months}}',
  'ratings.trend.heading.up': 'Ratings rose by {slope} a year, without a clear step',
  'ratings.trend.heading.down': 'Ratings fell by {slope} a year, without a clear step',
  'ratings.trend.heading.unclear': 'No clear step and no clear trend in the monthly means',
  'ratings.trend.heading.same':
    'No clear step, and the line through the months moves by less than {within} in all',
  'ratings.trend.heading.thin':
    '{count, plural, one {One month shows} other {# months show}} no trend: {needed} are needed',
  'ratings.trend.step':
    'The level went from {before} to {after} {interval}, the new one from {settled} on: {scale} of the scale from 1 to 5. The months have {levels, plural, one {# level} other {# levels}} in all.',
  'ratings.trend.line': 'The straight line says {slope} a year {interval}.',
  'ratings.trend.line.steps': 'A straight line would say {slope} a year {interval}; it hides the steps.',
  'ratings.trend.line.unclear': 'A straight line shows no clear trend: {slope} a year {interval}, p {p}.',
  'ratings.trend.line.disagree':
    'A straight line weighted by ratings would say {slope} a year {interval}, but the months by themselves do not clearly agree (Mann–Kendall, p {p}).',
  'ratings.trend.leftOut':
    '{count, plural, one {# month} other {# months}} with fewer than {minimum} ratings left out, {share} of the ratings.',
  'ratings.trend.summary.step':
    'The mean {direction, select, up {rose} other {fell}} by {change} in <b>{month}</b>{months, plural, =0 {} one { and stayed there for # month} other { and stayed there for # months}}.',
  'ratings.trend.summary.up': 'Ratings rose by <b>{slope} a year</b>.',
  'ratings.trend.summary.down': 'Ratings fell by <b>{slope} a year</b>.',
  'ratings.trend.summary.unclear': 'Monthly ratings show <b>no clear step and no clear trend</b>.',
  'ratings.trend.summary.same':
    'Monthly ratings show no clear step, and their line moves by <b>less than {within}</b> in all.',
  'ratings.trend.summary.thin':
    '{count, plural, one {# month is} other {# months are}} too few for a trend of ratings: {needed} are needed.',
  'ratings.trend.key.title': 'Monthly means',
  'ratings.trend.key.levels': 'Levels',
  'ratings.trend.key.step': 'Step of {month}',
  'ratings.trend.key.slope': 'Line weighted by ratings, a year',
  'ratings.trend.key.r2': 'R² {r2}',
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
    'Steps: the monthly means, weighted by their ratings, are cut into constant levels of at least six months by exhaustive search (dynamic programming; Bai and Perron 2003), six steps at most, 24 months at least. Months may resemble their neighbours (AR(1) errors; Chakar and others 2017): every correlation from 0 to 0.95 is tried with every number of steps, and a step counts where it gains 2 ln n + 6.5 in −2 log likelihood. In simulated series of 36 and 120 months without a step, with correlations of 0, 0.4 and 0.7, it found one in 0 to 3%; a step of twice the scatter of the months was found within three months of its place in 78, 39 and 37% of series of 36 months, and in 99, 90 and 55% of 120. The size of a step is the difference of the two levels; its interval comes from the scatter of the months around their levels, averaged over the correlations that they allow (Harville 1974; Zellner and Tiao 1964), and takes the month of the step as known: of the steps found in those series it held the true size in 92 to 98%. It is dated to a month that lies clearly between both levels, if there is one. The step of the heading is the most abrupt: the three months after against the three before, over the sampling error.',
  'ratings.trend.method.line':
    'The line is weighted least squares on true time with weights n, its interval and p averaged over the correlations of neighbouring months that the residuals allow (Zellner and Tiao 1964; Harville 1974) and corrected for the card’s two questions, a step and a line (Bonferroni). A trend is claimed from 24 months on, where that p is below 5% and the Mann–Kendall test finds the same direction. Kendall’s τ-b, the Mann–Kendall test with Sen’s slope, and Spearman’s ρ with weights n are given beside it; of these only the interval of the line allows for serial correlation.',
  'ratings.trend.method.limits':
    'A step says when the ratings changed, not why: readers, recipes and the site itself changed too. The band of a month takes its ratings as independent and is too narrow: those of one reader or one recipe resemble each other. Levels and line rest on the scatter of the months instead.',
} as const;
