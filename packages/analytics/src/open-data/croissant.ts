import { columnKind, type ColumnKind } from '../dataset/column-kind.ts';
import type { Manifest, ManifestFile } from '../dataset/manifest.ts';
import { tables } from '../dataset/tables.ts';
import { bibtex } from './citation.ts';
import { columnDescription } from './column-description.ts';
import { metadataDescription, metadataTitle, publishedOn, tableFileName } from './dataset-names.ts';
import { publisher, source } from './source.ts';

/** The terms of Croissant that this document uses; https://docs.mlcommons.org/croissant/docs/croissant-spec.html */
const context = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  isLiveDataset: 'cr:isLiveDataset',
  recordSet: 'cr:recordSet',
  repeated: 'cr:repeated',
  sc: 'https://schema.org/',
  source: 'cr:source',
} as const;

const dataTypes: Readonly<Record<ColumnKind, string>> = {
  integer: 'sc:Integer',
  decimal: 'sc:Float',
  text: 'sc:Text',
  date: 'sc:Date',
  time: 'sc:DateTime',
  boolean: 'sc:Boolean',
  list: 'sc:Text',
  other: 'sc:Text',
};

const dataType = (type: string) => dataTypes[columnKind(type.replace(/\[\]$/u, ''))];

function fieldOf(file: ManifestFile, { name, type, unit }: ManifestFile['columns'][number]) {
  const repeated = columnKind(type) === 'list' ? { repeated: true } : {};
  return {
    '@type': 'cr:Field',
    '@id': `${file.table}/${name}`,
    name,
    description: columnDescription(file.table, name, unit),
    dataType: dataType(type),
    ...repeated,
    source: { fileObject: { '@id': tableFileName(file) }, extract: { column: name } },
  };
}

/**
 * The dataset as a Croissant 1.0 document: its files with their hashes, its tables with their columns.
 *
 * @param address where the dataset is described for people
 */
export function croissant(manifest: Manifest, address: string) {
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: metadataTitle(manifest),
    description: metadataDescription(manifest),
    url: address,
    version: manifest.datasetId,
    datePublished: publishedOn(manifest),
    isLiveDataset: false,
    license: source.url,
    creator: { '@type': 'sc:Organization', name: publisher },
    isBasedOn: source.url,
    temporalCoverage: manifest.period.join('/'),
    citeAs: bibtex(manifest, address),
    distribution: manifest.files.map((file) => ({
      '@type': 'cr:FileObject',
      '@id': tableFileName(file),
      name: tableFileName(file),
      description: `One row per ${tables[file.table].rowMeaning}; ${file.rows} rows.`,
      // Beside this document: links to the store expire.
      contentUrl: tableFileName(file),
      contentSize: `${file.bytes} B`,
      encodingFormat: 'application/vnd.apache.parquet',
      sha256: file.sha256,
    })),
    recordSet: manifest.files.map((file) => ({
      '@type': 'cr:RecordSet',
      '@id': file.table,
      name: file.table,
      description: `One row per ${tables[file.table].rowMeaning}.`,
      field: file.columns.map((column) => fieldOf(file, column)),
    })),
  };
}
