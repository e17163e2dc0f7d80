/** Average advance of Inter, as a share of its size. */
const averageAdvance = 0.54;

/** Breaks a text into lines that fit a width in pixels, by the average width of a letter. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const room = Math.max(8, Math.floor(width / (fontSize * averageAdvance)));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
