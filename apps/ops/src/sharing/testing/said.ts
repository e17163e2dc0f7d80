import type { PublishedAnalysis } from '@mangetamain/analytics/exports';
import { createManifest } from '../../testing/datasets.ts';

/** What an analysis of the small dataset says, in letters that want escaping. */
export const said: PublishedAnalysis = {
  analysis: 'trends.duration',
  page: 'trends',
  language: 'en',
  title: 'Preparation time',
  notice: null,
  findings: ['Recipes lost "three" minutes <b>$&</b>', 'More'],
  subtitle: 'Minutes per recipe · n = 200,066',
  caption: '',
  columns: [],
  rows: [],
  selection: null,
  dataset: { id: createManifest().datasetId, title: 'Food.com', from: '1999-08-06', to: '2018-12-04' },
  date: '2025-11-21',
  source: 'Back to the Kitchen',
  demonstration: true,
};
