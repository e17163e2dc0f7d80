import { writeDemoCsv } from '@mangetamain/ops/src/data/demo/write-demo.ts';
import { describe, expect, it } from 'vitest';
import { writeHostileFiles } from './hostile-files.ts';
import { imported, saidOf, useClickhouse, useFolder } from './imports.ts';

const clickhouse = useClickhouse();
const folder = useFolder();

describe('a dataset made by ClickHouse', () => {
  it('is that which DuckDB makes of demonstration data, byte for byte', async () => {
    const files = await writeDemoCsv({ scale: 0.02, seed: 7, directory: folder() });
    const here = await imported(files);
    const there = await imported(files, clickhouse());
    expect(saidOf(there)).toEqual(saidOf(here));
    expect(here.manifest.engine).toBeUndefined();
    expect(there.manifest.engine).toMatch(/^ClickHouse \d+\./u);
  });

  it('is that which DuckDB makes of hostile data, with what could not be read', async () => {
    const files = await writeHostileFiles();
    try {
      const here = await imported(files);
      expect(here.quality.unreadable.length).toBeGreaterThan(8);
      expect(saidOf(await imported(files, clickhouse()))).toEqual(saidOf(here));
    } finally {
      await files.remove();
    }
  });
});
