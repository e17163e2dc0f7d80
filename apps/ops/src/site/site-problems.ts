import { HttpProblem } from '../http/problem.ts';

/** Returns the problem of a site where nothing was published yet, or what was live had to be taken away. */
export const nothingLive = (): HttpProblem =>
  new HttpProblem({
    status: 503,
    code: 'site_missing',
    detail:
      'Nothing is live here. Publish a build with "npm run ops -- release publish apps/web/dist", ' +
      'then bring it live with "npm run ops -- promote".',
    headers: { 'Retry-After': '30' },
  });

/** Returns the problem of a file that only the store has, while the store is away. */
export const siteStoreAway = (cause?: unknown): HttpProblem =>
  new HttpProblem({
    status: 503,
    code: 'site_unavailable',
    detail: 'This part of the site cannot be read from the object store at present. Try again in a moment.',
    headers: { 'Retry-After': '5' },
    cause,
  });

interface BrokenFile {
  readonly releaseId: string;
  readonly path: string;
  readonly problem: 'missing' | 'damaged' | 'missing or damaged';
}

/**
 * Returns the problem of a file that the store answered for, though not with what the release has there: unlike a store
 * that is away, this is evidence against the release.
 */
export const siteFileBroken = ({ releaseId, path, problem }: BrokenFile): HttpProblem =>
  new HttpProblem({
    status: 500,
    code: 'release_broken',
    detail: `The file ${path} of release ${releaseId} is ${problem} in the object store. Publish the release again, or roll back.`,
  });
