import { columnKind, type ColumnKind } from '../dataset/column-kind.ts';
import type { Manifest, ManifestFile } from '../dataset/manifest.ts';
import { tables } from '../dataset/tables.ts';
import { columnDescription } from './column-description.ts';
import { metadataDescription, metadataTitle, tableFileName } from './dataset-names.ts';
import { publisher, source } from './source.ts';

const profile = (name: 'datapackage' | 'dataresource' | 'tableschema') =>
  `https://datapackage.org/profiles/2.0/${name}.json`;

const fieldTypes: Readonly<Record<ColumnKind, string>> = {
  integer: 'integer',
  decimal: 'number',
  text: 'string',
  date: 'date',
  time: 'datetime',
  boolean: 'boolean',
  list: 'array',
  other: 'any',
};

function resourceOf(file: ManifestFile) {
  return {
    $schema: profile('dataresource'),
    name: file.table,
    type: 'table',
    path: tableFileName(file),
    description: `One row per ${tables[file.table].rowMeaning}; ${file.rows} rows.`,
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: {
      $schema: profile('tableschema'),
      fields: file.columns.map(({ name, type, unit }) => ({
        name,
        type: fieldTypes[columnKind(type)],
        description: columnDescription(file.table, name, unit),
        ...(unit === undefined ? {} : { unit }),
      })),
    },
  };
}

/**
 * The dataset as a Data Package 2.0 descriptor (Frictionless): a resource per table, with its hash and its schema.
 *
 * @param address where the dataset is described for people
 */
export function dataPackage(manifest: Manifest, address: string) {
  return {
    $schema: profile('datapackage'),
    name: manifest.datasetId,
    id: manifest.datasetId,
    title: metadataTitle(manifest),
    description: metadataDescription(manifest),
    homepage: address,
    version: manifest.datasetId,
    created: manifest.createdAt,
    contributors: [{ title: publisher, roles: ['wrangler', 'publisher'] }],
    sources: [{ title: source.title, path: source.url }],
    licenses: [{ title: source.licence, path: source.url }],
    resources: manifest.files.map(resourceOf),
  };
}
