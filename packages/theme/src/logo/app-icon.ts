import { tokens } from '../tokens.ts';

/**
 * The icon of the application as an SVG document of 64 by 64: the dial reduced to four flames and two hands, so
 * that it still reads at 16 px.
 *
 * @param shape `rounded` for a browser tab; `square` where the system cuts its own corners; `maskable` also
 *   keeps the drawing within the safe zone, a circle of 40 % of the width.
 */
export function renderAppIcon(shape: 'rounded' | 'square' | 'maskable'): string {
  const { ground, ring, hour, minute } = tokens.logo.icon;
  const drawing = [
    `<path d="${arcs()}" stroke="${ring}"/>`,
    `<path d="M0 0v-11.6" stroke="${hour}"/>`,
    `<path d="m0 0 10.2 6" stroke="${minute}"/>`,
  ].join('');
  const scale = shape === 'maskable' ? 0.96 : 1.04;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
    '<title>Back to the Kitchen</title>',
    `<rect width="64" height="64" rx="${shape === 'rounded' ? 12.8 : 0}" fill="${ground}"/>`,
    `<g transform="translate(32 32)scale(${scale})" fill="none" stroke-width="7" stroke-linecap="round">${drawing}</g>`,
    '</svg>',
  ].join('');
}

const radius = 22;

/** Half the gap between two arcs, round caps included, in radians. */
const halfGap = 0.23;

function arcs(): string {
  const near = Math.round(radius * Math.sin(halfGap) * 100) / 100;
  const far = Math.round(radius * Math.cos(halfGap) * 100) / 100;
  const quarter = `A${radius} ${radius} 0 0 1 `;
  return [
    `M${near}-${far}${quarter}${far}-${near}`,
    `M${far} ${near}${quarter}${near} ${far}`,
    `M-${near} ${far}${quarter}-${far} ${near}`,
    `M-${far}-${near}${quarter}-${near}-${far}`,
  ].join('');
}
