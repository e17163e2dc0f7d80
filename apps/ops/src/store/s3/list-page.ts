import { z } from 'zod';
import type { QueryPairs } from '../signature/signature-v4.ts';
import type { ObjectSummary } from '../object-store.ts';
import { StoreError } from '../store-error.ts';
import { parseXml } from '../../formats/xml.ts';

const listing = z.object({
  ListBucketResult: z.object({
    IsTruncated: z.enum(['true', 'false']),
    NextContinuationToken: z.string().optional(),
    EncodingType: z.string().optional(),
    Contents: z
      .array(
        z.object({
          Key: z.string(),
          LastModified: z.iso.datetime().transform((text) => new Date(text)),
          ETag: z.string(),
          Size: z.string().regex(/^\d+$/).transform(Number),
        }),
      )
      .default([]),
  }),
});

interface ListPage {
  readonly objects: readonly ObjectSummary[];
  /** Where the next page begins, or null after the last. */
  readonly next: string | null;
}

/** Returns the query of ListObjectsV2. Keys come URL-encoded, since XML cannot hold every character. */
export function listQuery(prefix: string, continuation: string | null): QueryPairs {
  const query: [string, string][] = [
    ['list-type', '2'],
    ['encoding-type', 'url'],
    ['prefix', prefix],
  ];
  if (continuation !== null) query.push(['continuation-token', continuation]);
  return query;
}

/**
 * Returns one page of a ListObjectsV2 answer.
 *
 * @throws {StoreError} code `MalformedListing` when the answer is no such document.
 */
export function readListPage(body: Uint8Array): ListPage {
  try {
    const { ListBucketResult: page } = parseXml(new TextDecoder().decode(body), listing);
    const decode = page.EncodingType === 'url' ? decodeKey : (key: string) => key;
    const next = page.IsTruncated === 'true' ? page.NextContinuationToken : null;
    if (next === undefined) throw new Error('a truncated page carries no continuation token');
    return { objects: page.Contents.map((entry) => toSummary(entry, decode)), next };
  } catch (cause) {
    throw new StoreError('The object store answered a listing that is no ListObjectsV2 document.', {
      code: 'MalformedListing',
      remedy: 'Check that S3_ENDPOINT names an S3 store and no web page.',
      cause,
    });
  }
}

function toSummary(
  entry: z.output<typeof listing>['ListBucketResult']['Contents'][number],
  decode: (key: string) => string,
): ObjectSummary {
  return { key: decode(entry.Key), bytes: entry.Size, etag: entry.ETag, lastModified: entry.LastModified };
}

function decodeKey(encoded: string): string {
  return decodeURIComponent(encoded.replaceAll('+', ' '));
}
