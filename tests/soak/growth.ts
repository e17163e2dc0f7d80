/** What starts and fills its caches is no leak: so many values are left out at the beginning, of short rows a quarter. */
const WARM = 5;

/**
 * Returns by how much a quantity grew, as a share of what it was: the median of the last third against that of the first
 * third of what follows the warming up. 0 where there are fewer than four values.
 */
export function growthOf(values: readonly number[]): number {
  const settled = values.slice(Math.min(WARM, Math.floor(values.length / 4)));
  const third = Math.ceil(settled.length / 3);
  const before = median(settled.slice(0, third));
  const after = median(settled.slice(-third));
  if (values.length < 4 || before === undefined || after === undefined) return 0;
  return after / before - 1;
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
