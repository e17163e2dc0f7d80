import { expect, it } from 'vitest';
import { datasetFacts } from '../testing/index.ts';
import { decodeSelection } from './address.ts';
import { selectedFacts } from './exposure.ts';

const periodOf = (address: string, tables: Parameters<typeof selectedFacts>[1]['tables'] = ['recipes']) =>
  selectedFacts(decodeSelection(new URLSearchParams(address)).selection, { tables }, datasetFacts()).period;

it.each([
  ['', ['1999-08-06', '2018-12-04']],
  ['tag=easy&not-published=2005', ['1999-08-06', '2018-12-04']],
  ['published=2005-2008', ['2005-01-01', '2008-12-31']],
  ['published=2003,2010-2011&published=2004-', ['2004-01-01', '2011-12-31']],
  ['published=0-1999', ['1999-08-06', '1999-12-31']],
  ['published=2018-', ['2018-01-01', '2018-12-04']],
])('recipes of %s could be published from %s', (address, period) => {
  expect(periodOf(address)).toEqual(period);
});

it('leaves the days of ratings alone: they go on after publication', () => {
  expect(periodOf('published=2005', ['ratings_daily'])).toEqual(['1999-08-06', '2018-12-04']);
});
