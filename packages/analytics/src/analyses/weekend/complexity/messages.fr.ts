import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'weekend.complexity.title': 'Complexité',
  'weekend.complexity.score': 'Score',
  'weekend.complexity.steps': 'Étapes',
  'weekend.complexity.ingredients': 'Ingrédients',
  'weekend.complexity.subtitle':
    '{measure, select, score {Score de complexité moyen} steps {Nombre moyen d’étapes} other {Nombre moyen d’ingrédients}} par jour de publication, avec intervalles à 95 % · n = {n}',
  'weekend.complexity.effects': 'Effet du week-end, d de Cohen',
  'weekend.complexity.effectsDescription':
    'd de Cohen du week-end moins la semaine, avec intervalle à 95 %, pour {count, plural, one {# mesure} other {# mesures}} de complexité.',
  'weekend.complexity.method.score':
    'Le score est ln(1 + minutes) + étapes + la moitié des ingrédients. Étapes et ingrédients sont aussi testés seuls : une différence du score n’en est pas une des deux. Médianes et rangs du score utilisent des classes de 0,2 point ; ses moyennes sont exactes.',
};
