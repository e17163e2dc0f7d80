import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'trends.duration.title': 'Durée de préparation',
  'trends.duration.subtitle': 'Minutes par recette, moyenne et médiane de chaque année · n = {n}',
  'trends.duration.heading.down':
    'Les recettes sont devenues plus rapides, de {slope} {count, plural, one {minute} other {minutes}} par an en moyenne',
  'trends.duration.heading.up':
    'Les recettes se sont allongées, de {slope} {count, plural, one {minute} other {minutes}} par an en moyenne',
  'trends.duration.heading.unclear': 'Pas de tendance nette de la durée de préparation',
  'trends.duration.heading.same':
    'La durée de préparation est restée stable, à moins de {within} {bound, plural, one {minute} other {minutes}} par an près',
  'trends.duration.heading.thin':
    'Trop peu d’années complètes pour une tendance de la durée de préparation : {years, plural, =0 {aucune} other {#}}, quand il en faut {fewest}',
  'trends.duration.weight':
    '{share} des recettes datent de {from}–{to} : la droite dit peu des autres années.',
  'trends.duration.summary.down':
    'Les recettes sont devenues <b>plus rapides de {slope} {count, plural, one {minute} other {minutes}} par an</b> entre {from} et {to}, où elles prenaient {mean} minutes.',
  'trends.duration.summary.up':
    'Les recettes sont devenues <b>plus longues de {slope} {count, plural, one {minute} other {minutes}} par an</b> entre {from} et {to}, où elles prenaient {mean} minutes.',
  'trends.duration.summary.unclear':
    'La durée de préparation n’a <b>pas de tendance nette</b> entre {from} et {to}.',
  'trends.duration.summary.same':
    'La durée de préparation est restée <b>stable</b> entre {from} et {to}, à moins de {within} {bound, plural, one {minute} other {minutes}} par an près.',
  'trends.duration.summary.thin':
    'Il y a <b>trop peu d’années complètes</b> pour dire si les recettes sont devenues plus rapides ou plus longues.',
  'trends.duration.kpi.mean': 'Durée moyenne, {year}',
  'trends.duration.kpi.mean.up': '<b>{slope} min par an</b> depuis {since}',
  'trends.duration.kpi.mean.down': '<b>{slope} min par an</b> depuis {since}',
  'trends.duration.kpi.mean.unclear': 'pas de tendance nette depuis {since}',
  'trends.duration.kpi.mean.same': '<b>stable</b> depuis {since}',
  'trends.duration.kpi.mean.thin': 'trop peu d’années complètes pour une tendance',
  'trends.duration.key.title': 'Tendance des années complètes, minutes par an',
  'trends.duration.key.variants': 'La pente de la moyenne tient-elle ?',
  'trends.duration.band': '{share} des recettes sont dans cette bande',
  'trends.duration.weights': 'Recettes par an = poids dans l’ajustement',
  'trends.duration.minutes': '{value} min',
  'trends.duration.minutesWithMargin': '{mean} ± {margin} min',
  'trends.duration.description':
    'Moyenne et médiane des minutes par recette et par an, de {from} à {to}, avec la bande des quantiles {low} à {high} et une droite pondérée. La moyenne va de {first} à {last} minutes. {claim}. {n} recettes.',
  'trends.duration.weightsDescription':
    'Barres du nombre de recettes de chaque année, qui pondèrent la droite.',
  'trends.duration.variantsDescription':
    'Pente de la moyenne en minutes par an, avec intervalle à 95 %, sous {count} choix d’années et de poids.',
  'trends.duration.caption.hollow':
    'Marques creuses : moins de {threshold} recettes, ou année partielle. Intervalles à 95 %. {neighbours, select, alike {Les années voisines se ressemblent} alternate {Les années voisines alternent} other {Les années voisines n’ont pas de ressemblance nette}} (Durbin–Watson {dw}) ; l’intervalle et le p de la tendance tiennent compte d’une ressemblance.',
  'trends.duration.caption.plain':
    'Intervalles à 95 %. {neighbours, select, alike {Les années voisines se ressemblent} alternate {Les années voisines alternent} other {Les années voisines n’ont pas de ressemblance nette}} (Durbin–Watson {dw}) ; l’intervalle et le p de la tendance tiennent compte d’une ressemblance.',
  'trends.duration.caption.hollowOnly':
    'Marques creuses : moins de {threshold} recettes, ou année partielle. Intervalles à 95 %.',
  'trends.duration.method.measures':
    'Moyenne et médiane des minutes des recettes de chaque année ; l’intervalle d’une moyenne est celui de Student. La bande va d’un quantile à l’autre des recettes (rang le plus proche) : elle montre combien les recettes diffèrent, non la précision de la moyenne.',
  'trends.duration.method.fit':
    'La droite tracée est un ajustement par moindres carrés pondérés des valeurs annuelles affichées sur l’année, chacune pesant par ses recettes (Draper et Smith, Applied Regression Analysis, §9.2). Ce qui est affirmé est la même pente sur les années complètes ayant assez de recettes, quatre au moins, avec un intervalle et un p qui tiennent compte de la ressemblance des années voisines : les erreurs suivent un AR(1) de corrélation inconnue, de 0 à 0,95, et p et intervalle en sont la moyenne selon la vraisemblance restreinte (Harville 1974 ; Zellner et Tiao 1964). Un sens est affirmé si p est sous 5 %, si l’intervalle exclut zéro et si les autres choix d’années et de poids vont dans le même sens ; l’absence de changement, si tout l’intervalle tient dans un quart de pour cent de la valeur moyenne par an (deux tests unilatéraux, Schuirmann 1987). La bande de la droite est son intervalle de confiance à 95 %.',
  'trends.duration.method.variants':
    'La même pente est calculée de cinq façons : toutes les années pondérées, années complètes et bien remplies seulement, toutes à poids égal, et les années d’avant et d’après le début de la seconde moitié des recettes. Une tendance qui change de signe de l’une à l’autre n’est pas affirmée.',
  'trends.duration.method.limits':
    'Les auteurs arrondissent à cinq minutes : les médianes avancent par paliers. Le nettoyage a retiré les recettes de plus de 180 minutes, ce qui cache un allongement des plus longues.',
};
