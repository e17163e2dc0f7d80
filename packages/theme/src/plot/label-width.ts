/** Advance widths of Inter at weight 400, in em, measured from the font and rounded up by group. */
const advances: readonly (readonly [characters: string, em: number])[] = [
  ["ijlI!,.:;|'·¦ ", 0.3],
  ['tfr`´()[]/\\', 0.375],
  ['-{}"°_^*²³\u2010\u2011', 0.47],
  ['sxkzavyJcLe?', 0.575],
  ['hnuoEFbdpqg\u2013', 0.615],
  ['0123456789$#ßZSPR&TB+<=>~±×÷−', 0.66],
  ['KXYAVDCHUGN', 0.74],
  ['OQw', 0.8],
  ['mMW%@æœÆŒ—…', 0.97],
];

const advanceOf = new Map(
  advances.flatMap(([characters, em]) => Array.from(characters, (c) => [c, em] as const)),
);

/** A little above the average letter: unknown characters must not be cut off. */
const unknownAdvance = 0.62;

/** Inter grows by about 3 % from regular to semi-bold. */
const boldFactor = 1.035;

/**
 * The estimated width in pixels of one line of text set in Inter, without a browser to measure it.
 * Rounded up to whole pixels and rarely below the true width, since a label that is cut is worse than a gap.
 *
 * @param size font size in pixels, 12 if not given
 * @param bold whether the text is semi-bold or bold
 */
export function labelWidth(text: string, { size = 12, bold = false } = {}): number {
  // A letter with an accent is as wide as the letter alone.
  const letters = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\u00A0\u202F]/g, ' ');
  const ems = Array.from(letters, (letter) => advanceOf.get(letter) ?? unknownAdvance).reduce(
    (sum, em) => sum + em,
    0,
  );
  return Math.ceil(ems * size * (bold ? boldFactor : 1));
}

/** The width in pixels of the widest of some labels; 0 when there is none. */
export function widestLabel(
  labels: Iterable<string>,
  options: { size?: number; bold?: boolean } = {},
): number {
  return Math.max(0, ...[...labels].map((label) => labelWidth(label, options)));
}
