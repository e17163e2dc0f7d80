export const messages = {
  'weekend.volume.effect':
    '{weekend} {count, plural, one {recipe} other {recipes}} a weekend day, {weekday} a weekday',
  'weekend.volume.title': 'Recipe volume',
  'weekend.volume.subtitle': 'Recipes published per day, {from} to {to} · n = {n} over {days} days',
  'weekend.volume.heading.down': 'A weekend day brings {change} fewer recipes than a weekday',
  'weekend.volume.heading.up': 'A weekend day brings {change} more recipes than a weekday',
  'weekend.volume.heading.times': 'A weekend day brings {times} times as many recipes as a weekday',
  'weekend.volume.heading.unclear': 'No clear difference between weekend days and weekdays',
  'weekend.volume.heading.same': 'Weekend days and weekdays bring about as many recipes, within {within}',
  'weekend.volume.heading.thin': 'Too few recipes to compare weekends with weekdays',
  'weekend.volume.extremes':
    'The busiest day is {busiest}, {more} above the mean day; the quietest is {quietest}, {less} below it.',
  'weekend.volume.extremes.busiest':
    'The busiest day is {busiest}, {more} above the mean day; no day is clearly quieter than it.',
  'weekend.volume.extremes.quietest':
    'The quietest day is {quietest}, {less} below the mean day; no day is clearly busier than it.',
  'weekend.volume.extremes.none': 'No day clearly stands out from the mean day.',
  'weekend.volume.share': '{days} bring {found} of the recipes; evenly spread, they would bring {expected}.',
  'weekend.volume.consistency':
    '{way, select, above {Weekends were clearly busier} other {Weekends were clearly quieter}} in {count, plural, =0 {none} other {#}} of the {of, plural, one {# complete year} other {# complete years}} with enough recipes.',
  'weekend.volume.consistency.mixed':
    'Of {of, plural, one {# complete year} other {# complete years}} with enough recipes, weekends were clearly quieter in {below, plural, =0 {none} other {#}} and clearly busier in {above, plural, =0 {none} other {#}}.',
  'weekend.volume.summary.down':
    'A weekend day brings <b>{change} fewer</b> recipes than a weekday{day, select, clear {; the busiest day is <b>{busiest}</b>} other {}}.',
  'weekend.volume.summary.up':
    'A weekend day brings <b>{change} more</b> recipes than a weekday{day, select, clear {; the busiest day is <b>{busiest}</b>} other {}}.',
  'weekend.volume.summary.unclear':
    'The number of recipes a day <b>does not clearly differ</b> between weekdays and weekends.',
  'weekend.volume.summary.same':
    'Weekend days and weekdays bring <b>about as many</b> recipes, within {within}.',
  'weekend.volume.summary.thin': 'There are <b>too few</b> recipes to compare weekends with weekdays.',
  'weekend.volume.kpi.busiest': 'Busiest day',
  'weekend.volume.kpi.busiest.none': 'None clearly',
  'weekend.volume.kpi.busiest.none.context': 'no day stands out from <b>the mean day</b>',
  'weekend.volume.kpi.busiest.context':
    '<b>{deviation}</b> above the mean day, {rate} {count, plural, one {recipe} other {recipes}} a day',
  'weekend.volume.kpi.share': 'Recipes of the weekend',
  'weekend.volume.kpi.share.context': '<b>{expected}</b> if days were alike',
  'weekend.volume.key.rates': 'Recipes a day',
  'weekend.volume.key.weekdays': 'Weekday',
  'weekend.volume.key.weekends': 'Weekend day',
  'weekend.volume.key.ofDays': '{recipes} recipes over {days} days',
  'weekend.volume.key.ratio': 'Weekend over weekday',
  'weekend.volume.key.twoPeriods': 'Two periods',
  'weekend.volume.key.w': 'w = {w}',
  'weekend.volume.key.chi':
    'p {decisive}\nw = {w} · χ² = {chi}, {df} d.f., p {p}, as if recipes came one by one',
  'weekend.volume.key.dispersion': 'Scatter over chance',
  'weekend.volume.mean': 'mean day {mean}',
  'weekend.volume.years': 'Weekend over weekday, by year',
  'weekend.volume.description':
    '{heading}. Bars of recipes published per day of the week. The highest bar is that of {busiest} with {most} a day, the lowest that of {quietest} with {least}; the mean day has {mean}. {n} recipes.',
  'weekend.volume.yearsDescription':
    'Recipes per weekend day over recipes per weekday, {from} to {to}, with 95% intervals. Of {of, plural, one {# complete year} other {# complete years}} with enough recipes, {below, plural, =0 {none lies} one {# lies} other {# lie}} clearly below 1 and {above, plural, =0 {none} other {#}} clearly above.',
  'weekend.volume.caption':
    'Under each day, its recipes. Intervals are 95% and allow for recipes published in bulk (counts scatter {scatter, select, chance {as by chance} other {{dispersion} times as much as by chance}}). By year, hollow: fewer than {threshold} recipes, or a partial year.',
  'weekend.volume.caption.noIntervals':
    'Under each day, its recipes. There are too few quarters to say how much the days vary: no interval is given.',
  'weekend.volume.method.rates':
    'Each day’s recipes are divided by the true number of such days in the period and the years chosen: Mondays by the number of Mondays. The mean day is all recipes over all days.',
  'weekend.volume.method.intervals':
    'Intervals come from a quasi-Poisson model of quarter and weekday (McCullagh and Nelder, Generalized Linear Models, §6.2): the rise and fall of the site does not widen them, but a weekday that behaves differently from quarter to quarter does, and so do recipes uploaded in bulk.',
  'weekend.volume.method.tests':
    'Weekends are called different when the ratio of the two rates differs from 1 by Student’s t with that scatter (p below 5%), and about as many when its whole interval lies between 0.9 and 1.1 (two one-sided tests, Schuirmann 1987); anything else is uncertain. A day is named only where both the quasi-likelihood F test of all seven and χ² find a difference, and its own p, corrected over the seven days (Holm 1979), is below 5%. χ² and Cohen’s w (0.1 small, 0.3 medium, 0.5 large) compare the counts with shares in proportion to the days as if recipes were independent, which those of authors who upload many are not: alone they claim nothing.',
  'weekend.volume.method.years':
    'The ratio of each year has the scatter of the whole period. A year is reliable when complete and not thin (half a percent of the recipes, at least 30, at most 1,000); years called clear are corrected over the reliable years (Holm 1979).',
  'weekend.volume.method.limits':
    'The day is that on which the site’s server recorded the recipe, not the day on which it was cooked, and falls a few hours off for authors in other time zones.',
} as const;
