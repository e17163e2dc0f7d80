import type { ObjectStore } from './object-store.ts';

/**
 * Names of what is published below a prefix: each folder with a manifest, which is written last, so that without one there
 * is nothing yet. Throws StoreError where the store does not answer.
 */
export async function* publishedNames(
  store: Pick<ObjectStore, 'list'>,
  prefix: string,
  options?: Parameters<ObjectStore['list']>[1],
): AsyncIterable<string> {
  for await (const { key } of store.list(prefix, options)) {
    const [name = '', file, ...deeper] = key.slice(prefix.length).split('/');
    if (file === 'manifest.json' && deeper.length === 0) yield name;
  }
}
