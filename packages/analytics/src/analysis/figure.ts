import type { Plot, PlotOptions } from '@observablehq/plot';
import type { ChartTheme } from '@mangetamain/theme';
import type { Format } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import type { Text } from '../text/text.ts';
import { listed, type Listed } from './listed.ts';

/** What a figure needs to know of the place where it is drawn. */
export interface Frame {
  /** Width of the container in CSS pixels. */
  readonly width: number;
  /** True where there is no room for value labels and side notes. */
  readonly compact: boolean;
  readonly theme: ChartTheme;
  readonly locale: Locale;
  readonly format: Format;
  readonly translate: (text: Text) => string;
  /** The points of the same figure of the recipes that it is compared with. */
  readonly compared?: readonly FigurePoint[];
}

/** One line of the tip: a series with its value at the point. */
export interface TipValue {
  readonly label: Text;
  readonly value: Text;
  /** Categorical slot (1 to 8) of the series, where it has one. */
  readonly slot?: number;
  /** Position on the y scale, where the series has a mark at this point. */
  readonly y?: number;
  /** Position on the x scale, where points are rows. */
  readonly x?: number;
  /** Position on the scale of its panel, where each value of a row has a panel. */
  readonly inPanel?: number;
}

interface PointContent<Values> {
  readonly heading: Text;
  readonly values: Values;
  /** What choosing the point (click, Enter) sets: a control of the same analysis. */
  readonly selects?: { readonly control: string; readonly value: string };
}

export type PointPlace =
  | { readonly x: number | string | Date; readonly row?: undefined; readonly cell?: undefined }
  | { readonly row: string; readonly x?: undefined; readonly cell?: string };

/**
 * A place that hovering, tapping or the arrow keys can reach: on the x scale, a row of the y band scale, or one cell of a
 * row where the figure says how cells are located.
 */
export type FigurePoint = PointContent<readonly TipValue[]> & PointPlace;

/** The same as an analysis writes it: values that do not apply may stand in the list as null. */
export type FigurePointDraft = PointContent<Listed<TipValue>> & PointPlace;

/**
 * What the places of a figure are, so that the same place is found in other figures, and the recipes behind it can be
 * asked for: a year, a season or the number of a month, an ISO weekday, the name of an item; of a measure none are.
 */
export interface Dimension {
  readonly kind: 'year' | 'period' | 'weekday' | 'ingredients' | 'tags' | 'measure';
  /** What the cells of each row are, kind being what the rows are. */
  readonly cells?: 'year' | 'period';
  /** Where seasons are those of: northern where it is left out. */
  readonly hemisphere?: 'northern' | 'southern';
  /** The item that all of the figure is about. */
  readonly of?: { readonly kind: 'ingredients' | 'tags'; readonly item: string };
  /** True where times are those of ratings, which no condition on recipes tells. */
  readonly ofRatings?: boolean;
}

/** Where a point stands in a drawing, in pixels: its middle, and its size where it is a cell. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
}

/** The scales by which a figure was drawn. */
export type DrawnScales = Pick<Plot, 'scale'>;

/** A chart as an analysis writes it. */
export interface FigureDraft {
  readonly id: string;
  /** Main figures fill the card; rail figures are small and stand beside the key figures. */
  readonly place: 'main' | 'rail';
  readonly title?: Text | undefined;
  /** What the figure shows, for those who do not see it: range, extreme, trend, n. */
  readonly description: Text;
  /** What its values add up to, or their mean, where they grow with the number of recipes: compared recipes are brought to it. */
  readonly size?: number;
  /** Left out where places are nothing that recipes are asked for by. */
  readonly dimension?: Dimension;
  readonly points: readonly FigurePointDraft[];
  /** Where points stand that no single scale places: cells of rows, dots of panels. They are listed row by row. */
  readonly locate?: (place: PointPlace, drawn: DrawnScales, frame: Frame) => Spot | null;
  /** The points of rows that are not shown, where a figure shows a choice of many: another may show them. */
  readonly pointsOf?: (rows: ReadonlySet<string>) => readonly FigurePointDraft[];
  /** The heads of its columns, as a strip of the drawing in pixels from its top: they stay in sight above long figures. */
  readonly heads?: readonly [from: number, to: number];
  /** Observable Plot options, width and height included. */
  plot(frame: Frame): PlotOptions;
}

/** A chart that can be drawn at any width, in any theme and language. */
export interface Figure extends FigureDraft {
  readonly points: readonly FigurePoint[];
  readonly pointsOf?: (rows: ReadonlySet<string>) => readonly FigurePoint[];
}

const finishedPoints = (points: readonly FigurePointDraft[]): readonly FigurePoint[] =>
  points.map((point) => ({ ...point, values: listed(point.values) }));

/** The figures that apply, without the values that do not. */
export function finishedFigures(drafts: Listed<FigureDraft>): readonly Figure[] {
  return listed(drafts).map(({ pointsOf, ...figure }) => ({
    ...figure,
    points: finishedPoints(figure.points),
    ...(pointsOf && { pointsOf: (rows) => finishedPoints(pointsOf(rows)) }),
  }));
}
