import { linearRgb } from '../colour/contrast.ts';
import { labOf, type Lab } from './colour-difference.ts';

type Row = readonly [number, number, number];
type Matrix = readonly [Row, Row, Row];

/**
 * Full dichromacy as matrices over linear-light sRGB.
 *
 * Source: Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
 * deficiency", IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, severity 1.0.
 */
const matrices = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/** A way of seeing colour. */
export type Vision = keyof typeof matrices;

/** Every way of seeing colour that palettes are checked for. */
export const visions = ['normal', 'protan', 'deutan', 'tritan'] as const satisfies readonly Vision[];

/** How a colour `#rrggbb` looks to somebody with this vision, as linear-light sRGB from 0 to 1. */
export function seenRgb(colour: string, vision: Vision): readonly [number, number, number] {
  const [red, green, blue] = linearRgb(colour);
  const [r, g, b] = matrices[vision];
  const along = (row: Row) => Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue));
  return [along(r), along(g), along(b)];
}

/** How a colour `#rrggbb` looks to somebody with this vision, as CIE L*a*b*. */
export function seenAs(colour: string, vision: Vision): Lab {
  return labOf(seenRgb(colour, vision));
}
