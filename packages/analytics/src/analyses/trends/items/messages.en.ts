export const messages = {
  'trends.items.subtitle.share':
    'Share of the recipes with the {kind, select, tags {tag} other {ingredient}}, {years} · n = {n}',
  'trends.items.subtitle.diversity':
    'Distinct {kind, select, tags {tags} other {ingredients}} in {size} recipes of each year · n = {n}',
  'trends.items.notice.noItems':
    'No {kind, select, tags {tag} other {ingredient}} is in 50 of these recipes. Widen the years or the minutes.',
  'trends.items.heading.none':
    'No {kind, select, tags {tag} other {ingredient}} is in enough of these recipes',
  'trends.items.heading.used': 'The most used is {item}, in {share} of the recipes',
  'trends.items.heading.thin':
    'Too few years to tell a trend of {kind, select, tags {tags} other {ingredients}}',
  'trends.items.heading.unclear': 'No {kind, select, tags {tag} other {ingredient}} clearly rose or fell',
  'trends.items.heading.up': 'The clearest rise: {up}; none clearly fell',
  'trends.items.heading.down': 'The clearest fall: {down}; none clearly rose',
  'trends.items.heading.both': 'Rising most: {up}; falling most: {down}',
  'trends.items.heading.bothEnds': '{from} to {to}: {up} gained most, {down} lost most',
  'trends.items.heading.compare':
    'The most used {kind, select, tags {tags} other {ingredients}}, {item} first',
  'trends.items.lookup.unknown': '{item} is in fewer than {least} recipes, if in any: no trend is drawn',
  'trends.items.lookup.rare': '{item} is in fewer than {support} recipes: no trend is tested',
  'trends.items.lookup.hidden': '{item} is a heading of the tag tree: no trend is tested',
  'trends.items.lookup.untested': '{item}: these years do not allow a test of its trend',
  'trends.items.heading.chosen.up': 'Rising: {item}, {effect}',
  'trends.items.heading.chosen.down': 'Falling: {item}, {effect}',
  'trends.items.heading.chosen.unclear': 'No clear trend: {item}',
  'trends.items.leads':
    '{item} leads in {count} of the {of, plural, one {# complete year} other {# complete years}} with enough recipes.',
  'trends.items.howMany':
    '{kind, select, tags {{tested, plural, one {# tag} other {# tags}}} other {{tested, plural, one {# ingredient} other {# ingredients}}}} in at least {support} recipes {tested, plural, one {was} other {were}} tested{hidden, plural, =0 {} other {, headings of the tag tree left out}}: {up, plural, =0 {none} other {#}} clearly rose and {down, plural, =0 {none} other {#}} clearly fell (false discovery rate 5%).{untested, plural, =0 {} one { One more could not be tested.} other { # more could not be tested.}}',
  'trends.items.jumpOf': '{item} {year}',
  'trends.items.jumps': 'One step in one year, more likely a change of words than of cooking: {names}.',
  'trends.items.endpoints': 'This compares two years alone: {from} ({n} recipes) and {to} ({m}).',
  'trends.items.endpointsThin':
    'This rests on two years alone, {from} ({n} recipes) and {to} ({m}), and not both are complete with {threshold} recipes: prefer the model over all years.',
  'trends.items.fromTo': 'Share of the recipes: {first} in {from}, {last} in {to}.',
  'trends.items.newSince': 'new since {year}',
  'trends.items.lastSeen': 'last seen in {year}',
  'trends.items.jump': 'one step in {year}',
  'trends.items.unit':
    '{count, plural, one {point} other {points}}{measure, select, model { a year} other {}}',
  'trends.items.pointsAYear': '{value} {count, plural, one {point} other {points}} a year',
  'trends.items.points': '{value} {count, plural, one {point} other {points}}',
  'trends.items.arrow': '{first} → {last}',
  'trends.items.changeDetail': '{unit}\n{interval}',
  'trends.items.changeDetailQ': '{unit}\n{interval} · q {q}',
  'trends.items.share': 'Share of recipes',
  'trends.items.change': 'Change',
  'trends.items.key.eligible': 'In at least {support} recipes',
  'trends.items.key.fromTo': '{from} to {to}',
  'trends.items.figure.model': 'Percentage points a year; right, fitted share in {from} and {to}',
  'trends.items.figure.endpoints': 'Percentage points from {from} to {to}; right, both shares',
  'trends.items.itemEffect': '{item}, {effect}',
  'trends.items.lines': 'Share of the recipes of each year',
  'trends.items.table.first': 'First share',
  'trends.items.table.change.model': 'Change, points a year',
  'trends.items.table.change.endpoints': 'Change, points',
  'trends.items.table.last': 'Last share',
  'trends.items.table.p': 'p',
  'trends.items.table.q': 'q',
  'trends.items.diversity.thin':
    'Too few complete years to compare the variety of {kind, select, tags {tags} other {ingredients}}',
  'trends.items.diversity.up':
    'At equal numbers of recipes, {kind, select, tags {tags} other {ingredients}} became more varied',
  'trends.items.diversity.down':
    'At equal numbers of recipes, {kind, select, tags {tags} other {ingredients}} became less varied',
  'trends.items.diversity.unclear':
    'At equal numbers of recipes, the variety of {kind, select, tags {tags} other {ingredients}} shows no clear trend',
  'trends.items.diversity.same':
    'At equal numbers of recipes, the variety of {kind, select, tags {tags} other {ingredients}} held steady, changing by less than {within} a year',
  'trends.items.diversity.raw':
    'As counted, {first} distinct {kind, select, tags {tags} other {ingredients}} in {from} ({n} recipes) and {last} in {to} ({m}): that mostly follows the number of recipes.',
  'trends.items.diversity.key.slope': 'Change a year, complete years',
  'trends.items.diversity.key.latest': 'Distinct at equal size, {year}',
  'trends.items.diversity.rarefied':
    'Distinct {kind, select, tags {tags} other {ingredients}} expected in {size} recipes',
  'trends.items.diversity.distinct': 'Distinct {kind, select, tags {tags} other {ingredients}}, as counted',
  'trends.items.diversity.equal': 'At equal size',
  'trends.items.diversity.asCounted': 'As counted',
  'trends.items.diversity.inRecipes': 'In {size} recipes',
  'trends.items.description.used':
    'Bars of the {count} most used {kind, select, tags {tags} other {ingredients}}, from {first} in {firstShare} of the recipes to {last} in {lastShare}. {n} recipes.',
  'trends.items.description.changes':
    'Changes with 95% intervals. {rising, plural, =0 {} one {One {kind, select, tags {tag} other {ingredient}} lies above zero: {up}. } other {The # {kind, select, tags {tags} other {ingredients}} furthest above zero, first {up}. }}{falling, plural, =0 {} one {One lies below zero: {down}. } other {The # furthest below zero, first {down}. }}{tested, plural, one {# was} other {# were}} tested.',
  'trends.items.description.lines':
    'Lines of the share of recipes by year, {from} to {to}, of {names}. {n} recipes.',
  'trends.items.description.rarefied':
    'Line of the number of distinct {kind, select, tags {tags} other {ingredients}} expected in {size} recipes of each year, {from} to {to}, with 95% intervals.',
  'trends.items.description.distinct':
    'Line of the number of distinct {kind, select, tags {tags} other {ingredients}} counted in each year, {from} to {to}.',
  'trends.items.caption.used': 'Items in at least {support} recipes. Dark lines are 95% intervals (Wilson).',
  'trends.items.caption.model':
    'Dots: fitted change a year with 95% interval; right: fitted share in the first and last complete year. Hollow: not told from chance (q ≥ 0.05), or, on lines, years with fewer than {threshold} recipes or partial; triangles lie beyond the axis. ‡ One step rather than a trend.',
  'trends.items.caption.endpoints':
    'Dots: last year minus first with 95% interval (Newcombe); right: both shares. Hollow: not told from chance (q ≥ 0.05), or, on lines, years with fewer than {threshold} recipes or partial; triangles lie beyond the axis. ‡ One step rather than a trend.',
  'trends.items.caption.compare':
    'Hollow dots: fewer than {threshold} recipes, or a partial year; a triangle at the top lies beyond the axis. Upright lines are 95% intervals (Wilson); a year without the item counts as zero.',
  'trends.items.caption.diversity':
    'Every year is reduced to {size} recipes, the fewest of a complete year with {threshold} recipes or more; years of fewer have no dot. Upright lines are 95% intervals.',
  'trends.items.method.counts':
    'A recipe counts once for each item it lists; names are compared in lower case, with no grouping of synonyms or plurals. A share is the recipes with the item over all recipes of the year, years without it counting as zero; its interval is Wilson’s score interval (1927).',
  'trends.items.method.model':
    'Model over all years: a logistic line of the share on the year, each year weighing by its recipes, its interval widened by the over-dispersion around the line (quasi-binomial; McCullagh and Nelder 1989, §4.5). The effect is the slope at the overall share, in percentage points a year; the shares at both ends are those of the curve. q-values control the false discovery rate over all items with the minimum support that can be tested (Benjamini and Hochberg 1995): not those in every recipe, nor in recipes of the first or the last year alone; both sides show the same number of items.',
  'trends.items.method.endpoints':
    'Endpoints: the share of the last year minus that of the first, with Newcombe’s interval (1998, method 10) and the corrected χ² test, q-values over all items that can be tested: not those of which fewer than one recipe is expected at either end (Cochran 1954). It uses two years alone and forgets those between; when one of them holds few recipes, chance decides.',
  'trends.items.method.jumps':
    'An item is marked ‡ when two constant levels describe its complete years better than a straight line (BIC lower by 6 or more, Raftery 1995) and the levels differ by half at least: names that appear or vanish in one step are the site’s words, not its kitchens. New since and last seen are the first and the last year with any recipe.',
  'trends.items.method.diversity':
    'The number of distinct items grows with the number of recipes, so years are compared at an equal number: the count expected among recipes drawn without replacement (Hurlbert 1971; Colwell, Mao and Chang 2004), with the unconditional standard error of Colwell et al. (2012). The change a year is the slope over complete years, equally weighted, with an interval and a p that allow for neighbouring years that resemble each other, as for preparation time.',
  'trends.items.method.limits':
    'The recipes of one site are no sample of cooking. Tags are given by authors and by the site, whose rules changed; headings of the tag tree (course, preparation, dietary …) are hidden at first. Items have no allowance for neighbouring years that resemble each other: use that drifts for some years can pass for a trend. In series of 18 years that resemble their neighbours by 0.4 or 0.7, such a p lies below 5% in some 15 or 36% of cases without any trend: by itself, the small q of an item proves nothing.',
} as const;
