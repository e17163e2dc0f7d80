export const messages = {
  'ratings.control.measure.mean': 'Mean',
  'ratings.control.measure.five': 'Five stars',
  'ratings.control.measure.low': 'Two or fewer',
  'ratings.measure': '{measure, select, five {Five stars} low {Two stars or fewer} other {Mean}}',
  'ratings.below': '< {value}',
  'ratings.table.withinYears': 'Mean within years',
  'ratings.table.group': '{kind, select, seasons {Season} months {Month} other {Day}}',
  'ratings.calendar.effect': '{group}: {value}, all ratings: {mean}',
  'ratings.calendar.subtitle':
    '{measure, select, five {Share of five stars} low {Share of two stars or fewer} other {Mean rating}} by {kind, select, seasons {season} months {month of the year} other {day of the week}}, with 95% interval · n = {n}',
  'ratings.points':
    '{size} {measure, select, mean {{count, plural, one {point} other {points}}} other {{count, plural, one {percentage point} other {percentage points}}}}',
  'ratings.calendar.nobody': 'none',
  'ratings.calendar.heading.up':
    '{measure, select, five {Five stars clearly more often} low {Two or fewer clearly more often} other {Clearly rated higher}}: {higher}; {also, select, yes {{measure, select, mean {lower} other {less often}}: {lower}} other {no {kind, select, seasons {season} months {month} other {day}} clearly {measure, select, mean {lower} other {less often}}}}',
  'ratings.calendar.heading.down':
    '{measure, select, five {Five stars clearly less often} low {Two or fewer clearly less often} other {Clearly rated lower}}: {lower}; no {kind, select, seasons {season} months {month} other {day}} clearly {measure, select, mean {higher} other {more often}}',
  'ratings.calendar.heading.unclear':
    '{measure, select, five {Five stars} low {Two stars or fewer} other {Ratings}} do not clearly differ between {kind, select, seasons {seasons} months {months} other {days}}',
  'ratings.calendar.heading.same':
    '{measure, select, five {Five stars are as frequent} low {Two stars or fewer are as frequent} other {Ratings are alike}} in all {kind, select, seasons {seasons} months {months} other {days}}, within {within}',
  'ratings.calendar.heading.thin':
    'Too few ratings to compare {kind, select, seasons {seasons} months {months} other {days}}',
  'ratings.calendar.size':
    'From the lowest to the highest it is {gap} {interval}, {scale} of the scale; {share} of all variation lies between the groups.',
  'ratings.calendar.size.none':
    'The largest gap, {gap} {interval} or {scale} of the scale, can be chance; {share} of all variation lies between the groups.',
  'ratings.calendar.within': 'Within years the gap is {within}, against {pooled} over all years together.',
  'ratings.calendar.key.gap': 'Highest minus lowest',
  'ratings.calendar.key.gapDetail': '{interval} {scale} of the scale',
  'ratings.calendar.key.eta': 'η², share of variance',
  'ratings.calendar.key.etaDetail': 'test of all groups: F({between}) = {f} · p {p}',
  'ratings.calendar.key.epsilon': 'ε² of ranks',
  'ratings.calendar.key.overall': 'All ratings',
  'ratings.calendar.all': 'All {value}',
  'ratings.calendar.counts': 'Ratings by {kind, select, seasons {season} months {month} other {day}}',
  'ratings.calendar.countsDescription':
    'Bars of the ratings by {kind, select, seasons {season} months {month} other {day}}, {n} in all.',
  'ratings.calendar.description':
    '{claim}. Dots with 95% intervals: {measure, select, five {share of five stars} low {share of two stars or fewer} other {mean rating}} by {kind, select, seasons {season} months {month} other {day}}. Highest: {best}, {bestValue}; lowest: {worst}, {worstValue}; all {n} ratings: {overall}.',
  'ratings.calendar.caption':
    'The gap is {scale} of the scale{axis, select, window {: the bar at the left is the whole of it, the axis its bright part} other {}}. {marks, select, hollow {Hollow: not clearly told from all other ratings. } other {}}Intervals are 95%.',
  'ratings.calendar.method.groups':
    'Compares all ratings of each group; the dots are means (Student’s interval) or shares (Wilson’s). Seasons are those of the northern hemisphere, winter from December to February; days run from Monday (ISO).',
  'ratings.calendar.method.tests':
    'The effect comes first: the gap between the highest and the lowest, its interval widened for having been picked among all pairs (Bonferroni; the gap itself is somewhat too large), and the shares of the variation of stars (η²) and of their ranks (ε²) that lie between groups. Whether groups differ at all is Hotelling’s T² of their means. A group is named, and drawn full, when that test finds a difference (p < 0.05) and so does Student’s of the group against all other ratings, corrected over the groups (Holm 1979): where there is nothing, a group is named in at most 5% of the cases. Groups count as alike only when the interval of each against all others lies within 1% of the scale (two one-sided tests, Schuirmann 1987).',
  'ratings.calendar.method.related':
    'Ratings of one reader resemble each other, and those of one recipe too: only readers and recipes count as independent, and every interval and test of this card allows for both (two-way cluster-robust: Cameron, Gelbach and Miller 2011). It takes the pairs of ratings that share a reader or a recipe, within the years chosen; their effective number is n² over those pairs (Kish 1965), and a group of fewer than two has no interval.',
  'ratings.calendar.method.within':
    'Within years: each group’s deviation from the mean of its own year, averaged over all its ratings. It frees the comparison from years of another level that happen to hold more of one group.',
  'ratings.calendar.method.limits':
    'With a million ratings any difference is significant: read the size beside the scale. A difference near the edge of its interval is no difference yet.',
} as const;
