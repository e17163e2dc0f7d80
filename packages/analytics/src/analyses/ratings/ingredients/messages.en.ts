export const messages = {
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
