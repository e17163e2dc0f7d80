export const messages = {
  'seasonality.duration.title': 'Preparation time',
  'seasonality.duration.kpi.longest': 'Longest recipes',
  'seasonality.duration.kpi.longest.context': '<b>{mean} min</b>, {difference} on the year',
} as const;
