export const messages = {
  'seasonality.ingredients.title': 'Ingredients',
} as const;
