export const messages = {
  'ratings.title': 'Ratings',
  'ratings.control.axis': 'Axis',
  'ratings.control.axis.window': 'Window',
  'ratings.control.axis.full': 'Full scale',
  'ratings.control.level': 'Level',
  'ratings.control.level.regimes': 'Regimes',
  'ratings.control.level.line': 'Line',
  'ratings.control.measure.share': 'Share',
  'ratings.control.measure.count': 'Count',
  'ratings.control.measure.mean': 'Mean',
  'ratings.control.measure.five': 'Five stars',
  'ratings.control.measure.low': 'Two or fewer',
  'ratings.control.noStar': 'No star',
  'ratings.control.monthRatings': 'Months with at least',
  'ratings.control.monthRatings.0': '1 rating',
  'ratings.control.monthRatings.50': '50 ratings',
  'ratings.control.monthRatings.100': '100 ratings',
  'ratings.control.monthRatings.500': '500 ratings',
  'ratings.control.weekend': 'Weekend',
  'ratings.control.weekend.satSun': 'Sat–Sun',
  'ratings.control.weekend.friSun': 'Fri–Sun',
  'ratings.notice.noRatings': 'No rating falls in these years. Widen the years.',
  'ratings.notice.noMonth':
    'No month of these years has {minimum} ratings. Lower the minimum or widen the years.',
  'ratings.mean': 'Mean',
  'ratings.five': 'Five stars',
  'ratings.low': 'Two stars or fewer',
  'ratings.measure': '{measure, select, five {Five stars} low {Two stars or fewer} other {Mean}}',
  'ratings.unrated': 'Reviews without a star',
  'ratings.unratedOfReviews': 'Without a star, of reviews',
  'ratings.noStar': 'No star',
  'ratings.stars': '{stars, plural, one {# star} other {# stars}}',
  'ratings.starLabel': '{stars} ★',
  'ratings.range': '{low} to {high}',
  'ratings.meanWithRange': '{mean} ({interval})',
  'ratings.counted': '{count, plural, one {{n} rating} other {{n} ratings}}',
  'ratings.below': '< {value}',
  'ratings.p': 'p {p}',
  'ratings.intervalAndP': '{interval} p {p}',
  'ratings.shareInYear': '{share} in {year}',
  'ratings.table.what': 'What',
  'ratings.table.ratings': 'Ratings',
  'ratings.table.reviews': 'Reviews',
  'ratings.table.months': 'Months',
  'ratings.table.month': 'Month',
  'ratings.table.share': 'Share of ratings',
  'ratings.table.value': 'Value',
  'ratings.table.counted': 'Counted',
  'ratings.table.withinYears': 'Mean within years',
  'ratings.table.q': 'q',
  'ratings.table.group': '{kind, select, seasons {Season} months {Month} other {Day}}',
  'ratings.kpi.total': 'Ratings',
  'ratings.kpi.total.context': 'from <b>{n}</b> reviews',
  'ratings.kpi.mean': 'Mean of 1 to 5',
  'ratings.kpi.mean.context': '<b>{interval}</b>, 95%',
  'ratings.kpi.mean.alone': 'one rating has no interval',
  'ratings.kpi.five': 'Five stars',
  'ratings.kpi.five.context': '<b>{low}</b> give two or fewer',
  'ratings.kpi.unrated': 'Reviews without a star',
  'ratings.kpi.unrated.plain': '<b>{n}</b> in all',
  'ratings.kpi.unrated.context': '<b>{share}</b> in {year}',

  'ratings.distribution.title': 'Distribution',
  'ratings.distribution.subtitle': 'Share of ratings by number of stars · n = {n}',
  'ratings.distribution.heading': '{five} give five stars; {low} give two or fewer',
  'ratings.distribution.heading.none': 'No ratings to share out',
  'ratings.distribution.ceiling':
    'The mean is {mean}: only {room} of a point is left above it, so differences can only be small.',
  'ratings.distribution.unrated':
    'From {low} of the reviews in {lowYear} to {high} in {highYear} came without a star: in such years the mean speaks for fewer people.',
  'ratings.distribution.unrated.steady':
    'In no complete year did more than {share} of the reviews come without a star.',
  'ratings.distribution.summary':
    '<b>{five} of the ratings are five stars</b>, so the mean, {mean}, has little room to move.',
  'ratings.distribution.ofReviews': 'of {n} reviews; left out of every mean',
  'ratings.distribution.unratedByYear': 'No star, share of each year’s reviews',
  'ratings.distribution.description':
    'Bars of the ratings by stars: {five} give five, {low} two or fewer; the mean is {mean} over {n} ratings. {unrated} of the reviews give no star.',
  'ratings.distribution.unratedDescription':
    'Line of the share of reviews without a star by year, {from} to {to}; highest in {highYear} with {high}.',
  'ratings.distribution.caption':
    'Stars: share of the ratings. Hatched: reviews without a star, share of all {n} reviews. Intervals are 95%.',
  'ratings.distribution.method.counts':
    'Counts every rating of 1 to 5 stars of the cleaned data. The interval of the mean is Student’s; that of a share is Wilson’s score interval (1927). Medians and quartiles are not shown: on this scale they are five nearly everywhere.',
  'ratings.distribution.method.unrated':
    'The site stores 0 for a review without a star. It is no bad mark: it is counted here and left out of every mean. The first and last year are marked hollow when they are partial or hold few reviews.',
  'ratings.distribution.method.limits':
    'People rate what they chose to cook, and mostly what they liked. Readers and recipes repeat, so intervals that take ratings as independent are somewhat too narrow.',

  'ratings.weighting.title': 'Weighting',
  'ratings.weighting.subtitle':
    '{count, plural, one {# month} other {# months}} with at least {minimum} ratings; {share} of the ratings left out · n = {n}',
  'ratings.weighting.heading.up': 'Counting ratings, not months, adds {change} to the mean',
  'ratings.weighting.heading.down': 'Counting ratings, not months, takes {change} off the mean',
  'ratings.weighting.heading.same': 'Weighting hardly moves the mean: {change} points',
  'ratings.weighting.heading.thin': 'Too few months to compare ways of weighting',
  'ratings.weighting.slopes.firm':
    'The mean {direction, select, up {rises} other {falls}} under all {count} choices of months and weights.',
  'ratings.weighting.slopes.none': 'None of the {count} choices of months and weights shows a clear trend.',
  'ratings.weighting.slopes.fragile':
    'Whether there is a trend depends on which months count and how: see the slopes under the figure.',
  'ratings.weighting.chance.more':
    'The months scatter {ratio} as much as chance alone would ({outside} of {months, plural, one {# month} other {# months}} outside the band, p {p}): months differ in more than luck.',
  'ratings.weighting.chance.only':
    'The scatter of the months ({ratio} that of chance, {outside} of {months, plural, one {# month} other {# months}} outside the band, p {p}) can be chance.',
  'ratings.weighting.volume.up': 'Months that gain ratings tend to gain stars (ρ {rho} {interval}).',
  'ratings.weighting.volume.down': 'Months that gain ratings tend to lose stars (ρ {rho} {interval}).',
  'ratings.weighting.volume.unclear':
    'From month to month, the number of ratings and their mean show no clear link (ρ {rho} {interval}).',
  'ratings.weighting.mean.ratings': 'Every rating counts once',
  'ratings.weighting.mean.months': 'Every month counts once',
  'ratings.weighting.mean.years': 'Every year counts once',
  'ratings.weighting.key.means': 'Mean rating, when …',
  'ratings.weighting.key.volume': 'Ratings of the months',
  'ratings.weighting.key.ratio': 'Largest to smallest month',
  'ratings.weighting.key.toOne': '{ratio} : 1',
  'ratings.weighting.key.variation': 'coefficient of variation {variation}',
  'ratings.weighting.key.effective': 'Months that count, weighted',
  'ratings.weighting.key.ofMonths': 'of {n} (Kish)',
  'ratings.weighting.key.dispersion': 'Scatter over chance',
  'ratings.weighting.slope':
    '{minimum, plural, =0 {all} other {≥ #}}, {weights, select, equal {equal} other {by n}}',
  'ratings.weighting.slopeRow': 'Slope a year: {name}',
  'ratings.weighting.slopesTitle': 'Slope a year, by months and weights',
  'ratings.weighting.slopesDescription':
    'Slope of the monthly mean a year with 95% interval, under {count} choices of months and weights.',
  'ratings.weighting.axis': 'ratings in the month',
  'ratings.weighting.description':
    'Dots of {count, plural, one {# monthly mean} other {# monthly means}} against the ratings of the month, on a logarithmic axis, around the overall mean of {mean}. {outside} of {kept} lie outside the band of chance. {n} ratings.',
  'ratings.weighting.caption':
    'Band: where 95% of the months would lie if all had the same mean. Hollow: months under {minimum} ratings; beyond the axis they are cut.',
  'ratings.weighting.caption.all':
    'Band: where 95% of the months would lie if all had the same mean. All months count.',
  'ratings.weighting.method.means':
    'The mean of all ratings gives every rating one vote, so busy months decide; the mean of months gives every month one vote, so the thin ones count as much. Both are right answers to different questions. Means per recipe or per reader are not computed here.',
  'ratings.weighting.method.funnel':
    'A monthly mean of n ratings scatters by s / √n, so it is drawn against n with the band that chance alone would give (funnel plot; Spiegelhalter 2005). The ratio is Σ n (mean − weighted mean)² / s² over the months less one, with its χ² test; s is the deviation within months.',
  'ratings.weighting.method.slopes':
    'Slopes are least squares lines of the monthly means in true time, with equal weights or weights n, which are the inverse of the variance of a mean. Intervals follow Newey and West (1987), since neighbouring months resemble each other. The link with volume is Spearman’s ρ of the changes from month to month, so that two trends are not taken for an association.',
  'ratings.weighting.method.limits':
    'A minimum of ratings drops months, hardly any ratings: it protects the mean of months, not that of ratings.',

  'ratings.trend.title': 'Trend',
  'ratings.trend.subtitle':
    'Mean rating of each month · {count, plural, one {# month} other {# months}} with at least {minimum} ratings · n = {n}',
  'ratings.trend.heading.stepDown': 'In {month} ratings lost {change} points',
  'ratings.trend.heading.stepDownFor':
    'In {month} ratings lost {change} points, for {months, plural, one {# month} other {# months}}',
  'ratings.trend.heading.stepUp': 'In {month} ratings gained {change} points',
  'ratings.trend.heading.stepUpFor':
    'In {month} ratings gained {change} points, for {months, plural, one {# month} other {# months}}',
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
  'ratings.trend.summary.down': 'The mean fell by {change} points in <b>{month}</b>.',
  'ratings.trend.summary.downFor':
    'The mean fell by {change} points in <b>{month}</b> and stayed there for {months, plural, one {# month} other {# months}}.',
  'ratings.trend.summary.up': 'The mean rose by {change} points in <b>{month}</b>.',
  'ratings.trend.summary.upFor':
    'The mean rose by {change} points in <b>{month}</b> and stayed there for {months, plural, one {# month} other {# months}}.',
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
  'ratings.trend.stepLabel': '{change} ({low} to {high})',
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

  'ratings.seasons.title': 'Seasons',

  'ratings.months.title': 'Months',

  'ratings.weekdays.title': 'Weekdays',
  'ratings.calendar.subtitle':
    '{measure, select, five {Share of five stars} low {Share of two stars or fewer} other {Mean rating}} by {kind, select, seasons {season} months {month of the year} other {day of the week}}, with 95% interval · n = {n}',
  'ratings.calendar.heading':
    '{measure, select, five {Five stars most often} low {Two or fewer most often} other {Highest ratings}}: {best}; {measure, select, mean {lowest} other {least often}}: {worst}',
  'ratings.calendar.heading.none':
    'Ratings do not clearly differ between {kind, select, seasons {seasons} months {months} other {days}}',
  'ratings.calendar.heading.thin':
    'Too few ratings to compare {kind, select, seasons {seasons} months {months} other {days}}',
  'ratings.calendar.size':
    'The gap is {gap} {measure, select, mean {points} other {percentage points}} {interval}, {scale} of the scale; {share} of all variation lies between the groups.',
  'ratings.calendar.size.none':
    'The largest gap, {gap} {measure, select, mean {points} other {percentage points}} {interval} or {scale} of the scale, can be chance; {share} of all variation lies between the groups.',
  'ratings.calendar.within':
    'Within years the gap is {within} {measure, select, mean {points} other {percentage points}}, against {pooled} over all years together.',
  'ratings.calendar.key.gap': 'Highest minus lowest',
  'ratings.calendar.key.gapDetail': '{interval} {scale} of the scale',
  'ratings.calendar.key.eta': 'η², share of variance',
  'ratings.calendar.key.etaDetail': 'F({between}) = {f} · p {p}',
  'ratings.calendar.key.epsilon': 'ε² of ranks',
  'ratings.calendar.key.epsilonDetail': 'H({between}) = {h} · p {p}',
  'ratings.calendar.key.overall': 'All ratings',
  'ratings.calendar.all': 'All {value}',
  'ratings.calendar.counts': 'Ratings by {kind, select, seasons {season} months {month} other {day}}',
  'ratings.calendar.countsDescription':
    'Bars of the ratings by {kind, select, seasons {season} months {month} other {day}}, {n} in all.',
  'ratings.calendar.description':
    'Dots with 95% intervals: {measure, select, five {share of five stars} low {share of two stars or fewer} other {mean rating}} by {kind, select, seasons {season} months {month} other {day}}. Highest: {best}, {bestValue}; lowest: {worst}, {worstValue}; all {n} ratings: {overall}.',
  'ratings.calendar.caption':
    'The gap is {scale} of the scale{axis, select, window {: the bar at the left is the whole of it, the axis its bright part} other {}}. {marks, select, hollow {Hollow: not told from all other ratings (q ≥ 0.05). } other {}}Intervals are 95%.',
  'ratings.calendar.method.groups':
    'Compares all ratings of each group; the dots are means (Student’s interval) or shares (Wilson’s). Seasons are those of the northern hemisphere, winter from December to February; days run from Monday (ISO).',
  'ratings.calendar.method.tests':
    'The effect comes first: the gap between the highest and the lowest with Welch’s interval (it was picked as the largest, so it is somewhat too large), and η², the share of the variance between groups. One-way analysis of variance and Kruskal–Wallis (with ties) follow, from the counts of stars. A group is hollow when Welch’s test against all other ratings has q ≥ 0.05 (Benjamini and Hochberg 1995).',
  'ratings.calendar.method.within':
    'Within years: each group’s deviation from the mean of its own year, averaged over all its ratings. It frees the comparison from years of another level that happen to hold more of one group.',
  'ratings.calendar.method.limits':
    'With a million ratings any difference is significant: read the size beside the scale. Ratings of one reader or one recipe are not independent, so p-values are optimistic.',
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

  'ratings.ingredients.title': 'Ingredients',
  'ratings.control.view.overall': 'Mean',
  'ratings.control.view.years': 'Over years',
  'ratings.control.view.season': 'Summer − winter',
  'ratings.control.view.weekend': 'Weekend − weekdays',
  'ratings.notice.noIngredient':
    'No ingredient is in {support} rated recipes. Lower the minimum or widen the years.',
  'ratings.table.p': 'p',
  'ratings.ingredients.subtitle':
    '{view, select, years {Change of ratings a year within recipes} season {Summer minus winter, within recipes} weekend {Weekend minus weekdays, within recipes} other {Mean rating}}, recipes with an ingredient beside those without · n = {n}',
  'ratings.ingredients.heading':
    '{view, select, years {Ratings that gain most} season {More liked in summer} weekend {More liked at weekends} other {Rated highest}}: {up}; {view, select, years {lose most} season {in winter} weekend {on weekdays} other {lowest}}: {down}',
  'ratings.ingredients.heading.unclear':
    'No ingredient {view, select, years {changes over years unlike} season {has seasons unlike} weekend {has weekends unlike} other {is clearly rated unlike}} the others',
  'ratings.ingredients.heading.none': 'No ingredient is in enough rated recipes',
  'ratings.ingredients.heading.unknown': '{item} is in fewer than {support} rated recipes',
  'ratings.ingredients.heading.chosen':
    '{item}: {effect} {view, select, years {points a year} other {points}} beside recipes without it',
  'ratings.ingredients.heading.chosenUnclear':
    '{item}: no clear difference, {effect} {view, select, years {points a year} other {points}}',
  'ratings.ingredients.nothing': 'none',
  'ratings.ingredients.howMany':
    'Of {tested, plural, one {# ingredient} other {# ingredients}} in at least {support} rated recipes, {up, plural, one {# is} other {# are}} {view, select, overall {rated } other {}}clearly higher and {down} clearly lower than recipes without them (false discovery rate 5%).',
  'ratings.ingredients.range': 'The mean goes from {downMean} with {down} to {upMean} with {up}.',
  'ratings.ingredients.detail': '{interval}\nq {q}',
  'ratings.ingredients.key.overall':
    '{view, select, years {All recipes, a year} season {All recipes, summer − winter} weekend {All recipes, weekend − weekdays} other {All recipes}}',
  'ratings.ingredients.key.recipes': '{count, plural, one {{n} recipe} other {{n} recipes}}',
  'ratings.ingredients.key.clear': 'Told from the others',
  'ratings.ingredients.key.of': '{n} of {tested}',
  'ratings.ingredients.key.sides': '{up} higher, {down} lower',
  'ratings.ingredients.figure':
    '{side, select, higher {Surely higher} lower {Surely lower} other {Difference}}, {view, select, years {points a year} other {points}} beside recipes without it',
  'ratings.ingredients.description':
    'Dots with 95% intervals of {count, plural, one {# ingredient} other {# ingredients}} {side, select, higher {rated higher} lower {rated lower} other {}} beside recipes without them, in {view, select, years {points a year} other {points}}. First: {first}, {effect}.',
  'ratings.ingredients.caption':
    'Ingredients in at least {support} {view, select, overall {rated recipes} other {recipes rated on both sides}}, ranked by the end of the interval nearest to zero. Hollow: q ≥ 0.05. Intervals are 95%, recipes as clusters.',
  'ratings.ingredients.value':
    '{view, select, years {Slope a year} season {Summer − winter} weekend {Weekend − weekdays} other {Mean}}',
  'ratings.ingredients.others': '{view, select, overall {Mean without it} other {Without it}}',
  'ratings.ingredients.difference': 'Difference',
  'ratings.ingredients.method.compare':
    'Each ingredient’s recipes are compared with all recipes without it, over every rating of one to five stars. A recipe counts once for each ingredient it lists; names are compared as written, in lower case.',
  'ratings.ingredients.method.within':
    'Over years, by season and at weekends, a recipe is compared with itself: the slope of its ratings on the year, on summer (against winter) or on the weekend, pooled over recipes (fixed effects). Recipes rated on one side only say nothing there. What is shown is the difference from recipes without the ingredient.',
  'ratings.ingredients.method.clusters':
    'Ratings of one recipe resemble each other, so only recipes count as independent: cluster-robust standard errors of a ratio of totals (Cochran 1977, §6.4; Liang and Zeger 1986), q-values over all ingredients with enough recipes (Benjamini and Hochberg 1995). The ranking uses the end of the interval nearest to zero, since the largest differences are those of the rarest ingredients.',
  'ratings.ingredients.method.limits':
    'An ingredient is not the cause of its ratings: it comes with dishes, authors and years. Readers who rate many recipes are not allowed for. Ratings of recipes that cleaning removed have no ingredients here and count among those without.',
} as const;
