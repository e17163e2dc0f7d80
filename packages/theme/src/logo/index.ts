import { renderLogo } from './render-logo.ts';

export { renderLogo, type LogoLayout } from './render-logo.ts';
export type { LogoColours } from './palette.ts';

/** The horizontal mark as SVG text, for the shell, which is dark in both schemes. */
export const lockup: string = renderLogo('horizontal', 'dark');

/** The dial alone as SVG text, for the shell where there is no room for the words. */
export const symbol: string = renderLogo('symbol', 'dark');
