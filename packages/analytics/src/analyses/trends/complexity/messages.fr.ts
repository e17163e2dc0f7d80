import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'trends.complexity.title': 'Complexité',
  'trends.complexity.summary.up':
    'Les recettes ont gagné <b>{change} {count, plural, one {étape} other {étapes}}</b> entre {from} et {to}.',
  'trends.complexity.summary.down':
    'Les recettes ont perdu <b>{change} {count, plural, one {étape} other {étapes}}</b> entre {from} et {to}.',
  'trends.complexity.summary.unclear':
    'Le nombre d’étapes n’a <b>pas nettement changé</b> entre {from} et {to}.',
  'trends.complexity.kpi.steps': 'Étapes en moyenne, {year}',
  'trends.complexity.kpi.steps.context':
    '<b>{change} {count, plural, one {étape} other {étapes}}</b> depuis {since} {interval}',
  'trends.complexity.key.correlations': 'Corrélation sur {n} recettes (Pearson)',
  'trends.complexity.pair.minutesSteps': 'Minutes et étapes',
  'trends.complexity.pair.minutesIngredients': 'Minutes et ingrédients',
  'trends.complexity.pair.stepsIngredients': 'Étapes et ingrédients',
  'trends.complexity.method.score':
    'Score de complexité = ln(1 + minutes) + étapes + ingrédients ÷ 2. Il va de 4,2 à 37,7 après nettoyage et reflète surtout le nombre d’étapes ; étapes et ingrédients sont aussi montrés seuls. La bande facultative est la moyenne ±1 écart type des recettes de l’année.',
  'trends.complexity.method.limits':
    'Le nettoyage a retiré les recettes de plus de 24 étapes ou 17 ingrédients, ce qui cache un allongement des plus longues. La façon de découper un texte en étapes est aussi une habitude d’écriture.',
};
