import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { clickhouse as dialect } from '@mangetamain/analytics/dataset';
import { loadParquet, openNativeEngine, openWasmEngine } from '@mangetamain/analytics/testing';
import { openSession } from '@mangetamain/ops/src/data/clickhouse/session.ts';
import { expect, it } from 'vitest';
import { useClickhouse, useFolder } from './imports.ts';

const clickhouse = useClickhouse();
const folder = useFolder();

/** A value of every type of the published tables, and the least and the greatest where that matters. */
const values = [
  ['TINYINT', '-128', -128],
  ['SMALLINT', '32767', 32_767],
  ['INTEGER', '-2147483648', -2_147_483_648],
  ['BIGINT', '9007199254740991', Number.MAX_SAFE_INTEGER],
  ['FLOAT', '0.5', 0.5],
  ['DOUBLE', '0.1', 0.1],
  ['DATE', "toDate32('1999-08-06')", '1999-08-06'],
  ['VARCHAR', "'crème 🍲'", 'crème 🍲'],
  ['VARCHAR[]', "['a', 'é']", ['a', 'é']],
  ['INTEGER', 'CAST(NULL AS Nullable(Int32))', null],
] as const;

it.each([
  ['in Node', openNativeEngine],
  ['of the browser', openWasmEngine],
])('the engine %s reads what ClickHouse writes as Parquet', async (_, open) => {
  const columns = values.map(([type, value], i) => `${dialect.cast(value, type)} AS c${i}`);
  const path = join(folder(), 'values.parquet');
  const session = openSession(clickhouse());
  await session.parquet(`SELECT ${columns.join(', ')} FROM numbers(3)`, (bytes) =>
    pipeline(bytes, createWriteStream(path)),
  );
  await session.close();
  const engine = await open();
  try {
    await loadParquet(engine, 'given', await readFile(path));
    const row = Object.fromEntries(values.map(([, , value], i) => [`c${i}`, value]));
    expect((await engine.query('SELECT * FROM given')).rows).toEqual([row, row, row]);
  } finally {
    await engine.close();
  }
});

it('a value that does not fit its column ends the statement', async () => {
  const session = openSession(clickhouse());
  const tooLarge = session.rows(`SELECT ${dialect.cast('32768', 'SMALLINT')} AS value`);
  await expect(tooLarge).rejects.toMatchObject({ code: 'engine-failed' });
  await session.close();
});

it('a statement that needs more memory than it may have ends, and says what to do', async () => {
  const session = openSession(clickhouse({ memory: 5e7 }));
  const greedy = session.rows('SELECT length(groupArray(number)) AS n FROM numbers(100000000)');
  await expect(greedy).rejects.toMatchObject({ remedy: expect.stringContaining('--memory') as unknown });
  await session.close();
});
