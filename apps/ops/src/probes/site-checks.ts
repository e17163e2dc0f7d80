import { releaseManifestSchema, type ArtifactStore, type Expectation } from '@mangetamain/deploy';
import * as z from 'zod';
import { isApplicationPage, pageReferences } from '../releases/entry-page.ts';
import { parseJsonBytes } from '../formats/json-bytes.ts';
import { FailedCheck, type Finding, timely } from './check.ts';
import { type Answer, fetchWithin } from './fetch-within.ts';

const versionSchema = z.object({ releaseId: z.string().nullable() });
const datasetSchema = z.object({
  datasetId: z.string(),
  files: z.array(z.object({ key: z.string(), url: z.url(), bytes: z.number() })).min(1),
});
const types = {
  script: /^(?:text|application)\/javascript\b/,
  wasm: /^application\/wasm\b/,
  style: /^text\/css\b/,
};
const PARQUET_MAGIC = 'PAR1';

export interface SiteUnderProbe {
  readonly url: string;
  readonly expected: Expectation;
  readonly artifacts: Pick<ArtifactStore, 'getManifest'>;
  readonly timeoutMs: number;
}

/** Looks whether the site says it serves the expected release. */
export async function checkRelease({ url, expected, timeoutMs }: SiteUnderProbe): Promise<Finding> {
  const answer = await get(timeoutMs, `${url}/version.json`);
  const version = versionSchema.safeParse(parseJsonBytes(answer.body));
  if (!version.success) throw new FailedCheck('/version.json is not that of a site');
  const { releaseId } = version.data;
  if (releaseId !== expected.releaseId) {
    throw new FailedCheck(`it serves ${releaseId ?? 'no release'} instead of ${expected.releaseId}`);
  }
  return timely(answer.tookMs);
}

/** Looks whether the page is the application's and each of its own scripts and styles is there as such. */
export async function checkPage({ url, timeoutMs }: SiteUnderProbe): Promise<Finding> {
  const answer = await get(timeoutMs, `${url}/`, { accept: 'text/html' });
  requirePolicy('/', answer);
  const html = new TextDecoder().decode(answer.body);
  if (!isApplicationPage(html)) throw new FailedCheck('the page is not the application');
  for (const path of pageReferences(html)) {
    const part = await head(timeoutMs, `${url}/${path}`);
    const expected = path.endsWith('.js') ? types.script : path.endsWith('.css') ? types.style : /./;
    requireType(`/${path}`, part, expected);
  }
  return timely(answer.tookMs);
}

/** Looks whether the engine's worker is served as a script, under a policy of its own. */
export async function checkWorker(site: SiteUnderProbe): Promise<Finding> {
  const path = await findFile(site, /worker[^/]*\.js$/, 'worker script');
  const answer = await head(site.timeoutMs, `${site.url}/${path}`);
  requireType(`/${path}`, answer, types.script);
  requirePolicy(`/${path}`, answer);
  return timely(answer.tookMs);
}

/** Looks whether the engine is served as WebAssembly. */
export async function checkWasm(site: SiteUnderProbe): Promise<Finding> {
  const path = await findFile(site, /\.wasm$/, 'WebAssembly file');
  const answer = await head(site.timeoutMs, `${site.url}/${path}`);
  requireType(`/${path}`, answer, types.wasm);
  return timely(answer.tookMs);
}

/** Looks whether the expected dataset is handed out, and its smallest file answers a signed range read. */
export async function checkDataset({ url, expected, timeoutMs }: SiteUnderProbe): Promise<Finding> {
  const answer = await get(timeoutMs, `${url}/api/dataset`);
  const dataset = datasetSchema.safeParse(parseJsonBytes(answer.body));
  if (!dataset.success) throw new FailedCheck('/api/dataset is no dataset');
  const { datasetId, files } = dataset.data;
  if (datasetId !== expected.datasetId) {
    throw new FailedCheck(`it shows ${datasetId} instead of ${expected.datasetId}`);
  }
  const [smallest] = files.toSorted((a, b) => a.bytes - b.bytes);
  if (smallest === undefined) throw new FailedCheck('the dataset has no files');
  const part = await get(timeoutMs, smallest.url, { range: 'bytes=0-3' });
  if (new TextDecoder().decode(part.body.subarray(0, 4)) !== PARQUET_MAGIC) {
    throw new FailedCheck(`${smallest.key} is no Parquet file`);
  }
  return timely(answer.tookMs + part.tookMs);
}

async function get(timeoutMs: number, url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return requireSuccess(url, await fetchWithin(timeoutMs, url, { headers }));
}

async function head(timeoutMs: number, url: string): Promise<Answer> {
  return requireSuccess(url, await fetchWithin(timeoutMs, url, { method: 'HEAD' }));
}

/** A 503 is a store or a service that is away for now: no evidence against the release. */
function requireSuccess(url: string, answer: Answer): Answer {
  if (answer.status === 200 || answer.status === 206) return answer;
  const { pathname } = new URL(url);
  const location = answer.headers.get('location');
  const isRedirect = answer.status >= 300 && answer.status < 400;
  if (isRedirect && location !== null && URL.canParse(location, url)) {
    const target = new URL(location, url);
    throw new FailedCheck(`${pathname} is redirected to ${target.origin}${target.pathname}`);
  }
  const what = `${pathname} answers ${answer.status}`;
  if (answer.status === 503) throw new Error(what);
  throw new FailedCheck(what);
}

function requireType(path: string, { headers }: Answer, expected: RegExp): void {
  const type = headers.get('content-type') ?? 'no type';
  if (!expected.test(type)) throw new FailedCheck(`${path} is served as ${type}`);
}

function requirePolicy(path: string, { headers }: Answer): void {
  const policy = headers.get('content-security-policy') ?? '';
  if (!policy.includes('script-src')) throw new FailedCheck(`${path} has no content security policy`);
}

async function findFile({ expected, artifacts }: SiteUnderProbe, pattern: RegExp, what: string) {
  const manifest = releaseManifestSchema.safeParse(await artifacts.getManifest(expected.releaseId));
  const file = manifest.data?.files.find((candidate) => pattern.test(candidate.path));
  if (file === undefined) throw new FailedCheck(`release ${expected.releaseId} has no ${what}`);
  return file.path;
}
