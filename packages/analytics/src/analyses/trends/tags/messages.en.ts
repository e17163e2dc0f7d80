export const messages = {
  'trends.tags.title': 'Tags',
} as const;
