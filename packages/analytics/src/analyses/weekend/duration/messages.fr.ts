import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'weekend.duration.title': 'Durée de préparation',
  'weekend.duration.subtitle':
    'Minutes par recette en moyenne, par jour de publication, avec intervalles à 95 % · n = {n}',
  'weekend.duration.summary.up': 'Les recettes du week-end prennent <b>{difference} minutes de plus</b>.',
  'weekend.duration.summary.down': 'Les recettes du week-end prennent <b>{difference} minutes de moins</b>.',
  'weekend.duration.summary.unclear': 'La durée des recettes du week-end <b>ne diffère pas nettement</b>.',
  'weekend.duration.kpi': 'Minutes, week-end − semaine',
  'weekend.duration.kpi.context': 'intervalle à 95 % <b>{interval}</b>',
  'weekend.duration.method.limits':
    'Le nettoyage garde les recettes de 1 à 180 minutes : les projets plus longs du week-end n’y sont pas. Les auteurs arrondissent à cinq minutes.',
};
