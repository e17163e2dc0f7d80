import { selectionOf, wholeSelection } from '@mangetamain/analytics/selection';
import { expect, it } from 'vitest';
import { sample } from '../testing/analysis.ts';
import { fileName, linkTo } from './names.ts';

it('names a file after its analysis and dataset', () => {
  const datasetId = 'd-4f1c09be77a2d630';
  expect(fileName('trends.volume', { datasetId, source: 'import' }, wholeSelection, 'csv')).toBe(
    'trends-volume_d-4f1c09be77a2d630.csv',
  );
  expect(fileName('trends.volume', { datasetId, source: 'demo' }, wholeSelection, 'png')).toBe(
    'trends-volume_d-4f1c09be77a2d630_demonstration.png',
  );
  const desserts = selectionOf([{ field: 'tag', negated: false, values: ['desserts', '60-minutes'] }]);
  expect(fileName('trends.volume', { datasetId, source: 'import' }, desserts, 'csv')).toBe(
    'trends-volume_d-4f1c09be77a2d630_tag-60-minutes-desserts.csv',
  );
});

it('links to an analysis with what its page understands', () => {
  const search = new URLSearchParams('years=2002-2013&utm=x&lang=fr');
  const link = linkTo(sample, search, new Set(['lang', 'years']), 'https://example.org');
  expect(link).toBe('https://example.org/trends/sample?years=2002-2013&lang=fr');
});
