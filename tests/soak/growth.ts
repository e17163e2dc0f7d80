/** What starts and fills its caches is no leak: these parts of the time are left out at the beginning. */
const WARM = 1 / 4;

/**
 * Returns by how much a quantity grew, as a share of what it was: the median of the last third against that of the first
 * third of what follows the warming up. 0 where there are fewer than four values.
 */
export function growthOf(values: readonly number[]): number {
  const settled = values.slice(Math.floor(values.length * WARM));
  const third = Math.ceil(settled.length / 3);
  const before = median(settled.slice(0, third));
  const after = median(settled.slice(-third));
  if (values.length < 4 || before === undefined || after === undefined) return 0;
  return after / before - 1;
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
