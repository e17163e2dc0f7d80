export const messages = {
  'ratings.months.title': 'Months',
} as const;
