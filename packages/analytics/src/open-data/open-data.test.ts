import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { tableNames, tables, type Manifest } from '../dataset/index.ts';
import { bibtex, checksums, citationFile, croissant, dataPackage } from './index.ts';

const datasetId = 'd-0123456789abcdef';
const address = 'https://kitchen.test/data';

/** Every published table, each with the columns of its contract. */
const manifest: Manifest = {
  schemaVersion: 1,
  datasetId,
  title: 'Food.com',
  source: 'import',
  createdAt: '2026-01-02T03:04:05.000Z',
  period: ['1999-08-06', '2018-12-04'],
  lineage: [
    { table: 'recipes', step: 'raw', rows: 20, rule: 'Rows of the recipe file' },
    { table: 'recipes', step: 'clean', rows: 12, rule: 'Calories are there' },
  ],
  files: tableNames.map((table, index) => ({
    table,
    key: `datasets/${datasetId}/${table}.parquet`,
    bytes: 100 + index,
    rows: 10 + index,
    sha256: index.toString(16).repeat(64).slice(0, 64),
    columns: tables[table].columns.map(({ name, type, unit }) => ({ name, type, ...(unit && { unit }) })),
  })),
};

const invented: Manifest = { ...manifest, source: 'demo' };

describe('the Croissant document', () => {
  const document = croissant(manifest, address);

  it('has what Croissant 1.0 asks of every dataset', () => {
    expect(document).toMatchObject({
      '@type': 'sc:Dataset',
      conformsTo: 'http://mlcommons.org/croissant/1.0',
      name: 'Food.com recipes and ratings, 1999–2018, cleaned',
      url: address,
      version: datasetId,
      datePublished: '2026-01-02',
      creator: { name: 'Back to the Kitchen' },
    });
    expect(document.license).toMatch(/^https:/u);
    expect(document.citeAs).toContain(datasetId);
  });

  it('names every file with its hash and size', () => {
    expect(document.distribution).toHaveLength(tableNames.length);
    for (const [index, file] of document.distribution.entries()) {
      expect(file).toMatchObject({ '@type': 'cr:FileObject', contentUrl: file['@id'] });
      expect(file.sha256).toBe(manifest.files[index]?.sha256);
      expect(file.contentSize).toBe(`${100 + index} B`);
    }
  });

  it('reads each field from a column of a file that is there, under an id of its own', () => {
    const files = new Set(document.distribution.map((file) => file['@id']));
    const fields = document.recordSet.flatMap(({ field }) => field);
    expect(new Set(fields.map((field) => field['@id'])).size).toBe(fields.length);
    for (const field of fields) {
      expect(files).toContain(field.source.fileObject['@id']);
      expect(field.source.extract.column).toBe(field.name);
      expect(field.dataType).toMatch(/^sc:(?:Integer|Float|Text|Date)$/u);
      expect(field.description).not.toBe('');
    }
  });

  it('says of lists that they repeat, and of columns their unit', () => {
    const fieldOf = (id: string) =>
      document.recordSet.flatMap(({ field }) => field).find((field) => field['@id'] === id);
    expect(fieldOf('recipe_details/steps')).toMatchObject({ repeated: true, dataType: 'sc:Text' });
    expect(fieldOf('recipes/minutes')?.description).toBe('preparation time, 1 to 180 [min]');
    expect(fieldOf('recipes/submitted')?.dataType).toBe('sc:Date');
  });

  it('declares every term that it uses, and no other', () => {
    const used = new Set<string>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        used.add(key);
        visit(inner);
      }
    };
    const { '@context': context, ...body } = document;
    visit(body);
    const prefixes = new Set(['@language', '@vocab', 'cr', 'dct', 'sc']);
    const terms = Object.keys(context).filter((term) => !prefixes.has(term));
    expect(terms.filter((term) => !used.has(term))).toEqual([]);
    // Terms of Croissant that the body uses; whatever is not declared would be one of schema.org.
    for (const term of [
      'recordSet',
      'field',
      'dataType',
      'fileObject',
      'extract',
      'column',
      'repeated',
      'citeAs',
    ])
      expect(terms).toContain(term);
    expect(context['@vocab']).toBe('https://schema.org/');
  });
});

describe('the Data Package', () => {
  const descriptor = dataPackage(manifest, address);

  it('names its profile, its version and where it comes from', () => {
    expect(descriptor).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      version: datasetId,
      created: manifest.createdAt,
      homepage: address,
    });
    expect(descriptor.sources[0]?.path).toMatch(/^https:/u);
  });

  it('has a table resource per file, with the hash, the size and the schema', () => {
    expect(descriptor.resources.map(({ name }) => name)).toEqual([...tableNames]);
    for (const [index, resource] of descriptor.resources.entries()) {
      expect(resource.type).toBe('table');
      expect(resource.name).toMatch(/^[-a-z0-9._/]+$/u);
      expect(resource.path).toMatch(/^[a-z_]+\.parquet$/u);
      expect(resource.hash).toBe(`sha256:${manifest.files[index]?.sha256}`);
      expect(resource.bytes).toBe(100 + index);
      expect(resource.schema.fields.map(({ name }) => name)).toEqual(
        manifest.files[index]?.columns.map(({ name }) => name),
      );
    }
  });

  it('gives each field a type of Table Schema', () => {
    const types = new Set(
      descriptor.resources.flatMap(({ schema }) => schema.fields.map(({ type }) => type)),
    );
    expect([...types].toSorted()).toEqual(['array', 'date', 'integer', 'number', 'string']);
  });
});

it('labels invented data in every document', () => {
  for (const words of [
    croissant(invented, address).name,
    dataPackage(invented, address).title,
    bibtex(invented, address),
    citationFile(invented, address),
  ])
    expect(words).toContain('demonstration data, made up');
});

it('cites the version and the source in BibTeX', () => {
  const entries = bibtex(manifest, address);
  expect(entries).toContain(`version = {${datasetId}}`);
  expect(entries).toContain('year = {2026}');
  expect(entries).toContain('Julian McAuley');
  expect(entries.split('{').length).toBe(entries.split('}').length);
});

it('writes a citation file that is YAML', () => {
  const file: unknown = parse(citationFile(manifest, address));
  expect(file).toMatchObject({
    'cff-version': '1.2.0',
    type: 'dataset',
    version: datasetId,
    'date-released': '2026-01-02',
    references: [
      {
        authors: expect.arrayContaining([
          { 'given-names': 'Bodhisattwa Prasad', 'family-names': 'Majumder' },
        ]),
      },
    ],
  });
});

it('writes checksums as sha256sum reads them', () => {
  const lines = checksums(manifest).trimEnd().split('\n');
  expect(lines).toHaveLength(tableNames.length);
  expect(lines[0]).toMatch(/^[0-9a-f]{64} {2}recipes\.parquet$/u);
});
