export const messages = {
  'seasonality.control.show': 'Show',
  'seasonality.control.show.10': '10 most seasonal',
  'seasonality.control.show.20': '20 most seasonal',
  'seasonality.control.show.40': '40 most seasonal',
  'seasonality.control.show.80': '80 most seasonal',
  'seasonality.control.sort': 'Sort',
  'seasonality.control.sort.peak': 'Peak season',
  'seasonality.control.sort.lift': 'Lift',
  'seasonality.control.sort.name': 'Name',
  'seasonality.control.rank': 'Most seasonal by',
  'seasonality.control.rank.variation': 'variation',
  'seasonality.control.rank.evidence': 'certainty',
  'seasonality.control.support': 'In at least',
  'seasonality.control.support.percent1': '1% of recipes',
  'seasonality.control.support.percent05': '0.5% of recipes',
  'seasonality.control.support.percent01': '0.1% of recipes',
  'seasonality.when.early': 'early {month}',
  'seasonality.when.mid': 'mid-{month}',
  'seasonality.when.late': 'late {month}',
  'seasonality.ofYears': '{held} of {years}',
  'seasonality.table.peak': 'Peak',
  'seasonality.table.lift': 'Lift at the peak',
  'seasonality.table.chiSquare': 'χ²',
  'seasonality.table.q': 'q',
  'seasonality.table.cramersV': 'Cramér’s V',
  'seasonality.table.held': 'Years in which it held',
  'seasonality.table.years': 'Years that can tell',
  'seasonality.items.subtitle':
    'Share of recipes {kind, select, ingredients {that use each ingredient} other {that carry each tag}}, by {grain, select, season {season} other {month}} of publication · n = {n}',
  'seasonality.items.heading.up': 'Most seasonal: {item}, {lift} {when}',
  'seasonality.items.heading.unclear':
    'No {kind, select, ingredients {ingredient} other {tag}} has a clear season',
  'seasonality.items.heading.thin':
    'No {kind, select, ingredients {ingredient} other {tag}} is in enough recipes to tell its season',
  'seasonality.items.unknown':
    'No recipe of these years has the {kind, select, ingredients {ingredient} other {tag}} “{item}”.',
  'seasonality.items.everywhere':
    'Every recipe of these years has the {kind, select, ingredients {ingredient} other {tag}} “{item}”: no season can differ.',
  'seasonality.items.peaks':
    'Of the {count, number} most seasonal {kind, select, ingredients {ingredients} other {tags}}, {parts}.',
  'seasonality.items.spread': '{part1}, {part2}, {part3} and {part4}',
  'seasonality.items.spread.part': '{count, plural, =0 {none peaks} one {# peaks} other {# peak}} {when}',
  'seasonality.items.steady':
    'For {item}, the season held: its share was highest {when} in {held} of {years, plural, one {# year} other {# years}}.',
  'seasonality.items.unsteady':
    'For {item}, years disagree: its share was highest {when} in {held, plural, =0 {none} other {only #}} of {years, plural, one {# year} other {# years}}.',
  'seasonality.items.summary.up':
    '{count, plural, one {Only <b>{item}</b> has a clear season, <b>{when}</b>.} other {Of the # most seasonal {kind, select, ingredients {ingredients} other {tags}}, <b>{most, plural, one {# peaks} other {# peak}} {when}</b>.}}',
  'seasonality.items.summary.unclear':
    'No {kind, select, ingredients {ingredient} other {tag}} has a clear season.',
  'seasonality.items.summary.thin':
    'No {kind, select, ingredients {ingredient} other {tag}} is in enough recipes to tell its season.',
  'seasonality.items.kpi.top': 'Most seasonal {kind, select, ingredients {ingredient} other {tag}}',
  'seasonality.items.kpi.top.context': '<b>{lift}</b> {when}',
  'seasonality.items.kpi.seasonal': '{kind, select, ingredients {Ingredients} other {Tags}} with a season',
  'seasonality.items.kpi.seasonal.context': 'of <b>{n}</b> in at least {support} of recipes',
  'seasonality.items.caption':
    '{count, plural, =0 {Nothing in at least {support} of recipes ({least}) could be tested.} other {{counted} in at least {support} of recipes ({least}) {count, plural, one {was} other {were}} tested; {seasonal, plural, =0 {none has} one {# has} other {# have}} a season: told from chance, with at most 5% of those named expected to be false, and a peak of {lift} or more.}}',
  'seasonality.items.noSeason': 'No clear season',
  'seasonality.items.leftOut.rare': 'In too few recipes to be tested with the others',
  'seasonality.items.leftOut.heading': 'Left out of the test, as a heading of the tag tree',
  'seasonality.items.inSeason': '{from} to {to}, at its best in {best}',
  'seasonality.items.inOneMonth': '{from}, at its best in {best}',
  'seasonality.items.key.title': 'When is {item} in season?',
  'seasonality.items.key.seasons': 'Share of the recipes of each season',
  'seasonality.items.key.test': 'Seasons differ',
  'seasonality.items.certainty.up': 'Clear season',
  'seasonality.items.certainty.unclear': 'No clear season',
  'seasonality.items.certainty.untested': 'Not tested',
  'seasonality.items.key.season': '{low}–{high} · {lift}',
  'seasonality.items.key.test.tested': 'χ² {chi}, {df} d.f., q {p}, Cramér’s V {v}',
  'seasonality.items.key.test.rare':
    'too rare to be tested with the others; alone: χ² {chi}, {df} d.f., p {p}, Cramér’s V {v}',
  'seasonality.items.key.test.heading':
    'left out: a heading, not a tag; alone: χ² {chi}, {df} d.f., p {p}, Cramér’s V {v}',
  'seasonality.items.key.consistency': 'Season held in',
  'seasonality.items.key.consistency.detail': 'years: highest {when}',
  'seasonality.items.key.companions': 'Also at their best {when}',
  'seasonality.items.description':
    'Heat map of the {count, number} most seasonal {kind, select, ingredients {ingredients} other {tags}} by {grain, select, season {season} other {month}}; the strongest is {item}, {lift} {when}. {n} recipes in all.',
  'seasonality.items.tip.held': 'Highest {when}, years',
  'seasonality.items.group': 'Peak {when}',
  'seasonality.items.group.none': 'none of those shown',
  'seasonality.items.legend':
    'Cell colour compares the {grain, select, season {season} other {month}} with the {kind, select, ingredients {ingredient} other {tag}}’s own year',
  'seasonality.items.allYear': 'All year',
  'seasonality.items.allYearShare': 'All year {share}',
  'seasonality.items.curve.title': 'Recipes with {item}',
  'seasonality.items.curve.description':
    'Curve of the monthly share of recipes with {item}, with 95% intervals. {sentence}. The highest month is {month} with {share}. {n} recipes have it.',
  'seasonality.items.notice.noItems':
    'The recipes of these years list no {kind, select, ingredients {ingredients} other {tags}}. Widen the years.',
  'seasonality.items.notice.rare':
    'No {kind, select, ingredients {ingredient} other {tag}} is in enough recipes of these years. Widen the years, or lower the least share.',
  'seasonality.items.method.counts':
    'The share of an item is the number of recipes that have it over all recipes published in the season or month; each recipe counts once. The lift is that share over the share of the whole period. Intervals of shares are Wilson’s (1927).',
  'seasonality.items.method.screen':
    'Every item in at least the stated share of recipes, though not in all, is tested, however few recipes that is. It has to pass two tests: independence of the season or month (Pearson’s χ², 3 or 11 degrees of freedom, with Cramér’s V as effect size), and the exact binomial test of its peak (Clopper and Pearson 1934) times the number of seasons or months, which holds for rare items too. The larger p of both counts; q-values are those of Benjamini and Hochberg (1995) over all items tested. An item has a season when q < 0.05, the interval of its peak lies above the year and the peak reaches ×1.1.',
  'seasonality.items.method.rank':
    'The most seasonal items are those with a season and the greatest coefficient of variation of their shares (sample standard deviation over mean); by certainty, Cramér’s V ranks them and favours common items. Colours are symmetric in the logarithm of the lift, in nine steps, the outermost holding the strongest tenth of cells.',
  'seasonality.items.method.curve':
    'The curve through the twelve months is a mean with two harmonics (a wave a year and a wave half a year long), fitted to the monthly shares by least squares weighted with the recipes of each month. It smooths: dots and bars are the data, with 95% intervals. An item is in season in the months around the best one in which the curve lies above its share of the year.',
  'seasonality.items.method.consistency':
    'A season holds in a year when the item’s share was highest in it alone; where two seasons share the first place, none holds. Only years with recipes in all four seasons and at least 20 recipes of the item can tell. Items with a season but low consistency owe it to a few years: a contest or a bulk of recipes of one contributor.',
  'seasonality.items.method.limits':
    'The day of publication is not the day of cooking: recipes for a feast are published before it. Recipes of one contributor are not independent, so that tests are optimistic; effect sizes and consistency say more than q.',
} as const;
