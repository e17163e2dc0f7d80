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
  'seasonality.table.relative': 'Difference, %',
  'seasonality.size.negligible': 'negligible',
  'seasonality.size.small': 'small',
  'seasonality.size.medium': 'medium',
  'seasonality.size.large': 'large',
  'seasonality.measures.subtitle':
    'Difference from the annual mean, {unit, select, percent {%} other {in units}}, by {grain, select, season {season} other {month}}{count, plural, one {} other { · {unit, select, percent {one scale for all measures} other {each measure has its own scale}}}} · n = {n}',
  'seasonality.measures.heading.up': '{measure}: highest {when}, {difference} on the year',
  'seasonality.measures.heading.down': '{measure}: lowest {when}, {difference} on the year',
  'seasonality.measures.heading.unclear': '{measure}: no part of the year stands out',
  'seasonality.measures.heading.thin': '{measure}: too few recipes to compare parts of the year',
  'seasonality.measures.range':
    'Means run from {low} {unit} {whenLow} to {high} {unit} {whenHigh}: {range} {unit} apart.',
  'seasonality.measures.effect':
    '{grain, select, season {Seasons} other {Months}} explain a {size} share of the variation of ranks: ε² = {epsilon} (Kruskal–Wallis, p {p}).',
  'seasonality.measures.effect.none':
    'Ranks do not tell {grain, select, season {seasons} other {months}} apart (Kruskal–Wallis, p {p}).',
  'seasonality.measures.medians.same':
    'The median is the same in every {grain, select, season {season} other {month}}: {low} {unit}.',
  'seasonality.measures.medians.range': 'Medians run from {low} to {high} {unit}.',
  'seasonality.measures.summary':
    '{measure}: <b>{range} {unit}</b> separate recipes published {whenHigh} from those published {whenLow}.',
  'seasonality.measures.summary.unclear':
    '{measure} does not differ clearly between {grain, select, season {seasons} other {months}}.',
  'seasonality.measures.key.epsilon': 'ε²: share of rank variation',
  'seasonality.measures.key.ranks': 'H {h}, {df} d.f., p {p}',
  'seasonality.measures.key.omega': 'ω²: share of variance',
  'seasonality.measures.key.variance': 'F {f}, p {p}',
  'seasonality.measures.caption': 'Bars are 95% intervals; a hollow dot cannot be told from the annual mean.',
  'seasonality.measures.caption.years':
    'Bars are 95% intervals; a hollow dot cannot be told from the annual mean. Each recipe is compared with the mean of its own year.',
  'seasonality.measures.description':
    'Dots with 95% intervals: difference of each {grain, select, season {season} other {month}} from the annual mean, for {count, plural, one {one measure} other {# measures}}; {clear, plural, =0 {none differs} one {# differs} other {# differ}} clearly in some part of the year. {n} recipes.',
  'seasonality.measures.panel': '{mean} {unit}',
  'seasonality.measures.tip': '{mean} {unit}, {difference}',
  'seasonality.measures.quartiles': '{measure}: quartiles and median, {unit}',
  'seasonality.measures.quartiles.description':
    'Bars from the first to the third quartile of {measure}, the median marked: medians from {low} to {high} {unit}.',
  'seasonality.measures.method.difference':
    'The difference of a season or month from the annual mean is its difference from the rest of the year times the share of the rest, with Welch’s 95% interval. It is called clear when the interval excludes zero. The annual mean is the mean of all recipes, not of four means.',
  'seasonality.measures.method.ranks':
    'Kruskal–Wallis tests whether ranks differ, corrected for ties; its effect size is (H − k + 1) ÷ (N − k), called negligible below 0.01, small below 0.06 and medium below 0.14. One-way analysis of variance (F, ω²) stands beside it. Quartiles are nearest-rank; the median of an even number is the mean of the middle two.',
  'seasonality.measures.method.years':
    'Publishing rose until 2007 and fell after it, so that seasons mix years differently. Compared each against its mean, every recipe loses the mean of its year before seasons are compared: what remains is the season alone. Ranks, medians and quartiles are always those of the recipes as they are.',
  'seasonality.measures.method.limits':
    'With hundreds of thousands of recipes almost any difference is significant: the size of the difference is what matters. Recipes of one contributor are not independent, which makes intervals too narrow.',
} as const;
