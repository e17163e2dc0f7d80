import type { Random } from './random.ts';

/** Draws the id of a person. */
export type People = (random: Random) => number;

const recentIds = 2_000_100_000;
const recentEvery = 17;

/** Ids of accounts: most below three million, some from the range in use since 2014. */
const idOf = (person: number): number =>
  person % recentEvery === 0 ? recentIds + person : 1533 + person * 8 + ((person * 5) % 8);

/**
 * People of whom a few act very often and most only once or twice.
 * @param count how many there are
 * @param onceShare share of the actions that come from people who act just once
 * @param skew the higher, the more the busiest do
 */
export function createPeople(count: number, onceShare: number, skew: number): People {
  const regulars = Math.max(1, Math.round(count / 4));
  let newcomers = regulars;
  return (random) => {
    if (random.next() >= onceShare) return idOf(Math.floor(regulars * random.next() ** skew));
    newcomers += 1;
    return idOf(newcomers);
  };
}
