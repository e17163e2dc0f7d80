import { expect, it } from 'vitest';
import { evenGrid } from './even-grid.ts';

it.each([
  [7, 3, { rows: 3, columns: 3 }],
  [7, 4, { rows: 2, columns: 4 }],
  [7, 5, { rows: 2, columns: 4 }],
  [6, 5, { rows: 2, columns: 3 }],
  [3, 8, { rows: 1, columns: 3 }],
  [3, 0, { rows: 3, columns: 1 }],
  [0, 4, { rows: 1, columns: 1 }],
])('%s panels, at most %s side by side', (panels, most, grid) => {
  expect(evenGrid(panels, most)).toEqual(grid);
});
