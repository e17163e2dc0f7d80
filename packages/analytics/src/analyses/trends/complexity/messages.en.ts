export const messages = {
  'trends.complexity.title': 'Complexity',
  'trends.complexity.summary.up':
    'Recipes gained <b>{slope} {count, plural, one {step} other {steps}} a year</b> between {from} and {to}, when they had {mean}.',
  'trends.complexity.summary.down':
    'Recipes lost <b>{slope} {count, plural, one {step} other {steps}} a year</b> between {from} and {to}, when they had {mean}.',
  'trends.complexity.summary.unclear':
    'The number of steps shows <b>no clear trend</b> between {from} and {to}.',
  'trends.complexity.summary.same':
    'The number of steps <b>held steady</b> between {from} and {to}, changing by less than {within} {bound, plural, one {step} other {steps}} a year.',
  'trends.complexity.summary.thin':
    'There are <b>too few complete years</b> to tell whether recipes gained or lost steps.',
  'trends.complexity.kpi.steps': 'Mean steps, {year}',
  'trends.complexity.kpi.steps.up':
    '<b>{slope} {count, plural, one {step} other {steps}} a year</b> since {since}',
  'trends.complexity.kpi.steps.down':
    '<b>{slope} {count, plural, one {step} other {steps}} a year</b> since {since}',
  'trends.complexity.kpi.steps.unclear': 'no clear trend since {since}',
  'trends.complexity.kpi.steps.same': '<b>steady</b> since {since}',
  'trends.complexity.kpi.steps.thin': 'too few complete years for a trend',
  'trends.complexity.key.correlations': 'Correlation over {n} recipes (Pearson)',
  'trends.complexity.pair.minutesSteps': 'Minutes and steps',
  'trends.complexity.pair.minutesIngredients': 'Minutes and ingredients',
  'trends.complexity.pair.stepsIngredients': 'Steps and ingredients',
  'trends.complexity.method.score':
    'Complexity score = ln(1 + minutes) + steps + ingredients ÷ 2. It runs from 4.2 to 37.7 after cleaning and is mostly the number of steps; steps and ingredients are also shown alone. The optional band is the mean ±1 standard deviation of the recipes of a year.',
  'trends.complexity.method.limits':
    'Cleaning removed recipes with more than 24 steps or 17 ingredients, which hides a lengthening of the longest. How authors split their text into steps is a habit of writing too.',
} as const;
