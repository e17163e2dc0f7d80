import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as OpenType from 'opentype.js';

/** Cap height of the derived letters, in units of the outlines; the baseline is y = 0 and y grows downwards. */
const capHeight = 100;
const slant = Math.tan((10 * Math.PI) / 180);

/** The K of KITCHEN keeps its stem and leg: `wordmark.ts` draws its arm as a flame. */
const armOfK = /L123\.9 -100L142\.6 -100/;

/** The mark has a squared C instead of Michroma's hooked one. */
const squaredC = { width: 112, left: 15, right: 3, commands: squaredCommands(112) };

const require = createRequire(import.meta.url);
// Node sees only the CommonJS build of opentype.js, whose named exports it cannot tell.
const { parse }: typeof OpenType = require('opentype.js');

/** The text of `letter-outlines.ts`, before the formatter breaks its lines. */
export async function deriveLetters(): Promise<string> {
  const file = await readFile(require.resolve('@fontsource/michroma/files/michroma-latin-400-normal.woff'));
  const font = parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  return `// Derived from Michroma (SIL Open Font License 1.1) by scripts/write-letters.ts: see LICENCES.md.

/** The two lines of the wordmark: outlines with a cap height of ${capHeight}, slanted, the baseline at y = 0. */
export const letterOutlines = {
  backToThe: '${outline(font, 'BACK TO THE', 24)}',
  kitchen: '${outline(font, 'KITCHEN', 17).replace(armOfK, '')}',
};
`;
}

/** The path of a line of text, each letter followed by `tracking` units, leaning to the right. */
function outline(font: OpenType.Font, text: string, tracking: number): string {
  const scale = capHeight / font.charToGlyph('H').getBoundingBox().y2;
  let x = 0;
  const letters = Array.from(text, (letter) => {
    const start = x;
    if (letter === 'C') {
      x += squaredC.left + squaredC.width + squaredC.right + tracking;
      return contour(squaredC.commands, start + squaredC.left);
    }
    const glyph = font.charToGlyph(letter);
    x += (glyph.advanceWidth ?? 0) * scale + tracking;
    return contour(glyph.getPath(0, 0, scale * font.unitsPerEm).commands, start);
  });
  return letters.join('');
}

/** The commands as path data, moved right by `left` and slanted, every contour closed so that strokes join. */
function contour(commands: readonly OpenType.PathCommand[], left: number): string {
  const open = commands.map((command) => slanted(command, left)).join('');
  return open.replace(/(?<=[^Z])(?=M|$)/g, (_match, offset: number) => (offset === 0 ? '' : 'Z'));
}

function slanted(command: OpenType.PathCommand, left: number): string {
  const points = pointsOf(command).map(([x, y]) => `${round(left + x - y * slant)} ${round(y)}`);
  return command.type + points.join(' ');
}

function pointsOf(command: OpenType.PathCommand): [x: number, y: number][] {
  if (command.type === 'Z') return [];
  const end: [number, number] = [command.x, command.y];
  if (command.type === 'M' || command.type === 'L') return [end];
  const first: [number, number] = [command.x1, command.y1];
  return command.type === 'Q' ? [first, end] : [first, [command.x2, command.y2], end];
}

/** A C of straight strokes with the stem and arm of Michroma's E, rounded at its two left corners. */
function squaredCommands(width: number): OpenType.PathCommand[] {
  const [stem, arm, outer] = [12.5, 10.4, 24];
  return [
    { type: 'M', x: width, y: 0 },
    line(outer, 0),
    corner(0, 0, 0, -outer),
    line(0, outer - capHeight),
    corner(0, -capHeight, outer, -capHeight),
    line(width, -capHeight),
    line(width, arm - capHeight),
    line(outer, arm - capHeight),
    corner(stem, arm - capHeight, stem, outer - capHeight),
    line(stem, -outer),
    corner(stem, -arm, outer, -arm),
    line(width, -arm),
  ];
}

function line(x: number, y: number): OpenType.PathCommand {
  return { type: 'L', x, y };
}

function corner(x1: number, y1: number, x: number, y: number): OpenType.PathCommand {
  return { type: 'Q', x1, y1, x, y };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
