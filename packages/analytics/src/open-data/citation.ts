import type { Manifest } from '../dataset/manifest.ts';
import { metadataTitle, publishedOn } from './dataset-names.ts';
import { publisher, source } from './source.ts';

type Cited = Pick<Manifest, 'datasetId' | 'source' | 'period' | 'createdAt'>;

/** The dataset and its source as two BibTeX entries. */
export function bibtex(dataset: Cited, address: string): string {
  const day = publishedOn(dataset);
  return `@misc{${dataset.datasetId},
  author = {{${publisher}}},
  title = {${metadataTitle(dataset)}},
  year = {${day.slice(0, 4)}},
  version = {${dataset.datasetId}},
  note = {Published ${day}},
  url = {${address}}
}

@inproceedings{majumder-etal-2019,
  author = {${source.authors.join(' and ')}},
  title = {${source.paper}},
  booktitle = {${source.venue}},
  year = {${source.year}}
}
`;
}

const yamlText = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The same as a Citation File Format 1.2.0 document. */
export function citationFile(dataset: Cited, address: string): string {
  const authors = source.authors.map((author) => {
    const lastBlank = author.lastIndexOf(' ');
    return `      - given-names: ${yamlText(author.slice(0, lastBlank))}
        family-names: ${yamlText(author.slice(lastBlank + 1))}`;
  });
  return `cff-version: 1.2.0
message: ${yamlText('Cite the dataset and its version.')}
type: dataset
title: ${yamlText(metadataTitle(dataset))}
authors:
  - name: ${yamlText(publisher)}
version: ${yamlText(dataset.datasetId)}
date-released: ${publishedOn(dataset)}
url: ${yamlText(address)}
references:
  - type: conference-paper
    title: ${yamlText(source.paper)}
    authors:
${authors.join('\n')}
    year: ${source.year}
    conference:
      name: ${yamlText(source.venue)}
`;
}
