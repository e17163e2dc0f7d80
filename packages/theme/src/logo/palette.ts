import { tokens, type Scheme } from '../tokens.ts';

/** The paints of the mark: for the page's scheme, or `mono`, all in the colour of the text around it. */
export type LogoColours = Scheme | 'mono';

/** How each part of the mark is painted; a flame is a list of gradient stops, or one paint for all of it. */
export interface LogoPalette {
  readonly flame: readonly (readonly [offset: string, colour: string])[] | string;
  readonly spark: string;
  readonly ink: string;
  readonly fork: string;
  readonly knife: string;
  /** In one colour a line around the letters would only blur them. */
  readonly hasKeyline: boolean;
}

/** The palette of one colouring of the mark. */
export function logoPalette(colours: LogoColours): LogoPalette {
  if (colours !== 'mono') return { ...tokens.logo[colours], hasKeyline: true };
  const paint = 'currentColor';
  return { flame: paint, spark: paint, ink: paint, fork: paint, knife: paint, hasKeyline: false };
}

/** A vertical flame gradient from `top` to `bottom`, and the paint that refers to it. */
export function flamePaint(
  flame: LogoPalette['flame'],
  id: string,
  [top, bottom]: readonly [top: number, bottom: number],
): { definition: string; paint: string } {
  if (typeof flame === 'string') return { definition: '', paint: flame };
  const stops = flame.map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`).join('');
  return {
    definition: `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${top}" y2="${bottom}">${stops}</linearGradient>`,
    paint: `url(#${id})`,
  };
}
