export const ratings = {
  'ratings.title': 'Ratings',
} as const;
