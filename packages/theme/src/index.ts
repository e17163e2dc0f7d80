export { schemes, tokens, type Scheme } from './tokens.ts';
export { chartTheme, type ChartTheme } from './chart-theme.ts';
