import { duckdb, qualityChecks } from '@mangetamain/analytics/dataset';
import { expect, it } from 'vitest';
import { describeCatalogues } from '../testing/catalogues.ts';
import { dataCatalogues, isDataMessage } from './text.ts';

describeCatalogues(dataCatalogues);

it('has words for every check that an import makes', () => {
  expect(
    qualityChecks(duckdb)
      .map(({ id }) => `quality.${id}`)
      .filter((id) => !isDataMessage(id)),
  ).toEqual([]);
});
