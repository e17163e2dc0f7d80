import type { Analysis, DatasetFacts } from '@mangetamain/analytics';
import { isWhole, selectionKey, type Selection } from '@mangetamain/analytics/selection';
import { analysisPath } from '../context/page-address.ts';
import { keptSearch } from '../state/url-state.ts';

/** The address of an analysis as it is shown now: its path, and the parameters that its page understands. */
export function linkTo(
  analysis: Pick<Analysis, 'page' | 'name'>,
  search: URLSearchParams,
  understood: ReadonlySet<string>,
  origin: string,
): string {
  return `${origin}${analysisPath(analysis)}${keptSearch(search, understood)}`;
}

/** Kinds of files in which an analysis is taken away. */
export const fileKinds = ['csv', 'xlsx', 'parquet', 'svg', 'png'] as const;

export type FileKind = (typeof fileKinds)[number];

/** Letters of a selection in the name of a file. */
const lettersAtMost = 60;

/**
 * Name of an exported file: which analysis, of which dataset, whether that is invented, and of which recipes of it.
 * `trends-volume_d-4f1c09be77a2d630_tag-desserts.csv`
 */
export function fileName(
  analysisId: string,
  { datasetId, source }: Pick<DatasetFacts, 'datasetId' | 'source'>,
  selection: Selection,
  extension: FileKind | 'ics',
): string {
  const invented = source === 'demo' ? '_demonstration' : '';
  const words = selectionKey(selection)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, lettersAtMost);
  const selected = isWhole(selection) ? '' : `_${words}`;
  return `${analysisId.replaceAll('.', '-')}_${datasetId}${invented}${selected}.${extension}`;
}
