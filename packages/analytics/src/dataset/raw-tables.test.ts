import { expect, it } from 'vitest';
import { readCsvSql } from './raw-tables.ts';

it('names the columns in the order of the file, whatever it is, and quotes them', () => {
  const sql = readCsvSql({
    path: "/o'brien.csv",
    header: ["it's", 'b'],
    delimiter: ';',
    parallel: false,
  });
  expect(sql).toContain(`'/o''brien.csv'`);
  expect(sql).toContain(`{'it''s': 'VARCHAR', 'b': 'VARCHAR'}`);
  expect(sql).toContain(`delim = ';'`);
  expect(sql).toContain('parallel = false');
});
