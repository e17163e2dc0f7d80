export { itemNames } from './item-names.ts';
export type { ItemKind } from '../analyses/items/item-table.ts';
