import { PAGE_FILE } from './build.ts';
import type { SavedReleases } from './saved-releases.ts';

/** Milliseconds after which a saved copy takes the place of a network that does not answer. */
export const patience = 5_000;

/** A request, as far as it matters here. */
type Asked = Pick<Request, 'url' | 'method' | 'mode' | 'destination'>;

/**
 * The saved file that may stand in for an answer; null where none ever does: for data and the service's answers, which
 * the page keeps itself, and for other sites.
 */
export function standInFor({ url, method, mode, destination }: Asked, origin: string): string | null {
  const { origin: asked, pathname } = new URL(url);
  if (asked !== origin || method !== 'GET' || pathname.startsWith('/api/')) return null;
  const isFile = /\.\w+$/u.test(pathname);
  if (mode !== 'navigate') return isFile ? pathname : null;
  return isFile || destination !== 'document' ? null : PAGE_FILE;
}

interface Answering {
  readonly network: () => Promise<Response>;
  readonly saved: Pick<SavedReleases, 'find'>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * What the network answers, or the saved file where it fails, says that it cannot, or takes too long. Rejects as the
 * network does where nothing is saved.
 */
export function networkOrSaved(standIn: string, { network, saved, pause }: Answering): Promise<Response> {
  // Storage that cannot be read holds nothing.
  const found = () => saved.find(standIn).catch(() => undefined);
  const answered = network().then(
    async (response) => (isRefused(standIn, response) ? ((await found()) ?? response) : response),
    async (error: unknown) => {
      const file = await found();
      if (file !== undefined) return file;
      throw error;
    },
  );
  const late = pause(patience)
    .then(found)
    .then((file) => file ?? answered);
  return Promise.race([answered, late]);
}

/** A page may be answered with 404, which says so in words; a file that is gone was there when its page was saved. */
const isRefused = (standIn: string, { ok, status }: Response) =>
  standIn === PAGE_FILE ? status >= 500 : !ok;
