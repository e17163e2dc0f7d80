export const seasonality = {
  'seasonality.title': 'Seasonality',
} as const;
