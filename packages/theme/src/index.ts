export { schemes, tokens, type Scheme } from './tokens.ts';
export { dimensions } from './dimensions.ts';
export { chartTheme, type ChartTheme } from './chart-theme.ts';
export type { IconName } from './icons/icon-names.ts';
