import type { messages as english } from './lineage.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'lineage.table.recipes': 'Recettes',
  'lineage.table.interactions': 'Notes',
  'lineage.table.recipe_ingredients': 'Ingrédients des recettes',
  'lineage.table.recipe_tags': 'Tags des recettes',
  'lineage.table.ratings_daily': 'Notes par jour',
  'lineage.step.recipes.raw': 'lues',
  'lineage.rule.recipes.raw': 'Lignes du fichier de recettes',
  'lineage.step.recipes.unique': 'uniques',
  'lineage.rule.recipes.unique':
    'Une ligne par identifiant, la première du fichier ; les lignes sans identifiant lisible sont retirées',
  'lineage.step.recipes.duration': 'durée',
  'lineage.rule.recipes.duration': '1 ≤ minutes ≤ 180',
  'lineage.step.recipes.outliers': 'valeurs extrêmes',
  'lineage.rule.recipes.outliers':
    'Nombres d’étapes et d’ingrédients entre leurs quantiles à 2,5 % et 97,5 % parmi les lignes restantes (valeur la plus proche, bornes comprises)',
  'lineage.step.recipes.complete': 'complètes',
  'lineage.rule.recipes.complete': 'La date de publication et le nom sont présents',
  'lineage.step.recipes.clean': 'nettoyées',
  'lineage.rule.recipes.clean':
    'Les calories sont présentes et non négatives, et il y a au moins un ingrédient',
  'lineage.step.interactions.raw': 'lues',
  'lineage.rule.interactions.raw': 'Lignes du fichier de notes',
  'lineage.step.interactions.rated': 'notées',
  'lineage.rule.interactions.rated': '1 ≤ note ≤ 5 ; un 0 ou un blanc est un avis sans étoile',
  'lineage.step.interactions.dated': 'datées',
  'lineage.rule.interactions.dated': 'La date est présente',
  'lineage.step.interactions.clean': 'nettoyées',
  'lineage.rule.interactions.clean':
    'Les lignes égales à une autre dans toutes les colonnes comptent une fois ; les lignes sans utilisateur ou recette lisible sont retirées',
  'lineage.step.interactions.of-known-recipe': 'd’une recette connue',
  'lineage.rule.interactions.of-known-recipe':
    'Parmi elles, celles qui notent une recette du fichier de recettes. Les autres sont gardées : les statistiques d’ensemble des notes en ont besoin',
  'lineage.step.interactions.of-clean-recipe': 'd’une recette nettoyée',
  'lineage.rule.interactions.of-clean-recipe':
    'Parmi elles, celles qui notent une recette laissée par le nettoyage. Les autres sont gardées : les statistiques d’ensemble des notes en ont besoin',
  'lineage.step.recipe_ingredients.listed': 'listés',
  'lineage.rule.recipe_ingredients.listed': 'Ingrédients tels que les recettes nettoyées les listent',
  'lineage.step.recipe_ingredients.clean': 'nettoyés',
  'lineage.rule.recipe_ingredients.clean':
    'En minuscules, sans blancs autour, non vides, une fois par recette',
  'lineage.step.recipe_tags.listed': 'listés',
  'lineage.rule.recipe_tags.listed': 'Tags tels que les recettes nettoyées les listent',
  'lineage.step.recipe_tags.clean': 'nettoyés',
  'lineage.rule.recipe_tags.clean': 'En minuscules, sans blancs autour, non vides, une fois par recette',
  'lineage.step.ratings_daily.counted': 'comptées',
  'lineage.rule.ratings_daily.counted':
    'Notes nettoyées et avis sans étoile (note 0 ou blanche) datés, les lignes égales une fois ; une ligne par jour et par note',
  'dataset.title.demo': 'Food.com (démonstration)',
};
