import type { ratings as english } from '../en/ratings.ts';

export const ratings: Record<keyof typeof english, string> = {
  'ratings.title': 'Notes',
};
