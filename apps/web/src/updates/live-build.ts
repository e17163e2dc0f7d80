import { buildSchema, type Build } from '../offline/build.ts';

/** The id of the build that this page came with; null where none was built. */
export const ownBuild = (page: Pick<Document, 'querySelector'> = document): string | null =>
  page.querySelector('meta[name="build"]')?.getAttribute('content') ?? null;

/** The build that the site serves now. Rejects where it cannot be asked, or does not say. */
export async function requestLiveBuild(request: typeof fetch): Promise<Build> {
  const answer = await request('/build.json', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`The site answered ${answer.status} to /build.json.`);
  return buildSchema.parse(await answer.json());
}
