import { tableNames } from '@mangetamain/analytics/dataset';
import type { DatasetError } from '../data/dataset-error.ts';
import { HttpProblem } from '../http/problem.ts';

export const datasetMissing = (): HttpProblem =>
  new HttpProblem({
    status: 404,
    code: 'dataset_missing',
    detail:
      'No dataset has been published yet. Run "npm run ops -- data demo" for demonstration data, ' +
      'or "npm run ops -- data import --recipes FILE --interactions FILE".',
  });

/** Returns the problem of a published object that breaks its contract; the log says which, and how. */
export const datasetInvalid = (cause: DatasetError): HttpProblem =>
  new HttpProblem({
    status: 503,
    code: 'dataset_invalid',
    detail:
      `The dataset in use cannot be read (${cause.file ?? cause.code}). Choose a sound one with ` +
      '"npm run ops -- data list" and "npm run ops -- data use ID", or import again.',
    cause,
  });

export const tablesInvalid = (given: string): HttpProblem =>
  new HttpProblem({
    status: 400,
    code: 'tables_invalid',
    detail:
      `There is no table ${JSON.stringify(given.slice(0, 60))}. ` +
      `Name some of ${tableNames.join(', ')}, separated by commas, or leave "tables" out for all.`,
  });

export const tableMissing = (table: string, datasetId: string): HttpProblem =>
  new HttpProblem({
    status: 404,
    code: 'table_missing',
    detail: `The dataset ${datasetId} has no table "${table}". Import it again to have all tables.`,
  });

export const tableWithheld = (table: string, datasetId: string): HttpProblem =>
  new HttpProblem({
    status: 404,
    code: 'table_withheld',
    detail:
      `The dataset ${datasetId} is counted: its table "${table}" is larger than browsers are to hold. ` +
      'Ask for its tables of counts, or for what is published of each analysis.',
  });

export const answersMissing = (sha256: string, datasetId: string): HttpProblem =>
  new HttpProblem({
    status: 404,
    code: 'answers_missing',
    detail:
      `The dataset ${datasetId} has no answers ${JSON.stringify(sha256.slice(0, 64))}, or they cannot be read now. ` +
      'Take their hashes from /api/dataset; whatever has no answer is computed from the tables.',
  });
