/** A browser that only blurs what can be read changes a few pixels by less; no picture suffers from it. */
const blur = 16;

/** Whether pixels, four bytes each, are what a canvas holds that was filled with its first colour: black, opaque. */
export function isWhatWasDrawn(pixels: ArrayLike<number>): boolean {
  let difference = 0;
  for (let at = 0; at < pixels.length; at++)
    difference += Math.abs((pixels[at] ?? 0) - (at % 4 === 3 ? 255 : 0));
  return difference <= blur * pixels.length;
}
