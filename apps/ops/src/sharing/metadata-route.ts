import { filesForBrowsers, type Manifest } from '@mangetamain/analytics/dataset';
import { checksums, citationFile, croissant, dataPackage } from '@mangetamain/analytics/open-data';
import type { Handler } from 'hono';
import type { DatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import type { HttpEnv } from '../http/env.ts';
import { originOf } from './published-analysis.ts';

interface MetadataRouteOptions {
  readonly catalog: DatasetCatalog;
  readonly publicUrl: string | undefined;
}

interface MetadataFile {
  readonly type: string;
  readonly write: (manifest: Manifest, address: string) => string;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** What a dataset says of itself to machines, by the name of the file. */
const files: Readonly<Record<string, MetadataFile>> = {
  'croissant.json': {
    type: 'application/ld+json; charset=utf-8',
    write: (manifest, address) => json(croissant(manifest, address)),
  },
  'datapackage.json': {
    type: 'application/json; charset=utf-8',
    write: (manifest, address) => json(dataPackage(manifest, address)),
  },
  'CITATION.cff': { type: 'application/yaml; charset=utf-8', write: citationFile },
  SHA256SUMS: { type: 'text/plain; charset=utf-8', write: checksums },
};

/** The paths that `metadataRoute` answers: `/data/croissant.json`. */
export const metadataPath = `/data/:file{${Object.keys(files)
  .map((name) => name.replace('.', '\\.'))
  .join('|')}}`;

/** Returns the handler of the stable addresses at which the dataset shown is described for machines. Any site may read them. */
export function metadataRoute({ catalog, publicUrl }: MetadataRouteOptions): Handler<HttpEnv> {
  return async (c) => {
    const file = files[c.req.param('file') ?? ''];
    if (file === undefined) return c.notFound();
    const current = await catalog.current();
    const manifest = { ...current, files: filesForBrowsers(current) };
    return c.body(file.write(manifest, `${originOf(c, publicUrl)}/data`), 200, {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300',
      'Content-Type': file.type,
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  };
}
