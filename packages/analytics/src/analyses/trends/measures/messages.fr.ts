import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'trends.measures.variant.all': 'Toutes, pondérées',
  'trends.measures.variant.reliable': 'Années de ≥ {threshold} recettes',
  'trends.measures.variant.equal': 'Toutes, à poids égal',
  'trends.measures.variant.earlier': 'Avant {year}, pondérées',
  'trends.measures.variant.recent': 'Depuis {year}, pondérées',
  'trends.measures.agreement.firm':
    'Le sens se maintient sous les {count} choix d’années et de poids à côté de la figure.',
  'trends.measures.agreement.sameSign':
    'Les {count} pentes à côté de la figure vont dans le même sens, mais ne se distinguent pas toutes de zéro.',
  'trends.measures.agreement.fragile':
    'Le sens dépend des années retenues et de leur poids : à lire avec les pentes à côté de la figure.',
  'trends.measures.subtitle':
    '{what, select, none {Recettes de chaque année} other {{name} ({unit}), {statistic, select, median {médiane} other {moyenne}} des recettes de chaque année}} · n = {n}',
  'trends.measures.heading.up': '{name} : hausse de {slope}',
  'trends.measures.heading.down': '{name} : baisse de {slope}',
  'trends.measures.heading.unclear': '{name} : pas de tendance nette',
  'trends.measures.heading.thin': '{name} : trop peu d’années complètes pour une tendance',
  'trends.measures.heading.same': '{name} : stable, à moins de {within} près',
  'trends.measures.heading.fellThenRose': '{name} : baisse avant {year}, hausse depuis',
  'trends.measures.heading.roseThenFell': '{name} : hausse avant {year}, baisse depuis',
  'trends.measures.turns':
    'Une seule droite cache ce retournement : {all} sur toutes les années, {recent} depuis {year}.',
  'trends.measures.key.detail': '{unit}\n{fit}',
  'trends.measures.key.slopes': 'Tendance des années complètes',
  'trends.measures.key.variants': 'La pente tient-elle ?',
  'trends.measures.slopes': 'Pentes, en part de la valeur globale par an',
  'trends.measures.slope': 'Évolution par an',
  'trends.measures.relativeSlope': 'Évolution par an, rapportée à l’ensemble',
  'trends.measures.againstOverall': 'Par rapport à l’ensemble',
  'trends.measures.relative': '{value} par an',
  'trends.measures.spread': 'Dispersion',
  'trends.measures.spread.deviation': 'entre recettes, ±1 ET',
  'trends.measures.spread.quartiles': 'entre recettes, Q25–Q75',
  'trends.measures.panels': 'Écart à la valeur de toutes les années réunies',
  'trends.measures.table.minusDeviation': 'Recettes : moyenne − 1 ET',
  'trends.measures.table.plusDeviation': 'Recettes : moyenne + 1 ET',
  'trends.measures.table.q25': 'Recettes : Q25',
  'trends.measures.table.q75': 'Recettes : Q75',
  'trends.measures.description.trend':
    'Courbe par année, de {from} à {to} : {name} ({unit}), de {first} à {last}, avec intervalles à 95 % et ajustement pondéré. {claim}. {n} recettes.',
  'trends.measures.description.panels':
    '{count} petites courbes par année, chacune en écart à sa valeur sur toutes les années, sur une même échelle.',
  'trends.measures.description.variants':
    'Pente par an, avec intervalle à 95 %, selon {count} choix d’années et de poids : {name}.',
  'trends.measures.description.slopes':
    'Pentes de {count} mesures en part de leur valeur globale par an, avec intervalles à 95 %.',
  'trends.measures.caption':
    '{hollow, select, true {Creux : moins de {threshold} recettes, ou année partielle. } other {}}Ombre près de la courbe : intervalle à 95 %. La bande de dispersion, {spread, select, quartiles {Q25 à Q75} other {±1 ET}}, dit combien les recettes diffèrent, non la précision de la courbe.{trend, select, none {} other { L’intervalle et le p de la tendance tiennent compte de la ressemblance des années voisines.}}',
  'trends.measures.method.fit':
    'La droite tracée est un ajustement par moindres carrés pondérés des valeurs annuelles affichées sur l’année, chacune pesant par ses recettes (Draper et Smith, Applied Regression Analysis, §9.2). Ce qui est affirmé est la même pente sur les années complètes ayant assez de recettes, quatre au moins, avec un intervalle et un p qui tiennent compte de la ressemblance des années voisines : les erreurs suivent un AR(1) de corrélation inconnue, de 0 à 0,95, et p et intervalle en sont la moyenne selon la vraisemblance restreinte (Harville 1974 ; Zellner et Tiao 1964). Un sens est affirmé si p est sous 5 %, si l’intervalle exclut zéro et si les autres choix d’années et de poids vont dans le même sens ; l’absence de changement, si tout l’intervalle tient dans un quart de pour cent de la valeur moyenne par an (deux tests unilatéraux, Schuirmann 1987). L’intervalle d’une moyenne est celui de Student.',
  'trends.measures.method.variants':
    'La pente est recalculée sur les seules années complètes et bien fournies, à poids égal, puis avant et depuis l’année où commence la seconde moitié des recettes. Leurs intervalles tiennent compte de même des années voisines. Si les deux dernières excluent zéro avec des signes contraires, le titre dit que la série se retourne ; si des pentes diffèrent de signe sans cela, aucun sens n’est affirmé.',
  'trends.measures.method.panels':
    'Les petites courbes montrent chaque valeur annuelle rapportée à celle de toutes les années réunies, moins 1, sur une même échelle, que les années creuses peuvent dépasser ; les pentes relatives sont divisées par cette valeur.',
};
