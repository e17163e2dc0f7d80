/** One file as it is stored: the bytes, never encoded on the fly. */
export interface SiteFile {
  readonly body: Uint8Array<ArrayBuffer>;
  /** A strong tag of the bytes, quotes included. */
  readonly entityTag: string;
}

/** The files of a site, wherever they are kept. A file `x` may have siblings `x.br` and `x.gz`: the same, compressed. */
export interface SiteFiles {
  /** Returns the file at a path such as `assets/index-4f1c09be.js`, or null where there is none. */
  get(path: string): Promise<SiteFile | null>;
  /** Names what is served; null for a local build. */
  readonly releaseId: () => string | null;
}
