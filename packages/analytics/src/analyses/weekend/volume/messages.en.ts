export const messages = {
  'weekend.volume.title': 'Recipe volume',
  'weekend.volume.subtitle': 'Recipes published per day, {from} to {to} · n = {n} over {days} days',
  'weekend.volume.heading.down': 'A weekend day brings {change} fewer recipes than a weekday',
  'weekend.volume.heading.up': 'A weekend day brings {change} more recipes than a weekday',
  'weekend.volume.heading.unclear': 'Weekends and weekdays bring about as many recipes',
  'weekend.volume.heading.thin': 'Too few recipes to compare weekends with weekdays',
  'weekend.volume.extremes':
    'The busiest day is {busiest}, {more} above the mean day; the quietest is {quietest}, {less} below it.',
  'weekend.volume.share': '{days} bring {found} of the recipes; evenly spread, they would bring {expected}.',
  'weekend.volume.consistency':
    '{way, select, above {Weekends were clearly busier} other {Weekends were clearly quieter}} in {count} of the {of, plural, one {# complete year} other {# complete years}} with enough recipes.',
  'weekend.volume.consistency.mixed':
    'Of {of, plural, one {# complete year} other {# complete years}} with enough recipes, weekends were clearly quieter in {below} and clearly busier in {above}.',
  'weekend.volume.summary.down':
    'A weekend day brings <b>{change} fewer</b> recipes than a weekday; the busiest day is <b>{busiest}</b>.',
  'weekend.volume.summary.up':
    'A weekend day brings <b>{change} more</b> recipes than a weekday; the busiest day is <b>{busiest}</b>.',
  'weekend.volume.summary.unclear':
    'Weekends and weekdays bring <b>no clearly different</b> number of recipes a day.',
  'weekend.volume.kpi.busiest': 'Busiest day',
  'weekend.volume.kpi.busiest.context': '<b>{deviation}</b> on the mean day, {rate} recipes',
  'weekend.volume.kpi.share': 'Recipes of the weekend',
  'weekend.volume.kpi.share.context': '<b>{expected}</b> if days were alike',
  'weekend.volume.key.rates': 'Recipes a day',
  'weekend.volume.key.weekdays': 'Weekday',
  'weekend.volume.key.weekends': 'Weekend day',
  'weekend.volume.key.ofDays': '{recipes} recipes over {days} days',
  'weekend.volume.key.ratio': 'Weekend over weekday',
  'weekend.volume.key.ratio.detail': '({low} to {high}) · p {p}',
  'weekend.volume.key.twoPeriods': 'Two periods',
  'weekend.volume.key.w': 'w = {w}',
  'weekend.volume.key.chi': 'χ² = {chi}, {df} d.f., p {p}, as if recipes came one by one',
  'weekend.volume.key.dispersion': 'Scatter over chance',
  'weekend.volume.mean': 'mean day {mean}',
  'weekend.volume.years': 'Weekend over weekday, by year',
  'weekend.volume.description':
    'Bars of recipes published per day of the week. The highest is {busiest} with {most} a day, the lowest {quietest} with {least}; the mean day has {mean}. {n} recipes.',
  'weekend.volume.yearsDescription':
    'Recipes per weekend day over recipes per weekday, {from} to {to}, with 95% intervals. Of {of} complete years with enough recipes, {below} lie clearly below 1 and {above} clearly above.',
  'weekend.volume.caption':
    'Under each day, its recipes. Intervals are 95% and allow for recipes published in bulk (counts scatter {dispersion} times more than chance). By year, hollow: fewer than {threshold} recipes, or a partial year.',
  'weekend.volume.caption.noIntervals':
    'Under each day, its recipes. There are too few quarters to say how much the days vary: no interval is given.',
  'weekend.volume.method.rates':
    'Each day’s recipes are divided by the true number of such days in the period and the years chosen: Mondays by the number of Mondays. The mean day is all recipes over all days.',
  'weekend.volume.method.intervals':
    'Intervals come from a quasi-Poisson model of quarter and weekday (McCullagh and Nelder, Generalized Linear Models, §6.2): the rise and fall of the site does not widen them, but a weekday that behaves differently from quarter to quarter does, and so do recipes uploaded in bulk.',
  'weekend.volume.method.tests':
    'χ² compares the counts with shares in proportion to the days. It takes every recipe for an independent one, which authors who upload many are not: read Cohen’s w (0.1 small, 0.3 medium, 0.5 large) and the interval of the ratio instead of its p.',
  'weekend.volume.method.years':
    'The ratio of each year has the scatter of the whole period. A year is reliable when complete and not thin (half a percent of the recipes, at least 30, at most 1,000).',
  'weekend.volume.method.limits':
    'The day is that on which the site’s server recorded the recipe, not the day on which it was cooked, and falls a few hours off for authors in other time zones.',
} as const;
