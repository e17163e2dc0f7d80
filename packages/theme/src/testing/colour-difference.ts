import { linearRgb } from '../colour/contrast.ts';

/** A colour as CIE L*a*b* under D65: lightness from 0 to 100, and the green–red and blue–yellow axes. */
export type Lab = readonly [lightness: number, a: number, b: number];

type Triple = readonly [number, number, number];

const whiteD65: Triple = [0.95047, 1, 1.08883];

/** The CIE L*a*b* of linear-light sRGB (IEC 61966-2-1, CIE 15:2004). */
export function labOf([red, green, blue]: Triple): Lab {
  const x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue;
  const y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue;
  const z = 0.0193339 * red + 0.119192 * green + 0.9503041 * blue;
  const [fx, fy, fz] = [compress(x / whiteD65[0]), compress(y / whiteD65[1]), compress(z / whiteD65[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** The CIE L*a*b* of `#rrggbb`. */
export function labOfHex(colour: string): Lab {
  return labOf(linearRgb(colour));
}

function compress(ratio: number): number {
  return ratio > 216 / 24389 ? Math.cbrt(ratio) : ((24389 / 27) * ratio + 16) / 116;
}

/**
 * The colour difference CIEDE2000 of two colours, with unit weights.
 *
 * Source: Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula: implementation notes, supplementary test
 * data, and mathematical observations", Color Research and Application 30(1), 2005. Names follow the paper.
 */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(seventhPowerShare(meanC)));
  const [c1, h1] = polar((1 + g) * a1, b1);
  const [c2, h2] = polar((1 + g) * a2, b2);

  const deltaHue = c1 * c2 === 0 ? 0 : shortestTurn(h2 - h1);
  const deltaH = 2 * Math.sqrt(c1 * c2) * sine(deltaHue / 2);
  const meanL = (l1 + l2) / 2;
  const meanChroma = (c1 + c2) / 2;
  const meanHue = c1 * c2 === 0 ? h1 + h2 : meanAngle(h1, h2);

  const t =
    1 -
    0.17 * cosine(meanHue - 30) +
    0.24 * cosine(2 * meanHue) +
    0.32 * cosine(3 * meanHue + 6) -
    0.2 * cosine(4 * meanHue - 63);
  const sl = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const sc = 1 + 0.045 * meanChroma;
  const sh = 1 + 0.015 * meanChroma * t;
  const rotation =
    -2 * Math.sqrt(seventhPowerShare(meanChroma)) * sine(60 * Math.exp(-(((meanHue - 275) / 25) ** 2)));

  const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, deltaH / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}

function seventhPowerShare(chroma: number): number {
  return chroma ** 7 / (chroma ** 7 + 25 ** 7);
}

function polar(a: number, b: number): [chroma: number, hue: number] {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return [Math.hypot(a, b), degrees < 0 ? degrees + 360 : degrees];
}

function shortestTurn(degrees: number): number {
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}

function meanAngle(first: number, second: number): number {
  const sum = first + second;
  if (Math.abs(first - second) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}
