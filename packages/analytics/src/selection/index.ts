export {
  conditionsAtMost,
  decodeSelection,
  selectionAt,
  valuesAtMost,
  writeSelection,
  type LeftOut,
} from './address.ts';
export { cutTables, selectionSchema, type Cut, type CutTable } from './cut-tables.ts';
export { selectedFacts } from './exposure.ts';
export { fieldNames, fields, selectionKeys, type FieldName } from './fields.ts';
export {
  isWhole,
  selectionKey,
  selectionOf,
  wholeSelection,
  type Condition,
  type Selection,
} from './selection.ts';
export { isBounds, itemNamed, type Bounds, type Value } from './values.ts';
export { selectedSql } from './selected-sql.ts';
export { conditionsAt, marksOf } from './marks.ts';
export { common, comparedWith, decodeVersus, versusKey, worthComparing, writeVersus } from './versus.ts';
export {
  conditionLabel,
  conditionText,
  conditionValue,
  fieldName,
  selectionText,
  valueText,
} from './words.ts';
export { claimingOnlyOfMany, countRecipes, fewestToClaim } from './few.ts';
