import { expect, it } from 'vitest';
import { analyses } from '../analyses/registry.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { settingsLine } from './settings-line.ts';

const translate = createTranslator(catalogues.en, 'en');

it.each([
  [[2002, 2013], '2002–2013'],
  [[2007, 2007], '2007'],
])('writes the years %j as %s', (years, written) => {
  const analysis = analyses.find(({ id }) => id === 'ratings.months');
  const line =
    analysis && settingsLine({ analysis, params: { years, axis: 'window', measure: 'mean' } }, translate);
  expect(JSON.stringify(line)).toContain(`<strong>${written}</strong>`);
});
