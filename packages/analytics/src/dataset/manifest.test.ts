import { describe, expect, it } from 'vitest';
import type { Manifest } from './manifest.ts';
import { contractVersion, contractVersionOf, contractVersionsRead } from './contract.ts';
import { currentDatasetSchema, datasetIdSchema, datasetResponseSchema, manifestSchema } from './manifest.ts';

const manifest: Manifest = {
  schemaVersion: 1,
  datasetId: 'd-0123456789abcdef',
  title: 'Food.com',
  source: 'import',
  createdAt: '2026-01-02T03:04:05.000Z',
  period: ['1999-08-06', '2018-12-04'],
  lineage: [{ table: 'recipes', step: 'raw', rows: 231637, rule: 'Rows of the recipe file' }],
  files: [
    {
      table: 'recipes',
      key: 'datasets/d-0123456789abcdef/recipes.parquet',
      bytes: 10,
      rows: 1,
      sha256: 'a'.repeat(64),
      columns: [{ name: 'minutes', type: 'SMALLINT', unit: 'min' }],
    },
  ],
};

describe('manifest', () => {
  it('accepts what it describes', () => {
    expect(manifestSchema.parse(manifest)).toEqual(manifest);
  });

  it.each<[string, unknown]>([
    ['another version', { ...manifest, schemaVersion: 2 }],
    ['a field it does not know', { ...manifest, secret: 1 }],
    ['no files', { ...manifest, files: [] }],
    ['no lineage', { ...manifest, lineage: [] }],
    ['an unknown source', { ...manifest, source: 'guess' }],
    ['a date that is none', { ...manifest, period: ['1999-02-30', '2018-12-04'] }],
    ['a key outside the data sets', { ...manifest, files: [{ ...manifest.files[0], key: '../etc/passwd' }] }],
    ['a hash that is none', { ...manifest, files: [{ ...manifest.files[0], sha256: 'abc' }] }],
  ])('refuses %s', (_, value) => {
    expect(manifestSchema.safeParse(value).success).toBe(false);
  });
});

it('tells the contract version of a data set, the first of those from before they said', () => {
  expect(contractVersionOf(manifest)).toBe(1);
  expect(contractVersionOf({ contractVersion: 2 })).toBe(2);
  expect(contractVersionsRead).toContain(contractVersion);
});

it('passes over fields, tables and columns of later versions in what pages are answered', () => {
  const link = { url: 'https://store.test/x', expiresAt: '2026-01-02T03:04:05.000Z' };
  const [file] = manifest.files.map((each) => ({ ...each, ...link }));
  const column = { name: 'kitchen', type: 'VARCHAR', precision: 1 };
  const wider = { ...file, encoding: 'later', columns: [...(file?.columns ?? []), column] };
  const later = { ...manifest, secret: 1, files: [wider, { ...file, table: 'kitchens' }] };
  const { precision: _, ...known } = column;
  expect(datasetResponseSchema.parse(later)).toEqual({
    ...manifest,
    files: [{ ...file, columns: [...(file?.columns ?? []), known] }],
  });
});

it('knows data set ids by their form', () => {
  expect(datasetIdSchema.safeParse('d-4f1c09be77a2d630').success).toBe(true);
  for (const id of ['d-4F1C09BE77A2D630', '4f1c09be77a2d630', 'd-4f1c', '../d-4f1c09be77a2d630'])
    expect(datasetIdSchema.safeParse(id).success).toBe(false);
});

it('refuses a pointer without a time', () => {
  expect(currentDatasetSchema.safeParse({ datasetId: 'd-4f1c09be77a2d630' }).success).toBe(false);
});
