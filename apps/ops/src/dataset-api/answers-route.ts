import { brotliDecompressSync } from 'node:zlib';
import type { Handler } from 'hono';
import { completeAnswer } from '../http/answer-headers.ts';
import { acceptedEncodings } from '../http/content-encoding.ts';
import type { HttpEnv } from '../http/env.ts';
import { answersMissing } from './dataset-problems.ts';
import type { DatasetCatalog } from './dataset-catalog.ts';
import type { PublishedAnswers } from './published-answers.ts';

interface AnswersRouteOptions {
  readonly catalog: DatasetCatalog;
  readonly published: PublishedAnswers;
}

/**
 * Returns the handler of `GET /api/answers/:sha256`: a file of answers of the dataset in use, from the site itself. Its
 * address is known before any link is signed, and it takes no connection to another host: the first view waits for it.
 */
export function answersRoute({ catalog, published }: AnswersRouteOptions): Handler<HttpEnv> {
  return async (c) => {
    const { datasetId } = await catalog.current();
    const sha256 = c.req.param('sha256') ?? '';
    const content = await published.content(datasetId, sha256);
    if (content === null) throw answersMissing(sha256, datasetId);
    const isBrotli = acceptedEncodings(c.req.header('accept-encoding')).includes('br');
    const coding: Record<string, string> = isBrotli ? { 'Content-Encoding': 'br' } : {};
    return completeAnswer(c, isBrotli ? content : new Uint8Array(brotliDecompressSync(content)), 200, {
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Type': 'application/json; charset=utf-8',
      Vary: 'Accept-Encoding',
      ...coding,
    });
  };
}
