/**
 * The contrast ratio of two opaque colours given as `#rrggbb`, from 1 (equal) to 21 (black on white).
 *
 * Source: WCAG 2.2, definitions of "relative luminance" and "contrast ratio".
 * @throws {RangeError} when a colour is not six hexadecimal digits.
 */
export function contrastRatio(first: string, second: string): number {
  const luminances = [relativeLuminance(first), relativeLuminance(second)];
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}

/** The linear-light red, green and blue of `#rrggbb`, each from 0 to 1 (IEC 61966-2-1). */
export function linearRgb(colour: string): readonly [red: number, green: number, blue: number] {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (!match) throw new RangeError(`Not a colour of the form #rrggbb: "${colour}"`);
  const [, red = '', green = '', blue = ''] = match;
  return [decode(red), decode(green), decode(blue)];
}

function relativeLuminance(colour: string): number {
  const [red, green, blue] = linearRgb(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function decode(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
