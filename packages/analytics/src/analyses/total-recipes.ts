/** Recipes of several rows together. */
export const totalRecipes = (rows: readonly { readonly recipes: number }[]): number =>
  rows.reduce((sum, { recipes }) => sum + recipes, 0);
