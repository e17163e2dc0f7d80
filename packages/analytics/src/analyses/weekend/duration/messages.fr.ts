import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'weekend.duration.title': 'Durée de préparation',
  'weekend.duration.subtitle':
    'Minutes par recette en moyenne, par jour de publication, avec intervalles à 95 % · n = {n}',
  'weekend.duration.summary.up':
    'Les recettes du week-end prennent <b>{difference} {count, plural, one {minute} other {minutes}} de plus</b>, sur {mean}.',
  'weekend.duration.summary.down':
    'Les recettes du week-end prennent <b>{difference} {count, plural, one {minute} other {minutes}} de moins</b>, sur {mean}.',
  'weekend.duration.summary.unclear':
    'La durée de préparation <b>ne diffère pas nettement</b> entre semaine et week-end.',
  'weekend.duration.summary.same':
    'Les recettes du week-end prennent <b>autant de temps</b>, à {bound} {boundCount, plural, one {minute} other {minutes}} près.',
  'weekend.duration.summary.thin': 'Il y a <b>trop peu</b> de recettes pour comparer les durées.',
  'weekend.duration.kpi': 'Minutes, week-end − semaine',
  'weekend.duration.kpi.context': '{certainty} · intervalle à 95 % <b>{interval}</b>',
  'weekend.duration.method.limits':
    'Le nettoyage garde les recettes de 1 à 180 minutes : les projets plus longs du week-end n’y sont pas. Les auteurs arrondissent à cinq minutes.',
};
