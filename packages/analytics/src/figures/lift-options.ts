/** What a heat map of lifts shows. */
interface LiftCell {
  /** The key of its column. */
  readonly period: string;
  readonly share: number;
  /** Share over the share of the whole row: 1 is as usual. */
  readonly lift: number;
}

export interface LiftRow {
  readonly key: string;
  readonly name: string;
  /** Over all columns. */
  readonly share: number;
  readonly cells: readonly LiftCell[];
  /** The key of the column with the highest lift. */
  readonly peak: string;
}

export interface LiftGroup {
  readonly key: string;
  readonly title: string;
  /** Smaller, after the title: how many rows it has, or that it has none. */
  readonly detail: string;
  /** Keys of its rows, in order. */
  readonly rows: readonly string[];
}

export interface LiftColumn {
  readonly key: string;
  /** Its initial stands for it where it has no room. */
  readonly label: string;
  /** Colour of the line under the label. */
  readonly colour: string;
}

export interface LiftHeatMapOptions {
  readonly rows: readonly LiftRow[];
  /** In order; without any, the rows stand in their own order. */
  readonly groups?: readonly LiftGroup[];
  readonly columns: readonly LiftColumn[];
  /** Key of the row to mark. */
  readonly selected?: string | undefined;
  readonly words: {
    /** What the colour says. */
    readonly legend: string;
    /** Under the middle of the legend. */
    readonly usual: string;
    /** Above the overall shares and above the lifts of the peaks. */
    readonly share: string;
    readonly peak: string;
  };
}
