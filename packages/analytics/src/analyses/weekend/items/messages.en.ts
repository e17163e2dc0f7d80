export const messages = {
  'weekend.items.effect.points': 'Points',
  'weekend.items.effect.ratio': 'Ratio',
  'weekend.items.subtitle':
    'Share of recipes with the {kind, select, tags {tag} other {ingredient}}, weekday → weekend · n = {n}, {weekend} on weekends',
  'weekend.items.notice':
    'No {kind, select, tags {tag} other {ingredient}} is in {support} of these recipes. Widen the years or lower the support.',
  'weekend.items.unknown':
    'No recipe of these years has the {kind, select, tags {tag} other {ingredient}} “{item}”.',
  'weekend.items.points': '{points} points',
  'weekend.items.withEffect': '{item} ({effect})',
  'weekend.items.nothing': 'none',
  'weekend.items.heading.both': 'More on weekends: {up}; on weekdays: {down}',
  'weekend.items.heading.up': 'More on weekends: {up}; none clearly on weekdays',
  'weekend.items.heading.down': 'More on weekdays: {down}; none clearly on weekends',
  'weekend.items.heading.none':
    'No {kind, select, tags {tag} other {ingredient}} clearly differs on weekends',
  'weekend.items.heading.item':
    '{side, select, weekend {More on weekends} other {More on weekdays}}: {item}, {points} points',
  'weekend.items.heading.same': 'No clear difference on weekends: {item}',
  'weekend.items.heading.untested': '{item} takes no part in the comparison: too rare, or hidden',
  'weekend.items.counts':
    'Of {screened} in at least {support} recipes, {weekend, plural, =0 {none is} one {# is} other {# are}} clearly more frequent on weekends and {weekday, plural, =0 {none} other {#}} on weekdays (false discovery rate 5%).',
  'weekend.items.size': 'No clear difference exceeds {points} percentage points.',
  'weekend.items.hidden':
    '{count, plural, one {# heading} other {# headings}} of the tag tree left out: how recipes were filed, not what was cooked.',
  'weekend.items.summary':
    'Of {screened}, <b>{count, plural, =0 {none differs} one {# differs} other {# differ}}</b> clearly between weekdays and weekends.',
  'weekend.items.kpi': '{kind, select, tags {Tags that differ} other {Ingredients that differ}}',
  'weekend.items.kpi.context': 'of <b>{screened}</b> in {support} recipes or more',
  'weekend.items.key.share': 'Share of recipes',
  'weekend.items.key.recipes': '{count, plural, one {{n} recipe} other {{n} recipes}}',
  'weekend.items.key.shares': 'Weekday → weekend',
  'weekend.items.key.difference': 'Weekend − weekday',
  'weekend.items.key.ratio': 'Weekend ÷ weekday',
  'weekend.items.key.q': 'Among all screened',
  'weekend.items.key.qValue': 'q {q}',
  'weekend.items.key.chi': 'χ² = {chi}, p {p}',
  'weekend.items.sides':
    '{effect, select, ratio {← more on weekdays · % of the weekday share · more on weekends →} other {← more on weekdays · percentage points · more on weekends →}}',
  'weekend.items.sidesShort':
    '{effect, select, ratio {← weekdays · % · weekends →} other {← weekdays · points · weekends →}}',
  'weekend.items.caption':
    'Bars are 95% intervals; hollow: not told from chance over the {screened} screened (q of 5% or more).{effect, select, ratio { The axis is the weekend share over the weekday share, minus 1.} other {}} The table holds every one. Choose a row for its week.',
  'weekend.items.description':
    'The {weekend} {kind, select, tags {tags} other {ingredients}} with the largest {effect, select, ratio {ratio} other {difference}} towards weekends, first {up}, and the {weekday} towards weekdays, first {down}, with 95% intervals, of {screened} screened.',
  'weekend.items.week': 'The week of {item}',
  'weekend.items.weekDescription':
    'Share of each day’s recipes with {item}, with 95% intervals. Highest: {highest} with {most}; lowest: {lowest} with {least}; all days: {share}. {n} recipes.',
  'weekend.items.method.shares':
    'A recipe counts once for an item. Shares are of the recipes of weekdays and of weekends, so the smaller number of weekend recipes does not matter. The difference is in percentage points (Newcombe’s interval, 1998), the ratio is of the two shares (Katz’s interval, 1978).',
  'weekend.items.method.screen':
    'Every item in enough recipes is tested: χ² of two proportions with Yates’s correction, then Benjamini–Hochberg q-values over all of them, clear below 5%. Items are not filtered by p first, which would make their q meaningless.',
  'weekend.items.method.ranking':
    'As many items are shown on each side: the clear differences first, then the largest of the others, drawn hollow. Those with few recipes vary most, so a large ratio with a wide interval is usually chance.',
  'weekend.items.method.structural':
    'Headings of the tag tree (course, main-ingredient, preparation …) are left out unless switched on: they say how completely a recipe was filed. The week of an item has Wilson’s intervals; a hollow day cannot be told from its share over all days.',
} as const;
