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
  'weekend.items.heading.both': 'More on weekends: {up}; on weekdays: {down}',
  'weekend.items.heading.up': 'More on weekends: {up}; none clearly on weekdays',
  'weekend.items.heading.down': 'More on weekdays: {down}; none clearly on weekends',
  'weekend.items.heading.none':
    'No {kind, select, tags {tag} other {ingredient}} clearly differs on weekends',
  'weekend.items.heading.item.up': 'More on weekends: {item}, in {weekend} of recipes against {weekday}',
  'weekend.items.heading.item.down': 'More on weekdays: {item}, in {weekday} of recipes against {weekend}',
  'weekend.items.heading.item.unclear': 'No clear difference on weekends: {item}',
  'weekend.items.heading.item.same':
    'As frequent on weekends as on weekdays, within {within} of its share: {item}',
  'weekend.items.heading.item.thin':
    '{reason, select, heading {Left out, a heading of the tag tree: {item}} other {In too few recipes to be compared: {item}}}',
  'weekend.items.counts':
    'Of {screened} in at least {support} recipes, {weekend, plural, =0 {none is} one {# is} other {# are}} clearly more frequent on weekends and {weekday, plural, =0 {none} other {#}} on weekdays (false discovery rate 5%).',
  'weekend.items.size':
    'No clear difference exceeds {points} percentage {count, plural, one {point} other {points}}.',
  'weekend.items.hidden':
    '{count, plural, one {# heading} other {# headings}} of the tag tree left out: how recipes were filed, not what was cooked.',
  'weekend.items.summary':
    'Of {screened}, <b>{count, plural, =0 {none differs} one {# differs} other {# differ}}</b> clearly between weekdays and weekends.',
  'weekend.items.kpi':
    '{kind, select, tags {Tags that clearly differ} other {Ingredients that clearly differ}}',
  'weekend.items.kpi.context': 'of <b>{screened}</b> in {support} recipes or more',
  'weekend.items.key.share': 'Share of recipes',
  'weekend.items.key.recipes': '{count, plural, one {{n} recipe} other {{n} recipes}}',
  'weekend.items.key.shares': 'Weekday → weekend',
  'weekend.items.key.difference': 'Weekend − weekday',
  'weekend.items.key.ratio': 'Weekend ÷ weekday',
  'weekend.items.key.q': 'Among all screened',
  'weekend.items.key.chi': 'q {q}\nχ² = {chi}, p {p}',
  'weekend.items.sides':
    '{effect, select, ratio {% of the weekday share} other {Percentage points}} · right of zero: more on weekends · left: more on weekdays',
  'weekend.items.sidesShort': '{effect, select, ratio {%} other {Points}} · right of 0: weekends',
  'weekend.items.caption':
    'Bars are 95% intervals; hollow: not clear over the {screened} screened (q of 5% or more).{effect, select, ratio { The axis is the weekend share over the weekday share, minus 1.} other {}} The table holds every one. Choose a row for its week.',
  'weekend.items.description':
    'Of {screened} screened, {clear, plural, =0 {none differs} one {# differs} other {# differ}} clearly between weekdays and weekends. Shown by {effect, select, ratio {ratio} other {difference}}, with 95% intervals: {weekend, plural, =0 {none towards weekends} one {# towards weekends, {up}} other {# towards weekends, first {up}}}; {weekday, plural, =0 {none towards weekdays} one {# towards weekdays, {down}} other {# towards weekdays, first {down}}}.',
  'weekend.items.week': 'The week of {item}',
  'weekend.items.weekDescription':
    'Share of each day’s recipes with {item}, with 95% intervals. Highest: {highest} with {most}; lowest: {lowest} with {least}; all days: {share}. {n} recipes.',
  'weekend.items.method.shares':
    'A recipe counts once for an item. Shares are of the recipes of weekdays and of weekends, so the smaller number of weekend recipes does not matter. The difference is in percentage points (Newcombe’s interval, 1998), the ratio is of the two shares (Katz’s interval, 1978).',
  'weekend.items.method.screen':
    'Every item in enough recipes is tested: χ² of two proportions with Yates’s correction, then q-values over all of them (Benjamini and Hochberg 1995); clear is a q below 5% with an interval without zero. An item is called as frequent on both only when the whole interval of the difference lies within a tenth of its weekday share (two one-sided tests, Schuirmann 1987). Items are not filtered by p first, which would make their q meaningless.',
  'weekend.items.method.ranking':
    'As many items are shown on each side: the clear differences first, then the largest of the others, drawn hollow. Those with few recipes vary most, so a large ratio with a wide interval is usually chance.',
  'weekend.items.method.structural':
    'Headings of the tag tree (course, main-ingredient, preparation …) are left out unless switched on: they say how completely a recipe was filed. The week of an item has Wilson’s intervals; a day is drawn filled where χ² over the seven days is below 5% and so is the score test of the day against all days, corrected over the days (Holm 1979).',
} as const;
