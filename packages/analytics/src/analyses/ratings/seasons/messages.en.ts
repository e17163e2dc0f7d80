export const messages = {
  'ratings.seasons.title': 'Seasons',
} as const;
