import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'trends.years': '{from}–{to}',
  'trends.title': 'Tendances {from}–{to}',
  'trends.notice.noRecipes': 'Aucune recette ne répond à ces filtres. Élargissez les années ou les minutes.',
  'trends.recipes': '{count, plural, one {{n} recette} other {{n} recettes}}',
  'trends.claimDetail':
    '{interval}\n{years, plural, one {# année complète} other {# années complètes}} · p {p}',
  'trends.mean': 'Moyenne',
  'trends.median': 'Médiane',
  'trends.fit': 'Ajustement pondéré',
  'trends.fit.note': 'années affichées',
  'trends.interval95.note': 'intervalle à 95 %',
  'trends.yearHeading': '{year} · {recipes}',
  'trends.interval95': 'Intervalle à 95 %',
};
