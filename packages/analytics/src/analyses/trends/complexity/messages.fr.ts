import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'trends.complexity.title': 'Complexité',
  'trends.complexity.summary.up':
    'Les recettes ont gagné <b>{slope} {count, plural, one {étape} other {étapes}} par an</b> entre {from} et {to}, où elles en comptaient {mean}.',
  'trends.complexity.summary.down':
    'Les recettes ont perdu <b>{slope} {count, plural, one {étape} other {étapes}} par an</b> entre {from} et {to}, où elles en comptaient {mean}.',
  'trends.complexity.summary.unclear':
    'Le nombre d’étapes n’a <b>pas de tendance nette</b> entre {from} et {to}.',
  'trends.complexity.summary.same':
    'Le nombre d’étapes est resté <b>stable</b> entre {from} et {to}, à moins de {within} {bound, plural, one {étape} other {étapes}} par an près.',
  'trends.complexity.summary.thin':
    'Il y a <b>trop peu d’années complètes</b> pour dire si les recettes ont gagné ou perdu des étapes.',
  'trends.complexity.kpi.steps': 'Étapes en moyenne, {year}',
  'trends.complexity.kpi.steps.up':
    '<b>{slope} {count, plural, one {étape} other {étapes}} par an</b> depuis {since}',
  'trends.complexity.kpi.steps.down':
    '<b>{slope} {count, plural, one {étape} other {étapes}} par an</b> depuis {since}',
  'trends.complexity.kpi.steps.unclear': 'pas de tendance nette depuis {since}',
  'trends.complexity.kpi.steps.same': '<b>stable</b> depuis {since}',
  'trends.complexity.kpi.steps.thin': 'trop peu d’années complètes pour une tendance',
  'trends.complexity.key.correlations': 'Corrélation sur {n} recettes (Pearson)',
  'trends.complexity.pair.minutesSteps': 'Minutes et étapes',
  'trends.complexity.pair.minutesIngredients': 'Minutes et ingrédients',
  'trends.complexity.pair.stepsIngredients': 'Étapes et ingrédients',
  'trends.complexity.method.score':
    'Score de complexité = ln(1 + minutes) + étapes + ingrédients ÷ 2. Il va de 4,2 à 37,7 après nettoyage et reflète surtout le nombre d’étapes ; étapes et ingrédients sont aussi montrés seuls. La bande facultative est la moyenne ±1 écart type des recettes de l’année.',
  'trends.complexity.method.limits':
    'Le nettoyage a retiré les recettes de plus de 24 étapes ou 17 ingrédients, ce qui cache un allongement des plus longues. La façon de découper un texte en étapes est aussi une habitude d’écriture.',
};
