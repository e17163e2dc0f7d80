export const messages = {
  'trends.ingredients.title': 'Ingredients',
} as const;
