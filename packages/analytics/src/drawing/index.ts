export { cellText, isNumeric } from './cell-text.ts';
export { drawFigure, frameOf, type Drawing } from './draw-figure.ts';
