import { choiceOf, item, toggle } from '../../analysis/controls.ts';
import { type ItemKind, itemTable } from './item-table.ts';

/** How many items a ranking shows on each side. */
export const topControl = choiceOf('control.top', ['5', '10', '20'], { initial: '10' });

/** The fewest recipes that an item must be in to be ranked or tested. */
export const supportControl = choiceOf('control.support', ['50', '200', '1000'], { initial: '200' });

/** Whether the headings of the tag taxonomy are shown among the tags. */
export const structuralControl = toggle('control.structural', { initial: false });

/** One item of this kind to look up. */
export const itemControl = (kind: ItemKind) =>
  item(kind === 'ingredients' ? 'control.ingredient' : 'control.tag', itemTable(kind).column);
