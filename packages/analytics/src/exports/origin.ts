import type { DatasetFacts } from '../analysis/index.ts';
import { date, text, type Text } from '../text/index.ts';

/** Of what dataset an analysis was, as far as that is known. */
export type Origin = Pick<DatasetFacts, 'datasetId' | 'source'>;

/** That the data are invented, where they are: without it, a picture of them passes for the real thing. */
export const inventedNote = ({ source }: Pick<Origin, 'source'>): Text | null =>
  source === 'demo' ? text('exports.demo') : null;

/** What an analysis that leaves its page is of, line by line: whether data are invented, which dataset, which day. */
export function originNotes(analysisId: string, origin: Origin, isoDay: string): readonly Text[] {
  const invented = inventedNote(origin);
  const values = { analysis: analysisId, dataset: origin.datasetId, date: date(isoDay) };
  return [...(invented === null ? [] : [invented]), text('exports.source', values)];
}
