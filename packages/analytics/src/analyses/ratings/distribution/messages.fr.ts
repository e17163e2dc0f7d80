import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.control.measure.share': 'Part',
  'ratings.control.measure.count': 'Nombre',
  'ratings.control.noStar': 'Sans étoile',
  'ratings.unrated': 'Avis sans étoile',
  'ratings.shareOf.reviews': 'Sans étoile, parmi les avis',
  'ratings.noStar': 'Sans étoile',
  'ratings.stars': '{stars, plural, one {# étoile} other {# étoiles}}',
  'ratings.starLabel': '{stars} ★',
  'ratings.range': '{low} à {high}',
  'ratings.shareInYear': '{share} en {year}',
  'ratings.table.reviews': 'Avis',
  'ratings.kpi.total': 'Notes',
  'ratings.kpi.total.context': 'pour <b>{n}</b> {count, plural, other {avis}}',
  'ratings.kpi.total.selected': 'des recettes choisies',
  'ratings.kpi.mean': 'Moyenne de 1 à 5',
  'ratings.kpi.mean.context': '<b>{interval}</b>, 95 %',
  'ratings.kpi.mean.alone': 'une note seule n’a pas d’intervalle',
  'ratings.kpi.five': 'Cinq étoiles',
  'ratings.kpi.five.context': '<b>{low}</b> en donnent deux ou moins',
  'ratings.kpi.unrated': 'Avis sans étoile',
  'ratings.kpi.unrated.plain': '<b>{n}</b> en tout',
  'ratings.kpi.unrated.context': '<b>{share}</b> en {year}',
  'ratings.distribution.effect.up': 'Les avis sans étoile sont devenus plus fréquents',
  'ratings.distribution.effect.down': 'Les avis sans étoile sont devenus plus rares',
  'ratings.distribution.effect.unclear': 'Avis sans étoile : pas de différence nette entre années',
  'ratings.distribution.title': 'Distribution',
  'ratings.distribution.subtitle': 'Part des notes par nombre d’étoiles · n = {n}',
  'ratings.distribution.heading': '{five} donnent cinq étoiles ; {low} en donnent deux ou moins',
  'ratings.distribution.ceiling':
    '{room, select, none {Toutes les notes sont de cinq étoiles : rien ne reste au-dessus.} little {La moyenne est de {mean} : il ne reste que {left} au-dessus d’elle, et les écarts vers le haut ne peuvent être que petits.} other {La moyenne est de {mean} : il reste {left} au-dessus d’elle et {below} au-dessous.}}',
  'ratings.distribution.unrated':
    'La part des avis sans étoile est allée de {low} en {lowYear} à {high} en {highYear} : ces années-là, la moyenne parle pour moins de monde.',
  'ratings.distribution.unrated.steady':
    'Chaque année complète, {share} des avis au plus sont venus sans étoile.',
  'ratings.distribution.unrated.none': 'Chaque année complète, tous les avis ont une étoile.',
  'ratings.distribution.summary':
    '{room, select, none {<b>Toutes les notes</b> sont de cinq étoiles.} little {<b>{five} des notes sont de cinq étoiles</b> : la moyenne, {mean}, a peu de place pour monter.} other {<b>{five} des notes sont de cinq étoiles</b> ; la moyenne est de {mean}.}}',
  'ratings.distribution.related':
    'Les notes d’un lecteur ou d’une recette se ressemblent : l’intervalle de la moyenne est {times} fois aussi large que pour des notes sans lien.',
  'ratings.distribution.ofReviews': 'sur {n} avis ; hors de toute moyenne',
  'ratings.distribution.unratedByYear': 'Sans étoile, part des avis de l’année',
  'ratings.distribution.description':
    'Barres des notes par étoiles : {five} en donnent cinq, {low} deux ou moins ; la moyenne est de {mean} sur {n} notes. {unrated} des avis sont sans étoile.',
  'ratings.distribution.description.selected':
    'Barres des notes par étoiles : {five} en donnent cinq, {low} deux ou moins ; la moyenne est de {mean} sur {n} notes.',
  'ratings.distribution.unratedDescription':
    'Courbe de la part d’avis sans étoile par année, de {from} à {to} ; au plus haut en {highYear} avec {high}.',
  'ratings.distribution.caption':
    'Étoiles : part des notes. Hachuré : avis sans étoile, part {count, plural, one {du seul avis} other {des {n} avis}}. Intervalles à 95 %.',
  'ratings.distribution.caption.selected':
    'Étoiles : part des notes. Les avis sans étoile sont connus de toutes les recettes ensemble, non de celles qui sont choisies. Intervalles à 95 %.',
  'ratings.distribution.method.counts':
    'Compte chaque note de 1 à 5 étoiles des données nettoyées. Seuls les lecteurs et les recettes comptent comme indépendants : l’intervalle de la moyenne est celui de Student, avec une erreur type robuste aux uns et aux autres (grappes croisées : Cameron, Gelbach et Miller 2011), sur leur nombre effectif moins un, soit n² sur le nombre de paires de notes d’un même lecteur ou d’une même recette (Kish 1965). Ceux des parts sont des intervalles de score de Wilson (1927) pour d’autant moins de notes que le dit la même variance (Korn et Graubard 1998). Ni médiane ni quartiles : sur cette échelle, ils valent cinq presque partout.',
  'ratings.distribution.method.unrated':
    'Le site enregistre 0 pour un avis sans étoile. Ce n’est pas une mauvaise note : il est compté ici et écarté de toute moyenne. Les années partielles ou peu fournies sont en creux.',
  'ratings.distribution.method.limits':
    'On note ce que l’on a choisi de cuisiner, et surtout ce que l’on a aimé. Les notes d’une recette se ressemblent, celles d’un lecteur davantage : sur 11 891 notes de Food.com, la corrélation intraclasse était de 0,28 par recette et de 0,69 par lecteur, et des intervalles qui tenaient les notes pour indépendantes auraient dû être 1,8 à 1,9 fois plus larges. L’intervalle de la part sans étoile tient les avis pour indépendants.',
};
