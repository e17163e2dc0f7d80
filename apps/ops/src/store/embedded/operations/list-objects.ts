import { uriEncodePath } from '../../signature/uri-encode.ts';
import { queryValue, type S3Request } from '../http/s3-request.ts';
import { type S3Response, xmlResponse } from '../http/s3-response.ts';
import { S3Error } from '../s3-error.ts';
import { listPage, type ListPage } from './list-page.ts';
import type { OperationInput } from './operation.ts';

const MAX_KEYS = 1000;

/** ListObjectsV2. */
export function listObjectsV2({ service, request }: OperationInput): S3Response {
  const query = readQuery(request);
  const token = queryValue(request, 'continuation-token');
  const startAfter = queryValue(request, 'start-after');
  const after = token === undefined ? (startAfter ?? '') : decodeToken(token);
  const page = listPage(service.disk.index, { ...query, after });
  return xmlResponse('ListBucketResult', {
    ...commonElements(service.bucket, query, page),
    KeyCount: page.objects.length,
    ...(token === undefined ? {} : { ContinuationToken: token }),
    ...(startAfter === undefined ? {} : { StartAfter: query.encode(startAfter) }),
    ...(page.next === null ? {} : { NextContinuationToken: Buffer.from(page.next).toString('base64url') }),
  });
}

/** ListObjects, the first version, which s3cmd still speaks. */
export function listObjectsV1({ service, request }: OperationInput): S3Response {
  const query = readQuery(request);
  const marker = queryValue(request, 'marker') ?? '';
  const page = listPage(service.disk.index, { ...query, after: marker });
  return xmlResponse('ListBucketResult', {
    ...commonElements(service.bucket, query, page),
    Marker: query.encode(marker),
    ...(page.next === null ? {} : { NextMarker: query.encode(page.next) }),
  });
}

interface ListQuery {
  readonly prefix: string;
  readonly maxKeys: number;
  readonly encodesUrl: boolean;
  readonly encode: (text: string) => string;
}

function readQuery(request: S3Request): ListQuery {
  const maxKeys = queryValue(request, 'max-keys') ?? String(MAX_KEYS);
  if (!/^\d{1,9}$/.test(maxKeys))
    throw new S3Error('InvalidArgument', 'max-keys must be a whole number, 0 or more.');
  const encoding = queryValue(request, 'encoding-type');
  if (encoding !== undefined && encoding !== 'url') {
    throw new S3Error('InvalidArgument', 'Invalid Encoding Method specified in Request');
  }
  return {
    prefix: queryValue(request, 'prefix') ?? '',
    maxKeys: Math.min(MAX_KEYS, Number(maxKeys)),
    encodesUrl: encoding === 'url',
    encode: encoding === 'url' ? uriEncodePath : (text) => text,
  };
}

function commonElements(bucket: string, query: ListQuery, page: ListPage) {
  const { prefix, maxKeys, encodesUrl, encode } = query;
  return {
    Name: bucket,
    Prefix: encode(prefix),
    MaxKeys: maxKeys,
    ...(encodesUrl ? { EncodingType: 'url' } : {}),
    IsTruncated: page.next !== null,
    Contents: page.objects.map(({ key, lastModified, etag, bytes }) => ({
      Key: encode(key),
      LastModified: lastModified.toISOString(),
      ETag: etag,
      Size: bytes,
      StorageClass: 'STANDARD',
    })),
  };
}

function decodeToken(token: string): string {
  const decoded = Buffer.from(token, 'base64url');
  if (token !== '' && decoded.toString('base64url') === token) return decoded.toString('utf8');
  throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect');
}
