import type { Text } from '../text/text.ts';
import type { Presentation } from './presentation.ts';

/** A presentation without finding, number or figure; `words` stand where there have to be some. */
export const nothingSaid = (words: Text): Presentation => ({
  model: null,
  notice: null,
  findings: [],
  effects: [],
  estimates: [],
  summary: null,
  subtitle: words,
  kpis: [],
  keyFigures: [],
  figures: [],
  caption: words,
  table: { columns: [], rows: [] },
  items: [],
  seasons: [],
});
