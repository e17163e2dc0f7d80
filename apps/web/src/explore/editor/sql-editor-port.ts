/** Offsets in a text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface EditorOptions {
  readonly text: string;
  /** Names the editor for those who do not see it. */
  readonly label: string;
  /** Columns by table, offered while writing. */
  readonly schema: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** An editor of SQL, as the screen needs it. */
export interface SqlEditor {
  text(): string;
  /** Where the cursor stands, or what is selected. */
  selection(): Place;
  /** Writes in place of what stands there, and puts the cursor behind it. */
  replace(place: Place, text: string): void;
  /** Underlines a place and lights its line; null takes that away, as the next change of the text does. */
  mark(place: Place | null): void;
  setSchema(schema: EditorOptions['schema']): void;
  setLabel(words: string): void;
  close(): void;
}
