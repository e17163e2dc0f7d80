import { toggle, type Controls, type ParamsOf } from '../../analysis/controls.ts';
import { itemControl } from '../../analyses/items/item-controls.ts';
import type { ItemKind } from '../../analyses/items/item-table.ts';
import { withSynonyms } from './synonyms.ts';

/** The controls that hold the items, in the order of their places. A place is a colour, so that none changes. */
export const placeNames = ['item', 'second', 'third', 'fourth', 'fifth'] as const;

/** The items by place, the first of which the others are held against, and whether their synonyms count as them. */
export const placeControls = (kind: ItemKind) =>
  ({
    item: itemControl(kind),
    second: itemControl(kind),
    third: itemControl(kind),
    fourth: itemControl(kind),
    fifth: itemControl(kind),
    merged: toggle('control.synonyms', { initial: false }),
  }) satisfies Controls;

export type PlaceParams = ParamsOf<ReturnType<typeof placeControls>>;

/** An item shown, and what counts as it. */
export interface Place {
  readonly item: string;
  /** From 1: of its colour and marker. */
  readonly slot: number;
  /** How the data name it; several where synonyms are merged. */
  readonly names: readonly string[];
}

/** The places that hold an item; an empty one between them keeps its colour free. */
export const placesOf = (kind: ItemKind, params: PlaceParams): readonly Place[] =>
  placeNames.flatMap((name, index) => {
    const item = params[name];
    if (item === '') return [];
    return [{ item, slot: index + 1, names: params.merged ? withSynonyms(kind, item) : [item] }];
  });
