import { writeFile } from 'node:fs/promises';
import { methodsDocument } from '../src/report/methods-document.ts';
import { datasetFacts } from '../src/testing/index.ts';

await writeFile(new URL('../../../docs/methods.md', import.meta.url), methodsDocument(datasetFacts()));
