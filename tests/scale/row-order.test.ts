import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSession } from '@mangetamain/ops/src/data/clickhouse/session.ts';
import { expect, it } from 'vitest';
import { useClickhouse, useFolder } from './imports.ts';

const clickhouse = useClickhouse();
const folder = useFolder();

const ROWS = 400_000;

it('rows of a large CSV file are numbered as they stand there', async () => {
  const path = join(folder(), 'large.csv');
  // Line breaks in quotes, and more bytes than one parser would be given.
  const line = (row: number) => `${row},"${'x'.repeat(row % 50)}${row % 7 === 0 ? '\n' : ''}"`;
  await writeFile(path, `place,text\n${Array.from({ length: ROWS }, (_, row) => line(row)).join('\n')}\n`);
  const session = openSession(clickhouse());
  const rows = await session.rows(`SELECT count(*) AS n, countIf(_row_number = place) AS in_place
    FROM file('${path}', 'CSVWithNames', 'place UInt64, text String')`);
  await session.close();
  expect(rows).toEqual([{ n: ROWS, in_place: ROWS }]);
});
