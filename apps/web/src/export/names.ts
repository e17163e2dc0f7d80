import type { Analysis, DatasetFacts } from '@mangetamain/analytics';
import { pagePath } from '../context/page-address.ts';
import { keptSearch } from '../state/url-state.ts';

/** The address of an analysis as it is shown now: its page, the parameters that the page understands, its anchor. */
export function linkTo(
  analysis: Pick<Analysis, 'page' | 'name'>,
  search: URLSearchParams,
  understood: ReadonlySet<string>,
  origin: string,
): string {
  return `${origin}${pagePath(analysis.page)}${keptSearch(search, understood)}#${analysis.name}`;
}

/** Name of an exported file: which analysis, of which dataset, and whether that is invented. `trends-volume_d-4f1c09be77a2d630.csv` */
export function fileName(
  analysisId: string,
  { datasetId, source }: Pick<DatasetFacts, 'datasetId' | 'source'>,
  extension: 'csv' | 'svg' | 'png' | 'parquet',
): string {
  const invented = source === 'demo' ? '_demonstration' : '';
  return `${analysisId.replaceAll('.', '-')}_${datasetId}${invented}.${extension}`;
}
