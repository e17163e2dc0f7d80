/** A run of words, and whether only one of the two texts has it. */
export interface Run {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Two texts as runs of words, what only one of them has marked: the longest common course of words is not. */
export function wordChanges(before: string, after: string): { before: Run[]; after: Run[] } {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const lengths = commonLengths(one, other);
  const marked = { before: [] as Run[], after: [] as Run[] };
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [word, next] = [one[i], other[j]];
    if (word !== undefined && word === next) {
      add(marked.before, word, false);
      add(marked.after, word, false);
      [i, j] = [i + 1, j + 1];
    } else if (
      next === undefined ||
      (word !== undefined && lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))
    ) {
      add(marked.before, word ?? '', true);
      i += 1;
    } else {
      add(marked.after, next, true);
      j += 1;
    }
  }
  return marked;
}

/** Words with the space behind each, no-break spaces kept within. */
const wordsOf = (text: string) => text.match(/[^ ]+ ?/gu) ?? [];

const lengthAt = (lengths: readonly (readonly number[])[], i: number, j: number) => lengths[i]?.[j] ?? 0;

/** Length of the longest common course of words from each pair of places on. */
function commonLengths(one: readonly string[], other: readonly string[]): number[][] {
  const lengths: number[][] = Array.from({ length: one.length + 1 }, () => []);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] ?? [];
      row[j] =
        one[i] === other[j]
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

/** Appends a word to the run that it continues. */
function add(runs: Run[], text: string, isChanged: boolean): void {
  const last = runs.at(-1);
  if (last?.isChanged === isChanged) runs[runs.length - 1] = { text: last.text + text, isChanged };
  else runs.push({ text, isChanged });
}
