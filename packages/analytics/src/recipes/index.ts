export { atHandStatement, atHandTables, ingredientNames } from './at-hand.ts';
export { isoDay, listStatement, listTables, recipeColumns, type RecipeColumns } from './list.ts';
export {
  largestDifferences,
  nutrientRows,
  nutritionStatement,
  nutritionTables,
  type NutrientRow,
} from './nutrition.ts';
export { type NutrientId } from './nutrients.ts';
export { orderedPlaces, placesByRating, recipeOrders, type RecipeNames, type RecipeOrder } from './order.ts';
export {
  fewRatings,
  priorMean,
  priorRatings,
  ratingPrior,
  ratingSumsStatement,
  type RatingInterval,
  type RatingPrior,
} from './rating-interval.ts';
export {
  factsStatement,
  factTables,
  ratingYearsStatement,
  starTables,
  starYearsStatement,
} from './recipe-facts.ts';
export { ingredientSearch, matcher, searchTables, searchWords } from './search.ts';
export { shownName } from './shown-name.ts';
export { similarStatement, similarTables } from './similar.ts';
export { longestStepBeyond } from './time-in-steps.ts';
export { describingTags, tagNames } from './used-tag.ts';
