import type { DatasetFacts } from '../analysis/analysis.ts';

/** What a dataset says of itself, for tests: the period and cleaning of the full data unless told otherwise. */
export function datasetFacts(facts: Partial<DatasetFacts> = {}): DatasetFacts {
  return {
    datasetId: 'd-0123456789abcdef',
    title: 'Test recipes',
    source: 'demo',
    period: ['1999-08-06', '2018-12-04'],
    lineage: [
      { table: 'recipes', step: 'raw', rows: 231_637, rule: 'rows of the file' },
      { table: 'recipes', step: 'complete', rows: 200_066, rule: 'name and calories present' },
    ],
    ...facts,
  };
}
