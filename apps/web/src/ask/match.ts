import uFuzzy from '@leeoniya/ufuzzy';

/** What can be found by its names. */
export interface Findable {
  /** In every language; the first letters of each count most. */
  readonly names: readonly string[];
  /** Among equally good ones the larger comes first. */
  readonly weight: number;
}

/** One letter may be missing, too many, wrong, or swapped with its neighbour. */
const fuzzy = new uFuzzy({
  // oxlint-disable-next-line no-unsafe-enum-assignment -- its enum of modes is a type only: 1 is "single error"
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
});

/** Shorter words than this are nearly like too many others. */
const leastToForgive = 4;

/** Beyond this many words every order is not tried any more. */
const mostWordsInAnyOrder = 4;

const plain = (words: string): string => uFuzzy.latinize(words).toLowerCase().replaceAll('œ', 'oe');

const onlyNearly = 4;

/** How well a name answers: whole, its beginning, the beginning of a word, anywhere, or only nearly. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const at = name.indexOf(wanted);
  if (at < 0) return onlyNearly;
  return /[^\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 2 : 3;
}

/** Finds among these by any of their names, tolerant of accents and of one wrong letter a word; the best first. */
export function createMatcher<Each extends Findable>(
  all: readonly Each[],
): (wanted: string) => readonly Each[] {
  const names = all.map((each) => each.names.map(plain));
  // Names are apart by a sign that no search holds, so that no match runs over two of them.
  const haystack = names.map((own) => own.join(' \u2022 '));
  return (written) => {
    const wanted = plain(written).trim().replaceAll(/\s+/gu, ' ');
    if (wanted === '') return [];
    const [found] = fuzzy.search(haystack, wanted, mostWordsInAnyOrder);
    const ranked = (found ?? []).flatMap((index) => {
      const each = all[index];
      const rank = Math.min(...(names[index] ?? []).map((name) => rankOf(name, wanted)));
      const isNear = rank === onlyNearly && wanted.length < leastToForgive;
      return each === undefined || isNear ? [] : [{ each, rank }];
    });
    return ranked
      .toSorted((one, other) => one.rank - other.rank || other.each.weight - one.each.weight)
      .map(({ each }) => each);
  };
}
