import type { TableName } from '@mangetamain/analytics/dataset';
import { cutTables, isWhole, selectionKey, type Selection } from '@mangetamain/analytics/selection';
import type { Scope } from '../engine/selected-tables.ts';

/** Which recipes of which dataset answer: equal for equal ones, and different otherwise. */
export const answeringKey = (datasetId: string, selection: Selection): string =>
  isWhole(selection) ? datasetId : `${datasetId}?${selectionKey(selection)}`;

/** What it takes to read tables of a selection: the published ones to load, and how they are cut from them. */
export interface Reading {
  readonly sources: readonly TableName[];
  readonly scopeIn: (datasetId: string) => Scope | null;
}

/** How tables are read of a selection; the published ones themselves where nothing is selected. */
export function readingOf(selection: Selection, asked: readonly TableName[]): Reading {
  if (isWhole(selection)) return { sources: asked, scopeIn: () => null };
  // How many recipes there are decides what may be claimed of them.
  const { sources, tables } = cutTables(selection, ['recipes', ...asked]);
  return { sources, scopeIn: (datasetId) => ({ key: answeringKey(datasetId, selection), tables }) };
}
