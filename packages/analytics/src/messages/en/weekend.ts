export const weekend = {
  'weekend.title': 'Weekday vs weekend',
} as const;
