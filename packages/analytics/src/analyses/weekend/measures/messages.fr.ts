import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'weekend.measure.name':
    '{measure, select, minutes {Minutes} score {Score} steps {Étapes} other {Ingrédients}}',
  'weekend.measure.heading.up':
    '{measure, select, minutes {Les recettes du week-end prennent {difference} {count, plural, one {minute} other {minutes}} de plus, sur {mean}} score {Recettes du week-end plus complexes : {difference} {count, plural, one {point} other {points}} de plus, sur {mean}} steps {Les recettes du week-end ont {difference} {count, plural, one {étape} other {étapes}} de plus, sur {mean}} other {Les recettes du week-end ont {difference} {count, plural, one {ingrédient} other {ingrédients}} de plus, sur {mean}}}',
  'weekend.measure.heading.down':
    '{measure, select, minutes {Les recettes du week-end prennent {difference} {count, plural, one {minute} other {minutes}} de moins, sur {mean}} score {Recettes du week-end moins complexes : {difference} {count, plural, one {point} other {points}} de moins, sur {mean}} steps {Les recettes du week-end ont {difference} {count, plural, one {étape} other {étapes}} de moins, sur {mean}} other {Les recettes du week-end ont {difference} {count, plural, one {ingrédient} other {ingrédients}} de moins, sur {mean}}}',
  'weekend.measure.heading.same':
    '{measure, select, minutes {Même durée le week-end, à {bound} {boundCount, plural, one {minute} other {minutes}} près} score {Même complexité le week-end, à {bound} {boundCount, plural, one {point} other {points}} près} steps {Autant d’étapes le week-end, à {bound} près} other {Autant d’ingrédients le week-end, à {bound} près}}',
  'weekend.measure.heading.unclear':
    '{measure, select, minutes {Pas de différence nette de durée le week-end} score {Pas de différence nette de complexité le week-end} steps {Pas de différence nette du nombre d’étapes le week-end} other {Pas de différence nette du nombre d’ingrédients le week-end}}',
  'weekend.measure.heading.thin': 'Trop peu de recettes pour comparer semaine et week-end',
  'weekend.measure.effect': 'Au regard de l’écart entre recettes, la différence est {size}.',
  'weekend.measure.effect.open':
    'La différence peut se situer n’importe où entre {low} et {high} ({measure, select, minutes {en minutes} score {en points} steps {en étapes} other {en ingrédients}}, intervalle à 95 %).',
  'weekend.measure.pairs':
    'D’une recette du week-end et d’une de la semaine tirées au hasard, {measure, select, minutes {celle du week-end est la plus longue} score {celle du week-end est la plus complexe} steps {celle du week-end a le plus d’étapes} other {celle du week-end a le plus d’ingrédients}} dans {share} des tirages, égalités partagées.',
  'weekend.measure.profile':
    'Les moyennes par jour vont de {low} (le {lowDay}) à {high} (le {highDay}), plus que le hasard ne l’explique.',
  'weekend.measure.profile.chance':
    'Les moyennes par jour vont de {low} à {high}, pas plus que le hasard ne l’explique.',
  'weekend.measure.medianSame': 'La médiane est de {low} chaque jour.',
  'weekend.measure.medians': 'Les médianes par jour vont de {low} à {high}.',
  'weekend.measure.key.means':
    '{measure, select, minutes {Minutes en moyenne} score {Score moyen} steps {Étapes en moyenne} other {Ingrédients en moyenne}}',
  'weekend.measure.key.median': 'médiane {median} · n = {n}',
  'weekend.measure.key.d': 'd de Cohen',
  'weekend.measure.key.difference': 'Différence des moyennes',
  'weekend.measure.key.welch': 'Welch, p {p} corrigé\nd {d} {dInterval}',
  'weekend.measure.key.superiority': 'Week-end plus élevé',
  'weekend.measure.key.pairs': 'des paires tirées au hasard',
  'weekend.measure.key.mannWhitney': 'Mann–Whitney p {p}',
  'weekend.measure.key.kruskal': 'ε² = {epsilon}\nKruskal–Wallis H = {h}, {df} ddl, p {p}',
  'weekend.measure.caption':
    'Les traits sont des intervalles à 95 % ; une marque creuse ne diffère pas nettement de la moyenne de tous les jours, {mean}, les sept jours pris ensemble. La barre à gauche est l’échelle entière ; l’axe en montre la partie éclairée.',
  'weekend.measure.description':
    '{heading}. {measure, select, minutes {Minutes en moyenne} score {Score de complexité moyen} steps {Nombre moyen d’étapes} other {Nombre moyen d’ingrédients}} par jour de la semaine, avec intervalles à 95 %. Moyenne la plus haute : {highest}, {most} ; la plus basse : {lowest}, {least} ; tous les jours : {mean}. {n} recettes.',
  'weekend.measure.method.means':
    'Moyenne et médiane des recettes de chaque jour, avec l’intervalle de Student pour la moyenne. La différence est week-end moins semaine, avec l’intervalle et le p de Welch (1947), qui laisse les deux varier différemment.',
  'weekend.measure.method.effects':
    'Avec 200 000 recettes, un p déclare significatives des différences que nul ne remarquerait : la taille est donc dite d’abord, dans son unité et à côté de la moyenne de semaine. Le d de Cohen est la différence sur l’écart type commun (intervalle de Hedges et Olkin, 1985) : sous 0,2 elle est négligeable, sous 0,5 petite, sous 0,8 moyenne ; un mot n’est employé que si tout l’intervalle du d y tient. Sans différence nette (p de Welch sous 5 %), les deux ne sont dits semblables que si tout l’intervalle de la différence tient dans un cinquième de cet écart type (deux tests unilatéraux, Schuirmann 1987), avec la plus grande différence qu’il permet ; sinon, la réponse reste incertaine. Quand score, étapes et ingrédients sont comparés ensemble, leurs p sont corrigés sur les trois (Holm 1979).',
  'weekend.measure.method.ranks':
    'Mann–Whitney compare des rangs, non des moyennes : son effet est la part des paires tirées au hasard où la recette du week-end a la plus grande valeur (0,5 : aucune différence). Kruskal–Wallis le fait pour sept jours ; ε² est H / (n − 1), Tomczak et Tomczak (2014). Les jours ne sont nommés, et dessinés pleins, que si son p est sous 5 % ; un jour plein diffère aussi de la moyenne de tous les jours selon le t de Student, corrigé sur les jours (Holm 1979).',
  'weekend.measure.method.limits':
    'Le jour est celui de la publication à l’horloge du site, non de la cuisine. Les auteurs qui publient beaucoup en un jour rendent les recettes moins indépendantes que ces intervalles ne le supposent.',
};
