import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'comparison.points': '{count, plural, one {{value} point} other {{value} points}}',
  'comparison.up':
    '<b>{difference}</b> par rapport à {other} : {subject}, {value} au lieu de {reference} (95 % {low} à {high}, q {q})',
  'comparison.down':
    '<b>{difference}</b> par rapport à {other} : {subject}, {value} au lieu de {reference} (95 % {low} à {high}, q {q})',
  'comparison.unclear':
    'Aucune différence établie avec {other} : {subject}, {value} et {reference} (différence 95 % {low} à {high}, q {q})',
  'comparison.series': '{label}, {other}',
  'comparison.scaled': '{other}, à nombre égal',
  'comparison.difference': 'Différence',
  'comparison.changeAYear': '{subject}, évolution par an',
  'comparison.inYear': '{subject}, {year}',
  'comparison.inPart': '{subject}, {part}',
  'comparison.weekend': 'Week-end par rapport à la semaine',
  'comparison.weekendLess': 'week-end moins semaine',
  'comparison.publishedIn': 'Part publiée en {year}',
  'comparison.versus': 'Face à {other}',
  'comparison.method.title': 'Comparaisons avec d’autres recettes',
  'comparison.method.estimates':
    'À côté d’une sélection figure ce que la même analyse dit des recettes auxquelles elle est comparée, calculé à part : toutes les recettes, sauf si d’autres sont choisies. Les effectifs sont ramenés au même nombre de recettes. On compare chaque grandeur que les deux estiment avec un intervalle : la moyenne d’une année, une évolution par an, une partie de l’année ou un jour de la semaine par rapport à l’ensemble.',
  'comparison.method.overlap':
    'Les recettes d’une sélection font aussi partie de toutes les recettes : les deux estimations varient donc ensemble. Leur corrélation est prise égale au nombre de recettes communes divisé par la moyenne géométrique des deux nombres, comme pour des moyennes de recettes semblables, sans jamais dépasser le rapport de la plus petite erreur type à la plus grande, qui est celui d’une partie et de son tout. L’intervalle de la différence est tiré des deux intervalles avec cette corrélation (Zou 2007, Psychological Methods 12:399) ; son p est celui de la loi normale.',
  'comparison.method.claims':
    'Une différence est affirmée lorsque q est inférieur à 5 % (Benjamini et Hochberg 1995, sur toutes les différences de l’analyse) et que l’intervalle exclut zéro. De moins de 30 recettes, rien n’est affirmé. Une différence dit en quoi les recettes diffèrent, pas pourquoi : une sélection par minutes diffère en minutes parce qu’elle a été faite ainsi.',
};
