import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.months.title': 'Mois',
};
