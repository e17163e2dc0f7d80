export const messages = {
  'weekend.complexity.title': 'Complexity',
  'weekend.complexity.score': 'Score',
  'weekend.complexity.steps': 'Steps',
  'weekend.complexity.ingredients': 'Ingredients',
  'weekend.complexity.subtitle':
    '{measure, select, score {Mean complexity score} steps {Mean number of steps} other {Mean number of ingredients}} by day of publication, with 95% intervals · n = {n}',
  'weekend.complexity.effects': 'Effect of the weekend, Cohen’s d',
  'weekend.complexity.effectsDescription':
    'Cohen’s d of weekend minus weekday with 95% interval for {count, plural, one {# measure} other {# measures}} of complexity.',
  'weekend.complexity.method.score':
    'The score is ln(1 + minutes) + steps + half the ingredients. Steps and ingredients are also tested by themselves: a difference of the score is not one of both. Medians and ranks of the score use bins of 0.2 points; its means are exact.',
} as const;
