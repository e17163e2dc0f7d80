import { flamePaint, type LogoPalette } from './palette.ts';

/** Outer radius of the dial, bezel included, in its own units. */
export const dialRadius = 48;

const flameRadius = 37.2;
const flameWidth = 6.2;

/** Space left between two flames. */
const flameGap = 2.6;
const flameCount = 12;

/**
 * The hob dial, centred on 0, 0: a bezel, twelve flames on the minute marks, a fork for the hour hand at 12 and
 * a knife for the minute hand at 4.
 */
export function dial(palette: LogoPalette, id: string): string {
  const { spark, ink, fork, knife } = palette;
  const edge = flameRadius + flameWidth / 2;
  const flame = flamePaint(palette.flame, id, [-edge, edge]);
  return [
    flame.definition,
    `<circle r="46" fill="none" stroke="${spark}" stroke-width="4"/>`,
    `<path d="${flames()}" fill="none" stroke="${flame.paint}" stroke-width="${flameWidth}" stroke-linecap="round"/>`,
    `<g fill="none" stroke="${fork}" stroke-linecap="round" stroke-linejoin="round">`,
    '<path d="M-6.3-28v9.2q0 6.4 6.3 6.4t6.3-6.4V-28M0-28v15" stroke-width="3.4"/>',
    '<path d="M0-12.4V4.4" stroke-width="4.6"/></g>',
    `<g transform="rotate(30)" stroke="${knife}" stroke-linecap="round" stroke-linejoin="round">`,
    '<path d="M-5.4 0H8" fill="none" stroke-width="4.4"/>',
    `<path d="M9-2.4 30.2-1.7C26.5 3.8 17 6.7 8.6 4.8z" fill="${knife}" stroke-width="1"/></g>`,
    `<circle r="5.2" fill="${ink}"/>`,
  ].join('');
}

/** The three strokes the dial leaves behind, in the units of the dial. */
export function slipstream({ spark }: LogoPalette): string {
  return `<path d="M-69.8-15.6h18.4M-75.6 0h19.6M-67.4 15.6h16" fill="none" stroke="${spark}" stroke-width="4.6" stroke-linecap="round"/>`;
}

/** Twelve arcs of the flame ring; the round caps reach beyond them. */
function flames(): string {
  const pitch = (2 * Math.PI) / flameCount;
  const half = pitch / 2 - (flameGap + flameWidth) / 2 / flameRadius;
  const point = (angle: number) =>
    `${round(flameRadius * Math.sin(angle))} ${round(-flameRadius * Math.cos(angle))}`;
  return Array.from({ length: flameCount }, (_, index) => {
    const middle = index * pitch;
    return `M${point(middle - half)}A${flameRadius} ${flameRadius} 0 0 1 ${point(middle + half)}`;
  }).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
