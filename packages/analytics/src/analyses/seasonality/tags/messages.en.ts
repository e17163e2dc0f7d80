export const messages = {
  'seasonality.tags.title': 'Tags',
} as const;
