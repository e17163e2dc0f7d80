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

export const formatUnknown = (given: string): HttpProblem =>
  new HttpProblem({
    status: 501,
    code: 'format_unknown',
    detail: `There is no ${JSON.stringify(given.slice(0, 20))} here. Ask with format=json, or without a format.`,
  });

export const addressNotEmbedded = (given: string): HttpProblem =>
  new HttpProblem({
    status: 404,
    code: 'address_not_embedded',
    detail:
      `Nothing can be embedded from ${JSON.stringify(given.slice(0, 200))}. ` +
      'Give "url" the address of an analysis of this site, such as /trends/duration, whole and encoded.',
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
