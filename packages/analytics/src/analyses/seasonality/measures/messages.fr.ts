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
  'seasonality.table.relative': 'Écart, %',
  'seasonality.size.negligible': 'négligeable',
  'seasonality.size.small': 'faible',
  'seasonality.size.medium': 'moyenne',
  'seasonality.size.large': 'forte',
  'seasonality.measures.subtitle':
    'Écart à la moyenne annuelle, {unit, select, percent {en %} other {en unités}}, par {grain, select, season {saison} other {mois}}{count, plural, one {} other { · {unit, select, percent {une échelle pour toutes les mesures} other {chaque mesure a son échelle}}}} · n = {n}',
  'seasonality.measures.heading.up': '{measure} : maximum {when}, {difference} sur l’année',
  'seasonality.measures.heading.down': '{measure} : minimum {when}, {difference} sur l’année',
  'seasonality.measures.heading.unclear': '{measure} : aucun moment de l’année ne se détache',
  'seasonality.measures.heading.thin':
    '{measure} : trop peu de recettes pour comparer les moments de l’année',
  'seasonality.measures.range':
    'Les moyennes vont de {low} {unit} {whenLow} à {high} {unit} {whenHigh} : {range} {unit} d’écart.',
  'seasonality.measures.effect':
    'Les {grain, select, season {saisons} other {mois}} expliquent une part {size} de la variation des rangs : ε² = {epsilon} (Kruskal–Wallis, p {p}).',
  'seasonality.measures.effect.none':
    'Les rangs ne distinguent pas les {grain, select, season {saisons} other {mois}} (Kruskal–Wallis, p {p}).',
  'seasonality.measures.medians.same':
    'La médiane est la même {grain, select, season {à chaque saison} other {chaque mois}} : {low} {unit}.',
  'seasonality.measures.medians.range': 'Les médianes vont de {low} à {high} {unit}.',
  'seasonality.measures.summary':
    '{measure} : <b>{range} {unit}</b> séparent les recettes publiées {whenHigh} de celles publiées {whenLow}.',
  'seasonality.measures.summary.unclear':
    '{measure} : pas d’écart net entre {grain, select, season {les saisons} other {les mois}}.',
  'seasonality.measures.key.epsilon': 'ε² : part de la variation des rangs',
  'seasonality.measures.key.ranks': 'H {h}, {df} ddl, p {p}',
  'seasonality.measures.key.omega': 'ω² : part de la variance',
  'seasonality.measures.key.variance': 'F {f}, p {p}',
  'seasonality.measures.caption':
    'Les traits sont des intervalles à 95 % ; un point creux ne se distingue pas de la moyenne annuelle.',
  'seasonality.measures.caption.years':
    'Les traits sont des intervalles à 95 % ; un point creux ne se distingue pas de la moyenne annuelle. Chaque recette est comparée à la moyenne de sa propre année.',
  'seasonality.measures.description':
    'Points avec intervalles à 95 % : écart de {grain, select, season {chaque saison} other {chaque mois}} à la moyenne annuelle, pour {count, plural, one {une mesure} other {# mesures}} ; {clear, plural, =0 {aucune ne s’écarte} one {# s’écarte} other {# s’écartent}} nettement à un moment de l’année. {n} recettes.',
  'seasonality.measures.panel': '{mean} {unit}',
  'seasonality.measures.tip': '{mean} {unit}, {difference}',
  'seasonality.measures.quartiles': '{measure} : quartiles et médiane, {unit}',
  'seasonality.measures.quartiles.description':
    'Barres du premier au troisième quartile, {measure}, médiane marquée : médianes de {low} à {high} {unit}.',
  'seasonality.measures.method.difference':
    'L’écart d’une saison ou d’un mois à la moyenne annuelle est son écart au reste de l’année, multiplié par la part de ce reste, avec l’intervalle de Welch à 95 %. Il est dit net quand l’intervalle exclut zéro. La moyenne annuelle est celle de toutes les recettes, non celle de quatre moyennes.',
  'seasonality.measures.method.ranks':
    'Le test de Kruskal–Wallis dit si les rangs diffèrent, ex æquo corrigés ; sa taille d’effet est (H − k + 1) ÷ (N − k), négligeable sous 0,01, faible sous 0,06, moyenne sous 0,14. L’analyse de variance à un facteur (F, ω²) l’accompagne. Les quartiles sont au rang le plus proche ; la médiane d’un effectif pair est la moyenne des deux du milieu.',
  'seasonality.measures.method.years':
    'Les publications ont augmenté jusqu’en 2007 puis reculé : les saisons mêlent donc les années différemment. Quand chaque année fait face à sa moyenne, chaque recette perd la moyenne de son année avant que l’on compare les saisons : il reste la saison seule. Rangs, médianes et quartiles sont toujours ceux des recettes telles quelles.',
  'seasonality.measures.method.limits':
    'Avec des centaines de milliers de recettes, presque tout écart est significatif : c’est sa taille qui compte. Les recettes d’un même contributeur ne sont pas indépendantes, ce qui rend les intervalles trop étroits.',
};
