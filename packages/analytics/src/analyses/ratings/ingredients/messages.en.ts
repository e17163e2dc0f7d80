export const messages = {
  'ratings.ingredients.effect': '{value} of 5 with it, {others} without',
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
  'ratings.ingredients.heading.up':
    '{view, select, years {Ratings clearly gain} season {Clearly more liked in summer} weekend {Clearly more liked at weekends} other {Clearly rated higher}}: {higher}; {also, select, yes {{view, select, years {lose} season {in winter} weekend {on weekdays} other {lower}}: {lower}} other {no ingredient clearly {view, select, years {loses} season {more in winter} weekend {more on weekdays} other {lower}}}}',
  'ratings.ingredients.heading.down':
    '{view, select, years {Ratings clearly lose} season {Clearly more liked in winter} weekend {Clearly more liked on weekdays} other {Clearly rated lower}}: {lower}; no ingredient clearly {view, select, years {gains} season {more in summer} weekend {more at weekends} other {higher}}',
  'ratings.ingredients.heading.unclear':
    'No ingredient {view, select, years {clearly changes over years unlike} season {clearly has seasons unlike} weekend {clearly has weekends unlike} other {is clearly rated unlike}} the others',
  'ratings.ingredients.heading.same':
    'Every ingredient {view, select, season {has seasons} weekend {has weekends} other {is rated}} like the others, within {within}',
  'ratings.ingredients.heading.thin': 'Too few rated recipes to compare ingredients',
  'ratings.ingredients.heading.rare': '{item} is in fewer than {support} rated recipes',
  'ratings.ingredients.heading.unlisted': 'No recipe has the ingredient “{item}”',
  'ratings.ingredients.chosen.up':
    '{item}: {effect} {count, plural, one {point} other {points}}{view, select, years { a year} other {}} beside recipes without it',
  'ratings.ingredients.chosen.down':
    '{item}: {effect} {count, plural, one {point} other {points}}{view, select, years { a year} other {}} beside recipes without it',
  'ratings.ingredients.chosen.unclear':
    '{item}: no clear difference, {effect} {count, plural, one {point} other {points}}{view, select, years { a year} other {}}',
  'ratings.ingredients.chosen.same': '{item}: like recipes without it, within {within}',
  'ratings.ingredients.chosen.thin': '{item}: too few ratings to tell',
  'ratings.ingredients.howMany':
    '{tested, plural, one {# ingredient is} other {# ingredients are}} in at least {support} rated recipes: {up, plural, =0 {none is} one {# is} other {# are}} {view, select, overall {rated } other {}}clearly higher and {down, plural, =0 {none} other {#}} clearly lower than recipes without them (false discovery rate 5%).',
  'ratings.ingredients.range': 'The mean goes from {downMean} with {down} to {upMean} with {up}.',
  'ratings.ingredients.detail': '{interval}\nq {q}',
  'ratings.ingredients.key.overall':
    '{view, select, years {All recipes, a year} season {All recipes, summer − winter} weekend {All recipes, weekend − weekdays} other {All recipes}}',
  'ratings.ingredients.key.recipes': '{count, plural, one {{n} recipe} other {{n} recipes}}',
  'ratings.ingredients.key.clear': 'Told from the others',
  'ratings.ingredients.key.of': '{n} of {tested}',
  'ratings.ingredients.key.sides': '{up} higher, {down} lower',
  'ratings.ingredients.figure':
    '{side, select, higher {Largest differences above} lower {Largest differences below} other {Difference}}, {view, select, years {points a year} other {points}} beside recipes without it',
  'ratings.ingredients.description':
    '{claim}. Dots with 95% intervals of {count, plural, one {# ingredient} other {# ingredients}}{side, select, higher { with the largest differences above} lower { with the largest differences below} other {}} beside recipes without them, in {view, select, years {points a year} other {points}}. First: {first}, {effect}.',
  'ratings.ingredients.caption':
    'Ingredients in at least {support} {view, select, overall {rated recipes} other {recipes rated on both sides}}, ranked by the end of the interval nearest to zero. Hollow: not clearly told from the others. Intervals are 95%, {view, select, overall {with recipes and readers} other {with recipes}} as clusters.',
  'ratings.ingredients.value':
    '{view, select, years {Slope a year} season {Summer − winter} weekend {Weekend − weekdays} other {Mean}}',
  'ratings.ingredients.others': '{view, select, overall {Mean without it} other {Without it}}',
  'ratings.ingredients.difference': 'Difference',
  'ratings.ingredients.method.compare':
    'Each ingredient’s recipes are compared with all recipes without it, over every rating of one to five stars; ratings of recipes that cleaning removed count on neither side. A recipe counts once for each ingredient it lists; names are compared as written, in lower case.',
  'ratings.ingredients.method.within':
    'Over years, by season and at weekends, a recipe is compared with itself: the slope of its ratings on the year, on summer (against winter) or on the weekend, pooled over recipes (fixed effects). Recipes rated on one side only say nothing there. What is shown is the difference from recipes without the ingredient.',
  'ratings.ingredients.method.clusters':
    'Ratings of one recipe resemble each other, and those of one reader too: only recipes and readers count as independent. Standard errors are those of a ratio of totals over recipes (Cochran 1977, §6.4; Liang and Zeger 1986), to which readers of several recipes add (two-way cluster-robust: Cameron, Gelbach and Miller 2011); what readers add is counted over all years when the data are published, and taken for fewer years as for so many ratings. It is known of means alone: over years, by season and at weekends only recipes count as independent. q-values run over all ingredients with enough recipes (Benjamini and Hochberg 1995). Clear is q < 0.05; alike is an interval wholly within 1% of the scale (two one-sided tests, Schuirmann 1987). The ranking uses the end of the interval nearest to zero, since the largest differences are those of the rarest ingredients.',
  'ratings.ingredients.method.limits':
    'An ingredient is not the cause of its ratings: it comes with dishes, authors and years. Over years, by season and at weekends readers of many recipes are not allowed for, so that those intervals may be too narrow.',
  'ratings.ingredients.unmatched':
    'Only {matched} of {of} ratings {count, plural, one {rates} other {rate}} a recipe of these data; what is said of ingredients rests on those alone.',
} as const;
