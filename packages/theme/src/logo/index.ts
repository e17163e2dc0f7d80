export { renderLogo, type LogoLayout } from './render-logo.ts';
export type { LogoColours } from './palette.ts';
