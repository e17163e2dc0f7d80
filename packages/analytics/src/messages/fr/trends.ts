import type { trends as english } from '../en/trends.ts';

export const trends: Record<keyof typeof english, string> = {
  'trends.title': 'Tendances {from}–{to}',
};
