import { expect, it } from 'vitest';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { datasetTitle } from './dataset-title.ts';

it('the title of a dataset is as given; only that of the demonstration is translated', () => {
  const fr = createTranslator(catalogues.fr, 'fr');
  expect(fr(datasetTitle({ source: 'import', title: 'My recipes' }))).toBe('My recipes');
  expect(fr(datasetTitle({ source: 'demo', title: 'Food.com (demonstration)' }))).toBe(
    'Food.com (démonstration)',
  );
});
