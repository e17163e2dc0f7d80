import { expect, it } from 'vitest';
import { changedPair } from './changed-pair.ts';

const pair = (n: number, data: number) => ({ releaseId: `r-${n}`, datasetId: `d-${data}` });
const tell = (from: string, to: string) => `${from} to ${to}`;

it.each([
  [pair(1, 1), pair(2, 1), 'r-1 to r-2'],
  [pair(1, 1), pair(1, 2), 'd-1 to d-2'],
  [pair(1, 1), pair(2, 2), 'r-1 to r-2, d-1 to d-2'],
  [null, pair(1, 1), 'nothing to r-1'],
  [pair(1, 1), null, 'r-1 to nothing'],
])('from %o to %o is told by what changes', (from, target, told) => {
  expect(changedPair({ from, target }, tell)).toBe(told);
});
