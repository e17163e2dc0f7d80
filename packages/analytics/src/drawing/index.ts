export { cellText, isNumeric } from './cell-text.ts';
export { drawFigure, frameOf, type Drawing } from './draw-figure.ts';
export { figureMarkup } from './figure-markup.ts';
