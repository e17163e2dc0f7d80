export const messages = {
  'weekend.tags.title': 'Tags',
} as const;
