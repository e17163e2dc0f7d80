import type { DatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import type { PublishedAnswers } from '../dataset-api/published-answers.ts';
import { isOfAll } from '../data/answers/answers-index.ts';
import { pagesShownAt } from './pages.ts';

interface FirstData {
  /** The catalog, which from now on is followed. */
  readonly catalog: DatasetCatalog;
  /** Addresses that the page at a path begins with: the dataset in use, and the answers of what its head speaks of where known. */
  readonly of: (path: string) => readonly string[];
}

/**
 * Knows what pages ask for first from what visitors were answered last. Serving a page never waits for it, so that a
 * store that is away keeps nobody from the page.
 */
export function followFirstData(
  catalog: DatasetCatalog,
  published: PublishedAnswers,
  /** The dataset that the pointer names: known before anybody was answered. */
  named: () => string | null = () => null,
): FirstData {
  let datasetId: string | null = null;
  return {
    catalog: {
      async current() {
        const manifest = await catalog.current();
        datasetId = manifest.datasetId;
        return manifest;
      },
    },
    of(path) {
      const shown = named() ?? datasetId;
      const known = shown === null ? [] : published.known(shown);
      const pages = pagesShownAt(path);
      const first = known.filter(
        (file) =>
          pages.some((each) => each === file.page) &&
          file.kind === 'default' &&
          file.part !== 'rest' &&
          isOfAll(file),
      );
      return ['/api/dataset', ...first.map(({ sha256 }) => `/api/answers/${sha256}`)];
    },
  };
}
