import type { seasonality as english } from '../en/seasonality.ts';

export const seasonality: Record<keyof typeof english, string> = {
  'seasonality.title': 'Saisonnalité',
};
