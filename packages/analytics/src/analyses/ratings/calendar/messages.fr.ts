import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.control.measure.mean': 'Moyenne',
  'ratings.control.measure.five': 'Cinq étoiles',
  'ratings.control.measure.low': 'Deux ou moins',
  'ratings.measure': '{measure, select, five {Cinq étoiles} low {Deux étoiles ou moins} other {Moyenne}}',
  'ratings.below': '< {value}',
  'ratings.table.withinYears': 'Moyenne à année égale',
  'ratings.table.group': '{kind, select, seasons {Saison} months {Mois} other {Jour}}',
  'ratings.calendar.subtitle':
    '{measure, select, five {Part de cinq étoiles} low {Part de deux étoiles ou moins} other {Note moyenne}} par {kind, select, seasons {saison} months {mois de l’année} other {jour de la semaine}}, avec intervalle à 95 % · n = {n}',
  'ratings.calendar.heading':
    '{measure, select, five {Cinq étoiles, le plus souvent} low {Deux ou moins, le plus souvent} other {Notes les plus hautes}} : {best} ; {measure, select, mean {les plus basses} other {le moins souvent}} : {worst}',
  'ratings.calendar.heading.none':
    'Pas d’écart net entre {kind, select, seasons {saisons} months {mois} other {jours}}',
  'ratings.calendar.heading.thin':
    'Trop peu de notes pour comparer les {kind, select, seasons {saisons} months {mois} other {jours}}',
  'ratings.calendar.size':
    'L’écart est de {gap} {measure, select, mean {point} other {points}} {interval}, {scale} de l’échelle ; {share} de toute la variation est entre les groupes.',
  'ratings.calendar.size.none':
    'Le plus grand écart, {gap} {measure, select, mean {point} other {points}} {interval}, soit {scale} de l’échelle, peut être du hasard ; {share} de toute la variation est entre les groupes.',
  'ratings.calendar.within':
    'À année égale, l’écart est de {within} {measure, select, mean {point} other {points de pourcentage}}, contre {pooled} toutes années confondues.',
  'ratings.calendar.key.gap': 'Plus haut moins plus bas',
  'ratings.calendar.key.gapDetail': '{interval} {scale} de l’échelle',
  'ratings.calendar.key.eta': 'η², part de variance',
  'ratings.calendar.key.etaDetail': 'F({between}) = {f} · p {p}',
  'ratings.calendar.key.infinite': '∞',
  'ratings.calendar.key.epsilon': 'ε² des rangs',
  'ratings.calendar.key.epsilonDetail': 'H({between}) = {h} · p {p}',
  'ratings.calendar.key.overall': 'Toutes les notes',
  'ratings.calendar.all': 'Tout {value}',
  'ratings.calendar.counts': 'Notes par {kind, select, seasons {saison} months {mois} other {jour}}',
  'ratings.calendar.countsDescription':
    'Barres des notes par {kind, select, seasons {saison} months {mois} other {jour}}, {n} en tout.',
  'ratings.calendar.description':
    'Points et intervalles à 95 % : {measure, select, five {part de cinq étoiles} low {part de deux étoiles ou moins} other {note moyenne}} par {kind, select, seasons {saison} months {mois} other {jour}}. Plus haut : {best}, {bestValue} ; plus bas : {worst}, {worstValue} ; les {n} notes : {overall}.',
  'ratings.calendar.caption':
    'L’écart est de {scale} de l’échelle{axis, select, window { : la barre de gauche la montre entière, l’axe sa part claire} other {}}. {marks, select, hollow {En creux : non distingué de toutes les autres notes (q ≥ 0,05). } other {}}Intervalles à 95 %.',
  'ratings.calendar.method.groups':
    'Compare toutes les notes de chaque groupe ; les points sont des moyennes (intervalle de Student) ou des parts (Wilson). Les saisons sont celles de l’hémisphère nord, l’hiver de décembre à février ; les jours partent du lundi (ISO).',
  'ratings.calendar.method.tests':
    'L’effet d’abord : l’écart du plus haut au plus bas avec l’intervalle de Welch (choisi comme le plus grand, il est un peu exagéré), et η², la part de la variance entre groupes. Suivent l’analyse de variance à un facteur et Kruskal–Wallis (avec ex æquo), sur les comptes d’étoiles. Un groupe est en creux quand le test de Welch contre toutes les autres notes donne q ≥ 0,05 (Benjamini et Hochberg 1995).',
  'ratings.calendar.method.within':
    'À année égale : l’écart de chaque groupe à la moyenne de son année, moyenné sur toutes ses notes. La comparaison ne dépend plus d’années d’un autre niveau plus riches en un groupe.',
  'ratings.calendar.method.limits':
    'Avec un million de notes, tout écart est significatif : lire sa taille à côté de l’échelle. Les notes d’un même lecteur ou d’une même recette ne sont pas indépendantes : les p sont optimistes.',
};
