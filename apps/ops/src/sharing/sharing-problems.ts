import { analyses } from '@mangetamain/analytics/registry';
import { HttpProblem } from '../http/problem.ts';

export const analysisUnknown = (given: string): HttpProblem =>
  new HttpProblem({
    status: 404,
    code: 'analysis_unknown',
    detail:
      `There is no analysis ${JSON.stringify(given.slice(0, 60))}. ` +
      `There are: ${analyses.map(({ id }) => id).join(', ')}.`,
  });

/** The dataset in use was not written as files yet, or the store does not bring this one. */
export const exportMissing = (analysis: string, datasetId: string): HttpProblem =>
  new HttpProblem({
    status: 404,
    code: 'export_missing',
    detail:
      `${analysis} of the dataset ${datasetId} has not been written to a file yet. ` +
      'That takes some seconds after new data or a start of the service; then try again.',
    headers: { 'Retry-After': '10' },
  });
