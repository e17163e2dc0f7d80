import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'seasonality.control.unit': 'Écarts en',
  'seasonality.control.unit.percent': '%',
  'seasonality.control.unit.units': 'unités',
  'seasonality.control.adjust': 'Années',
  'seasonality.control.adjust.none': 'ensemble',
  'seasonality.control.adjust.years': 'chacune face à sa moyenne',
  'seasonality.table.measure': 'Mesure',
  'seasonality.table.mean': 'Moyenne',
  'seasonality.table.median': 'Médiane',
  'seasonality.table.epsilon': 'ε² des rangs',
  'seasonality.table.rankP': 'p (Kruskal–Wallis)',
  'seasonality.table.corrected': 'p face au reste, corrigé',
  'seasonality.table.relative': 'Écart, %',
  'seasonality.size.negligible': 'une part négligeable',
  'seasonality.size.small': 'une part faible',
  'seasonality.size.medium': 'une part moyenne',
  'seasonality.size.large': 'une part forte',
  'seasonality.measures.subtitle':
    'Écart à la moyenne annuelle, {unit, select, percent {en %} other {en unités}}, par {grain, select, season {saison} other {mois}}{count, plural, one {} other { · {unit, select, percent {une échelle pour toutes les mesures} other {chaque mesure a son échelle}}}} · n = {n}',
  'seasonality.measures.heading.up': '{measure} : maximum {when}, {size} au-dessus de la moyenne annuelle',
  'seasonality.measures.heading.down': '{measure} : minimum {when}, {size} au-dessous de la moyenne annuelle',
  'seasonality.measures.heading.unclear':
    '{measure} : {grain, select, season {aucune saison} other {aucun mois}} ne se détache nettement',
  'seasonality.measures.heading.same':
    '{measure} : {grain, select, season {chaque saison} other {chaque mois}} à moins de {bound} de la moyenne annuelle',
  'seasonality.measures.heading.thin':
    '{measure} : trop peu de données pour comparer les {grain, select, season {saisons} other {mois}}',
  'seasonality.measures.summary.up':
    '{measure} : maximum <b>{when}</b>, <b>{size}</b> au-dessus de la moyenne annuelle.',
  'seasonality.measures.summary.down':
    '{measure} : minimum <b>{when}</b>, <b>{size}</b> au-dessous de la moyenne annuelle.',
  'seasonality.measures.summary.unclear':
    '{measure} : pas de différence nette entre les {grain, select, season {saisons} other {mois}}.',
  'seasonality.measures.summary.same':
    '{measure} : {grain, select, season {chaque saison} other {chaque mois}} est à moins de {bound} de la moyenne annuelle.',
  'seasonality.measures.summary.thin':
    '{measure} : trop peu de données pour comparer les {grain, select, season {saisons} other {mois}}.',
  'seasonality.measures.level.one': 'En moyenne, {mean} sur toute l’année et {one}.',
  'seasonality.measures.level.two': 'En moyenne, {mean} sur toute l’année, {one} et {other}.',
  'seasonality.measures.level.part': '{mean} {when}',
  'seasonality.measures.effect':
    '{grain, select, season {La saison} other {Le mois}} de publication rend compte de {explained} des différences entre recettes : {size}.',
  'seasonality.measures.effect.together':
    'Pris ensemble, {grain, select, season {les quatre moments de l’année} other {les mois}} diffèrent plus que par hasard, sans que l’un d’eux se détache nettement ; ils rendent compte de {explained} des différences entre recettes : {size}.',
  'seasonality.measures.explained.little': 'moins de {share}',
  'seasonality.measures.effect.none':
    'Dans l’ensemble, les différences entre {grain, select, season {saisons} other {mois}} peuvent venir du hasard.',
  'seasonality.measures.medians.same':
    'La médiane est la même {grain, select, season {à chaque saison} other {chaque mois}} : {low} {unit}.',
  'seasonality.measures.medians.range': 'Les médianes vont de {low} à {high} {unit}.',
  'seasonality.measures.key.epsilon': 'ε² {epsilon}',
  'seasonality.measures.key.ranks':
    'Kruskal–Wallis : H {h}, {df} ddl, p {p}{count, plural, one {} other {, corrigé pour # mesures}}',
  'seasonality.measures.key.welch':
    'Analyse de variance, le plus grand de son p classique et de celui de Welch : p {p}{count, plural, one {} other {, corrigé pour # mesures}}',
  'seasonality.measures.key.explained': 'Ce que {grain, select, season {la saison} other {le mois}} explique',
  'seasonality.measures.key.ofRanks': 'De l’ordre des recettes',
  'seasonality.measures.key.ofVariance': 'De la variance',
  'seasonality.measures.key.omega': 'ω² {omega}, F {f}, p {p}',
  'seasonality.measures.caption':
    'Les traits sont des intervalles à 95 %, chacun pour soi. {family, plural, =0 {} one {Un point plein s’écarte nettement de la moyenne annuelle ; un point creux peut être dû au hasard.} other {Un point plein s’écarte nettement de la moyenne annuelle, même après correction pour les # comparaisons ; un point creux peut être dû au hasard.}}',
  'seasonality.measures.caption.years':
    'Les traits sont des intervalles à 95 %, chacun pour soi. Chaque recette est comparée à la moyenne de sa propre année. {family, plural, =0 {} one {Un point plein s’écarte nettement de la moyenne annuelle ; un point creux peut être dû au hasard.} other {Un point plein s’écarte nettement de la moyenne annuelle, même après correction pour les # comparaisons ; un point creux peut être dû au hasard.}}',
  'seasonality.measures.description':
    'Points avec intervalles à 95 % : écart de {grain, select, season {chaque saison} other {chaque mois}} à la moyenne annuelle, pour {count, plural, one {une mesure} other {# mesures}} ; {clear, plural, =0 {aucune ne s’écarte} one {# s’écarte} other {# s’écartent}} nettement à un moment de l’année. {n} recettes.',
  'seasonality.measures.tip': '{mean}, {difference}',
  'seasonality.measures.middleHalf': 'Moitié centrale',
  'seasonality.measures.quartiles': '{measure} : quartiles et médiane, {unit}',
  'seasonality.measures.quartiles.description':
    'Barres du premier au troisième quartile, {measure}, médiane marquée : médianes de {low} à {high} {unit}.',
  'seasonality.measures.method.difference':
    'L’écart d’une saison ou d’un mois à la moyenne annuelle est son écart au reste de l’année, multiplié par la part de ce reste, avec l’intervalle de Welch à 95 %. La moyenne annuelle est celle de toutes les recettes, non celle de quatre moyennes. Une saison ou un mois n’est nommé que si trois choses s’accordent : le test sur l’année entière (corrigé sur les mesures de la carte) et son propre test face au reste de l’année (Welch 1947), corrigé sur toutes les saisons ou tous les mois et toutes les mesures, sont tous deux sous 5 % (Holm 1979), et son intervalle exclut zéro. Une carte ne nomme donc rien par hasard dans plus de 5 % des cas. « À moins de 5 % » n’est dit que si chaque intervalle à 95 % tient dans ces bornes (deux tests unilatéraux, Schuirmann 1987).',
  'seasonality.measures.method.ranks':
    'Le test sur l’année entière est celui de Kruskal et Wallis (1952), ex æquo corrigés ; sa taille d’effet est (H − k + 1) ÷ (N − k), négligeable sous 0,01, faible sous 0,06, moyenne sous 0,14. L’analyse de variance à un facteur (F, ω²) l’accompagne. Les quartiles sont au rang le plus proche ; la médiane d’un effectif pair est la moyenne des deux du milieu.',
  'seasonality.measures.method.years':
    'Les publications ont augmenté jusqu’en 2007 puis reculé : les saisons mêlent donc les années différemment. Quand chaque année fait face à sa moyenne, chaque recette perd la moyenne de son année avant que l’on compare les saisons : il reste la saison seule, et le test sur l’année entière est l’analyse de variance de ces moyennes, dont la forme classique et celle de Welch (1951) doivent s’accorder. Rangs, médianes et quartiles sont toujours ceux des recettes telles quelles.',
  'seasonality.measures.method.limits':
    'Avec des centaines de milliers de recettes, presque tout écart est significatif : c’est sa taille qui compte. Les recettes d’un même contributeur ne sont pas indépendantes, ce qui rend les intervalles trop étroits.',
};
