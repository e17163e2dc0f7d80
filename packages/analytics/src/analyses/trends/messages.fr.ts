import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'trends.years': '{from}–{to}',
  'trends.title': 'Tendances {from}–{to}',
  'trends.notice.noRecipes': 'Aucune recette ne répond à ces filtres. Élargissez les années ou les minutes.',
  'trends.recipes': '{count, plural, one {{n} recette} other {{n} recettes}}',
  'trends.method.page':
    'La page partage un risque d’erreur de 5 % en trois : ingrédients et tags en ont un tiers chacun, de sorte que leurs p et q sont multipliés par trois avant d’être jugés et affichés (Bonferroni) ; les cartes des valeurs et des nombres annuels en ont un tiers ensemble. Leurs tests n’ont pas besoin d’autre correction : quand les années sont indépendantes ou ressemblent à leurs voisines à 0,4, chacune n’affirme quelque chose que dans 1 % des cas au plus. Quand elles leur ressemblent à 0,7, chacune peut le faire dans 6 % des cas.',
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
