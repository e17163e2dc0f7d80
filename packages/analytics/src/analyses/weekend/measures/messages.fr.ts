import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'weekend.measure.name':
    '{measure, select, minutes {Minutes} score {Score} steps {Étapes} other {Ingrédients}}',
  'weekend.measure.heading.up':
    '{measure, select, minutes {Les recettes du week-end prennent {difference} min de plus} score {Recettes du week-end plus complexes, de {difference} point} steps {Les recettes du week-end ont {difference} étape de plus} other {Les recettes du week-end ont {difference} ingrédient de plus}}',
  'weekend.measure.heading.down':
    '{measure, select, minutes {Les recettes du week-end prennent {difference} min de moins} score {Recettes du week-end moins complexes, de {difference} point} steps {Les recettes du week-end ont {difference} étape de moins} other {Les recettes du week-end ont {difference} ingrédient de moins}}',
  'weekend.measure.heading.same':
    '{measure, select, minutes {Même durée le week-end, à {bound} min près} score {Même complexité le week-end, à {bound} point près} steps {Autant d’étapes le week-end, à {bound} près} other {Autant d’ingrédients le week-end, à {bound} près}}',
  'weekend.measure.heading.unclear':
    '{measure, select, minutes {Pas de différence nette de durée} score {Pas de différence nette de complexité} steps {Pas de différence nette d’étapes} other {Pas de différence nette d’ingrédients}}',
  'weekend.measure.heading.thin': 'Trop peu de recettes pour comparer semaine et week-end',
  'weekend.measure.effect': 'L’effet est {size} : d de Cohen = {d} {interval}.',
  'weekend.measure.pairs':
    'D’une recette du week-end et d’une de la semaine tirées au hasard, {measure, select, minutes {celle du week-end est la plus longue} score {celle du week-end est la plus complexe} steps {celle du week-end a le plus d’étapes} other {celle du week-end a le plus d’ingrédients}} dans {share} des tirages, égalités partagées.',
  'weekend.measure.profile':
    'Les moyennes par jour vont de {low} ({lowDay}) à {high} ({highDay}) ; le jour explique {epsilon} de la variation des rangs (p {p}).',
  'weekend.measure.medianSame': 'La médiane est de {low} chaque jour.',
  'weekend.measure.medians': 'Les médianes par jour vont de {low} à {high}.',
  'weekend.measure.key.means':
    '{measure, select, minutes {Minutes en moyenne} score {Score moyen} steps {Étapes en moyenne} other {Ingrédients en moyenne}}',
  'weekend.measure.key.median': 'médiane {median} · n = {n}',
  'weekend.measure.key.d': 'd de Cohen',
  'weekend.measure.key.difference': 'Différence des moyennes',
  'weekend.measure.key.welch': '{interval}\nWelch p {p}',
  'weekend.measure.key.superiority': 'Week-end au-dessus',
  'weekend.measure.key.mannWhitney': 'des paires au hasard\nMann–Whitney p {p}',
  'weekend.measure.key.epsilon': 'ε² = {epsilon}',
  'weekend.measure.key.kruskal': 'Kruskal–Wallis H = {h}, {df} d.d.l., p {p}',
  'weekend.measure.caption':
    'Les traits sont des intervalles à 95 % ; une marque creuse ne se distingue pas de la moyenne de tous les jours, {mean}. La barre à gauche est l’échelle entière ; l’axe en montre la partie éclairée.',
  'weekend.measure.description':
    '{measure, select, minutes {Minutes en moyenne} score {Score de complexité moyen} steps {Nombre moyen d’étapes} other {Nombre moyen d’ingrédients}} par jour de la semaine, avec intervalles à 95 %. Le plus haut : {highest} avec {most} ; le plus bas : {lowest} avec {least} ; tous les jours : {mean}. {n} recettes.',
  'weekend.measure.method.means':
    'Moyenne et médiane des recettes de chaque jour, avec l’intervalle de Student pour la moyenne. La différence est week-end moins semaine, avec l’intervalle et le p de Welch (1947), qui laisse les deux varier différemment.',
  'weekend.measure.method.effects':
    'Avec 200 000 recettes, un p déclare significatives des différences que nul ne remarquerait : lisez d’abord l’effet. Le d de Cohen est la différence sur l’écart type commun (intervalle de Hedges et Olkin, 1985) ; sous 0,2 il est négligeable. Quand tout son intervalle tient dans ±0,2, les deux sont dits semblables, avec la plus grande différence que l’intervalle permet.',
  'weekend.measure.method.ranks':
    'Mann–Whitney compare des rangs, non des moyennes : son effet est la part des paires tirées au hasard où la recette du week-end a la plus grande valeur (0,5 : aucune différence). Kruskal–Wallis le fait pour sept jours ; ε² est H / (n − 1), Tomczak et Tomczak (2014).',
  'weekend.measure.method.limits':
    'Le jour est celui de la publication à l’horloge du site, non de la cuisine. Les auteurs qui publient beaucoup en un jour rendent les recettes moins indépendantes que ces intervalles ne le supposent.',
};
