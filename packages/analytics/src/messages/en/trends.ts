export const trends = {
  'trends.title': 'Trends {from}–{to}',
} as const;
