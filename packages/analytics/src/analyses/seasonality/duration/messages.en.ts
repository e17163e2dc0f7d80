export const messages = {
  'seasonality.duration.title': 'Preparation time',
  'seasonality.duration.kpi.longest': 'Longest recipes',
  'seasonality.duration.kpi.longest.context': '<b>{mean}</b>, against {year} over the year',
} as const;
