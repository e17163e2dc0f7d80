export {
  axisX,
  axisY,
  baselineX,
  baselineY,
  gridX,
  gridY,
  valueAxisX,
  yearLabel,
  type PositionAxis,
  type ValueAxis,
} from './axes.ts';
export { plotDefaults, plotWidth, type PlotFrame } from './defaults.ts';
export { hatched, hatchPattern } from './hatch.ts';
export { barsHeight, heatMapHeight, smallMultipleHeight, timeSeriesHeight } from './heights.ts';
export { labelWidth, widestLabel } from './label-width.ts';
export { bandY, fitLine, haloDots, tipStyle } from './marks.ts';
export { divergingLegend, divergingLift, inkOn, sequentialSteps, type CellColours } from './ramps.ts';
export { seriesStyle, type SeriesStyle } from './series.ts';
