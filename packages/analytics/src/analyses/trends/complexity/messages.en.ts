export const messages = {
  'trends.complexity.title': 'Complexity',
  'trends.complexity.summary.up':
    'Recipes gained <b>{change} {count, plural, one {step} other {steps}}</b> between {from} and {to}.',
  'trends.complexity.summary.down':
    'Recipes lost <b>{change} {count, plural, one {step} other {steps}}</b> between {from} and {to}.',
  'trends.complexity.summary.unclear':
    'The number of steps did <b>not clearly change</b> between {from} and {to}.',
  'trends.complexity.kpi.steps': 'Mean steps, {year}',
  'trends.complexity.kpi.steps.context':
    '<b>{change} {count, plural, one {step} other {steps}}</b> since {since} {interval}',
  'trends.complexity.key.correlations': 'Correlation over {n} recipes (Pearson)',
  'trends.complexity.pair.minutesSteps': 'Minutes and steps',
  'trends.complexity.pair.minutesIngredients': 'Minutes and ingredients',
  'trends.complexity.pair.stepsIngredients': 'Steps and ingredients',
  'trends.complexity.method.score':
    'Complexity score = ln(1 + minutes) + steps + ingredients ÷ 2. It runs from 4.2 to 37.7 after cleaning and is mostly the number of steps; steps and ingredients are also shown alone. The optional band is the mean ±1 standard deviation of the recipes of a year.',
  'trends.complexity.method.limits':
    'Cleaning removed recipes with more than 24 steps or 17 ingredients, which hides a lengthening of the longest. How authors split their text into steps is a habit of writing too.',
} as const;
