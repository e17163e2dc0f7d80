import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'seasonality.duration.title': 'Durée de préparation',
  'seasonality.duration.kpi.longest': 'Recettes les plus longues',
  'seasonality.duration.kpi.longest.context': '<b>{mean}</b>, contre {year} pour l’année entière',
};
