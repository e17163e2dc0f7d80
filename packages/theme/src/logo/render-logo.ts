import { dial, dialRadius, slipstream } from './dial.ts';
import { logoPalette, type LogoColours } from './palette.ts';
import { backToThe, kitchen } from './wordmark.ts';

/** How the parts of the mark stand together. */
export type LogoLayout = 'horizontal' | 'stacked' | 'symbol';

const brandName = 'Back to the Kitchen';

/** Size of each layout in its own units: the ratio to keep, and the clear space it already holds. */
const boxes = { horizontal: [480, 160], stacked: [340, 280], symbol: [100, 100] } as const;

/**
 * The mark "hob dial" as an SVG document. Its accessible name is the brand's; beside visible text hide it from
 * assistive technology. The horizontal mark is for 160 px of width and more, below that use the symbol.
 */
export function renderLogo(layout: LogoLayout, colours: LogoColours): string {
  const [width, height] = boxes[layout];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="logo" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${brandName}</title>`,
    parts(layout, colours),
    '</svg>',
  ].join('');
}

function parts(layout: LogoLayout, colours: LogoColours): string {
  const palette = logoPalette(colours);
  // Several marks may be drawn into one page: each has gradients of its own.
  const id = (part: string) => `logo-${layout}-${colours}-${part}`;
  const symbol = dial(palette, id('dial'));
  const upper = backToThe(palette);
  const lower = kitchen(palette, id('kitchen'));
  const placed: Record<LogoLayout, readonly string[]> = {
    horizontal: [
      place(93, 80, 1.18, slipstream(palette) + symbol),
      place(173.2, 63.4, 0.176, upper),
      place(154.4, 117, 0.341, lower),
    ],
    stacked: [
      place(176, 84, 1.45, slipstream(palette) + symbol),
      place(46, 196, 0.176, upper),
      place(11, 253, 0.34, lower),
    ],
    symbol: [place(50, 50, 50 / dialRadius, symbol)],
  };
  return placed[layout].join('');
}

function place(x: number, y: number, scale: number, content: string): string {
  return `<g transform="translate(${x} ${y})scale(${Math.round(scale * 1e4) / 1e4})">${content}</g>`;
}
