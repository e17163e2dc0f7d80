export const messages = {
  'weekend.ingredients.title': 'Ingredients',
} as const;
