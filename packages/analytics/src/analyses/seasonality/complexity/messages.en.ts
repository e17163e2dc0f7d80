export const messages = {
  'seasonality.complexity.title': 'Complexity',
  'seasonality.complexity.method.score':
    'The complexity score is ln(1 + minutes) + steps + 0.5 × ingredients: a convention, driven by the number of steps. Steps and ingredients are shown beside it, each with its own test.',
} as const;
