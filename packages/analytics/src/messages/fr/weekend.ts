import type { weekend as english } from '../en/weekend.ts';

export const weekend: Record<keyof typeof english, string> = {
  'weekend.title': 'Semaine et week-end',
};
