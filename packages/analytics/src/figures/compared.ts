import type { Frame, FigurePoint } from '../analysis/figure.ts';

/** Heights on the y scale of what a figure is compared with; none where it stands alone. */
export const comparedHeights = ({ compared = [] }: Frame): readonly number[] =>
  compared.flatMap(({ values }) => values.flatMap(({ y }) => y ?? []));

/** Where the values of a row stand on their panels, of what a figure is compared with. */
export const comparedInRow = ({ compared = [] }: Frame, key: string): readonly number[] =>
  rowOf(compared, key)?.values.flatMap(({ inPanel }) => inPanel ?? []) ?? [];

/** Values of cells, of what a figure is compared with. */
export const comparedCells = ({ compared = [] }: Frame): readonly ComparedCell[] =>
  compared.flatMap(({ row, cell, values }) => {
    const value = values.find(({ inPanel }) => inPanel !== undefined)?.inPanel;
    return row === undefined || cell === undefined || value === undefined ? [] : [{ row, cell, value }];
  });

interface ComparedCell {
  readonly row: string;
  readonly cell: string;
  readonly value: number;
}

const rowOf = (points: readonly FigurePoint[], key: string) => points.find(({ row }) => row === key);
