import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'trends.nutrition.key.tail': 'Toutes les recettes',
  'trends.nutrition.key.largest': 'Maximum',
  'trends.nutrition.title': 'Nutrition',
  'trends.nutrition.method.units':
    'L’énergie est en kilocalories par portion ; les six nutriments sont en pourcentage de l’apport journalier des étiquettes, non de l’énergie : leur somme ne fait pas 100.',
  'trends.nutrition.method.tails':
    'La nutrition n’a pas été filtrée, et quelques recettes annoncent des dizaines de milliers de kilocalories : la moyenne les suit, la médiane non. Les deux sont offertes, avec le maximum à côté. Les quartiles sont interpolés ; l’intervalle d’une médiane suppose normal le milieu de la distribution (erreur type 1,2533 × écart interquartile ÷ 1,349 ÷ √n ; McGill, Tukey et Larsen 1978).',
  'trends.nutrition.method.limits':
    'Les sept suivent la taille de la portion : sept baisses peuvent n’en être qu’une ; comparez chacune à l’énergie avant de dire les recettes plus légères. Les auteurs ne mesurent pas la nutrition ; le site la calcule d’après les ingrédients.',
};
