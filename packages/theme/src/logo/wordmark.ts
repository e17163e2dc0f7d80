import { letterOutlines } from './letter-outlines.ts';
import { flamePaint, type LogoPalette } from './palette.ts';

/** Michroma has one thin weight: a stroke in the colour of the fill makes the letters bold. */
const weight = 18;
const keyline = 4;

/** The arm of the K, which ends in a flame with two tongues. */
const flameArm =
  'M48-47 50-66.3H57C78-70 95-84 101-101C104.5-111 103-121 107.5-133C113-128 119-124 121.5-116.5C124-119 125-122.5 125.5-128C135-121 144.5-111 143-97C141-81 126-71 108-63C97-58 88-53 80-45z';

/** KITCHEN in cap heights of 100 with the baseline at 0; the strokes reach 10 beyond. */
export function kitchen(palette: LogoPalette, id: string): string {
  const flame = flamePaint(palette.flame, id, [-100 - weight / 2, weight / 2]);
  const layer = (name: string, paint: string, extra: number) =>
    `<g class="${name}" fill="${paint}" stroke="${paint}" stroke-linejoin="round">` +
    `<path d="${letterOutlines.kitchen}" stroke-width="${weight + extra}"/>` +
    `<path d="${flameArm}" stroke-width="${1.5 + extra}"/></g>`;
  return (
    flame.definition +
    (palette.hasKeyline ? layer('logo-keyline', palette.spark, 2 * keyline) : '') +
    layer('logo-letters', flame.paint, 0)
  );
}

/** BACK TO THE in cap heights of 100 with the baseline at 0. */
export function backToThe({ ink }: LogoPalette): string {
  return `<path d="${letterOutlines.backToThe}" fill="${ink}" stroke="${ink}" stroke-width="${weight}" stroke-linejoin="round"/>`;
}
