import { decodeAnswers, UnreadableAnswers, type Answers } from '@mangetamain/analytics/answers';
import type { AnswerFile } from '@mangetamain/analytics/dataset';
import type { LoadingPorts } from '../ports.ts';
import { readBody } from '../read-body.ts';
import type { StoreCache } from '../store-cache.ts';
import { sha256Of } from '../verify.ts';

export interface AnswersPorts extends Pick<LoadingPorts, 'fetch' | 'clock' | 'idle'> {
  readonly cache: StoreCache;
}

/** An answer that takes longer than this, in milliseconds, is left to the engine. */
const patience = 10_000;

/** The site itself offers them under their hash: the address is known to it before any link is signed. */
const addressOf = ({ sha256 }: AnswerFile) => `/api/answers/${sha256}`;

/**
 * The answers of a file, from the site, or from this browser's cache where the site is away; null where they do not come,
 * or are not those that were published: then there are none, and the engine answers.
 */
export async function loadAnswers(file: AnswerFile, ports: AnswersPorts): Promise<Answers | null> {
  const content = (await downloadedContent(file, ports)) ?? (await savedContent(file, ports));
  if (content === null) return null;
  try {
    return decodeAnswers(content);
  } catch (error) {
    if (error instanceof UnreadableAnswers) return null;
    throw error;
  }
}

/** Asked for first: the browser has it ahead, by the page's own announcement or from an earlier visit. */
async function downloadedContent(
  file: AnswerFile,
  { clock, cache, fetch }: AnswersPorts,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(addressOf(file), { signal: AbortSignal.timeout(patience) });
    if (!response.ok) return null;
    const content = await readBody(response, file.bytes, { clock, onReceived: () => undefined });
    if (!(await isPublished(file, content))) return null;
    // Whoever waits for the answers does not wait for that.
    void keep(file, content, cache);
    return content;
  } catch {
    // Whatever kept them from coming, there are none.
    return null;
  }
}

async function keep(
  { sha256 }: AnswerFile,
  content: Uint8Array<ArrayBuffer>,
  cache: StoreCache,
): Promise<void> {
  if (!(await cache.has(sha256))) await cache.keep(sha256, content);
}

async function savedContent(
  file: AnswerFile,
  { cache }: AnswersPorts,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const content = await cache.find(file.sha256);
  if (content === null || (await isPublished(file, content))) return content;
  await cache.forget(file.sha256);
  return null;
}

const isPublished = async ({ sha256, bytes }: AnswerFile, content: Uint8Array<ArrayBuffer>) =>
  content.byteLength === bytes && (await sha256Of(content)) === sha256;
