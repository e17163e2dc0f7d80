export const messages = {
  'seasonality.control.unit': 'Differences in',
  'seasonality.control.unit.percent': '%',
  'seasonality.control.unit.units': 'units',
  'seasonality.control.adjust': 'Years',
  'seasonality.control.adjust.none': 'together',
  'seasonality.control.adjust.years': 'each against its mean',
  'seasonality.table.measure': 'Measure',
  'seasonality.table.mean': 'Mean',
  'seasonality.table.median': 'Median',
  'seasonality.table.epsilon': 'ε² of ranks',
  'seasonality.table.rankP': 'p (Kruskal–Wallis)',
  'seasonality.table.corrected': 'p against the rest, corrected',
  'seasonality.table.relative': 'Difference, %',
  'seasonality.size.negligible': 'a negligible share',
  'seasonality.size.small': 'a small share',
  'seasonality.size.medium': 'a medium share',
  'seasonality.size.large': 'a large share',
  'seasonality.measures.subtitle':
    'Difference from the annual mean, {unit, select, percent {%} other {in units}}, by {grain, select, season {season} other {month}}{count, plural, one {} other { · {unit, select, percent {one scale for all measures} other {each measure has its own scale}}}} · n = {n}',
  'seasonality.measures.heading.up': '{measure}: highest {when}, {size} above the annual mean',
  'seasonality.measures.heading.down': '{measure}: lowest {when}, {size} below the annual mean',
  'seasonality.measures.heading.unclear':
    '{measure}: no {grain, select, season {season} other {month}} clearly stands out',
  'seasonality.measures.heading.same':
    '{measure}: every {grain, select, season {season} other {month}} within {bound} of the annual mean',
  'seasonality.measures.heading.thin':
    '{measure}: too few data to compare {grain, select, season {seasons} other {months}}',
  'seasonality.measures.summary.up': '{measure}: highest <b>{when}</b>, <b>{size}</b> above the annual mean.',
  'seasonality.measures.summary.down':
    '{measure}: lowest <b>{when}</b>, <b>{size}</b> below the annual mean.',
  'seasonality.measures.summary.unclear':
    '{measure}: no clear difference between {grain, select, season {seasons} other {months}}.',
  'seasonality.measures.summary.same':
    '{measure}: every {grain, select, season {season} other {month}} lies within {bound} of the annual mean.',
  'seasonality.measures.summary.thin':
    '{measure}: too few data to compare {grain, select, season {seasons} other {months}}.',
  'seasonality.measures.level.one': 'The mean is {mean} over the year, {one}.',
  'seasonality.measures.level.two': 'The mean is {mean} over the year, {one} and {other}.',
  'seasonality.measures.level.part': '{mean} {when}',
  'seasonality.measures.effect':
    'Which {grain, select, season {season} other {month}} a recipe appears in accounts for {explained} of how recipes differ: {size}.',
  'seasonality.measures.effect.together':
    'Taken together, {grain, select, season {seasons} other {months}} differ by more than chance, without one that clearly stands out; they account for {explained} of how recipes differ: {size}.',
  'seasonality.measures.explained.little': 'less than {share}',
  'seasonality.measures.effect.none':
    'The differences between {grain, select, season {seasons} other {months}}, taken together, can be chance.',
  'seasonality.measures.medians.same':
    'The median is the same in every {grain, select, season {season} other {month}}: {low} {unit}.',
  'seasonality.measures.medians.range': 'Medians run from {low} to {high} {unit}.',
  'seasonality.measures.key.epsilon': 'ε² {epsilon}',
  'seasonality.measures.key.ranks':
    'Kruskal–Wallis: H {h}, {df} d.f., p {p}{count, plural, one {} other {, corrected for # measures}}',
  'seasonality.measures.key.welch':
    'Analysis of variance, the larger of its classical p and Welch’s: p {p}{count, plural, one {} other {, corrected for # measures}}',
  'seasonality.measures.key.explained':
    'How much the {grain, select, season {season} other {month}} explains',
  'seasonality.measures.key.ofRanks': 'Of the order of recipes',
  'seasonality.measures.key.ofVariance': 'Of the variance',
  'seasonality.measures.key.omega': 'ω² {omega}, F {f}, p {p}',
  'seasonality.measures.caption':
    'Bars are 95% intervals, each for itself. {family, plural, =0 {} one {A filled dot clearly lies off the annual mean; a hollow one may be chance.} other {A filled dot clearly lies off the annual mean, also after correction for all # comparisons; a hollow one may be chance.}}',
  'seasonality.measures.caption.years':
    'Bars are 95% intervals, each for itself. Each recipe is compared with the mean of its own year. {family, plural, =0 {} one {A filled dot clearly lies off the annual mean; a hollow one may be chance.} other {A filled dot clearly lies off the annual mean, also after correction for all # comparisons; a hollow one may be chance.}}',
  'seasonality.measures.description':
    'Dots with 95% intervals: difference of each {grain, select, season {season} other {month}} from the annual mean, for {count, plural, one {one measure} other {# measures}}; {clear, plural, =0 {none clearly differs in any part of the year} one {# clearly differs in some part of the year} other {# clearly differ in some part of the year}}. {n} recipes.',
  'seasonality.measures.tip': '{mean}, {difference}',
  'seasonality.measures.middleHalf': 'Middle half',
  'seasonality.measures.quartiles': '{measure}: quartiles and median, {unit}',
  'seasonality.measures.quartiles.description':
    'Bars from the first to the third quartile of {measure}, the median marked: medians from {low} to {high} {unit}.',
  'seasonality.measures.method.difference':
    'The difference of a season or month from the annual mean is its difference from the rest of the year times the share of the rest, with Welch’s 95% interval. The annual mean is the mean of all recipes, not of four means. A season or month is named only if three things agree: the test over the whole year (corrected over the measures of the card) and its own test against the rest of the year (Welch 1947), corrected over all seasons or months and all measures, are both below 5% (Holm 1979), and its interval excludes zero. So a card names something by chance in at most 5% of cases. “Within 5%” is said only where every 95% interval lies within these bounds (two one-sided tests, Schuirmann 1987).',
  'seasonality.measures.method.ranks':
    'The test over the whole year is that of Kruskal and Wallis (1952), corrected for ties; its effect size is (H − k + 1) ÷ (N − k), called negligible below 0.01, small below 0.06 and medium below 0.14. One-way analysis of variance (F, ω²) stands beside it. Quartiles are nearest-rank; the median of an even number is the mean of the middle two.',
  'seasonality.measures.method.years':
    'Publishing rose until 2007 and fell after it, so that seasons mix years differently. Compared each against its mean, every recipe loses the mean of its year before seasons are compared: what remains is the season alone, and the test over the whole year is the analysis of variance of these means, of which the classical form and Welch’s (1951) have to agree. Ranks, medians and quartiles are always those of the recipes as they are.',
  'seasonality.measures.method.limits':
    'With hundreds of thousands of recipes almost any difference is significant: the size of the difference is what matters. Recipes of one contributor are not independent, which makes intervals too narrow.',
} as const;
