import type { S3Request } from '../http/s3-request.ts';
import { S3Error } from '../s3-error.ts';
import { getBucketLocation, headBucket } from './buckets.ts';
import { deleteObject, deleteObjects } from './delete-objects.ts';
import { getObject } from './get-object.ts';
import { listObjectsV1, listObjectsV2 } from './list-objects.ts';
import type { Operation } from './operation.ts';
import { putObject } from './put-object.ts';

const LISTING = ['prefix', 'max-keys', 'encoding-type'];
const V2 = [...LISTING, 'continuation-token', 'start-after', 'fetch-owner'];

/** Everything the embedded store can do. */
const OPERATIONS: readonly Operation[] = [
  { target: 'bucket', method: 'HEAD', marks: [], parameters: [], run: headBucket },
  { target: 'bucket', method: 'GET', marks: ['location'], parameters: [], run: getBucketLocation },
  { target: 'bucket', method: 'GET', marks: ['list-type'], parameters: V2, run: listObjectsV2 },
  { target: 'bucket', method: 'GET', marks: [], parameters: [...LISTING, 'marker'], run: listObjectsV1 },
  { target: 'bucket', method: 'POST', marks: ['delete'], parameters: [], run: deleteObjects },
  { target: 'object', method: 'GET', marks: [], parameters: [], run: getObject },
  { target: 'object', method: 'HEAD', marks: [], parameters: [], run: getObject },
  { target: 'object', method: 'PUT', marks: [], parameters: [], run: putObject },
  { target: 'object', method: 'DELETE', marks: [], parameters: [], run: deleteObject },
];

// Harmless with every operation: how the request was signed, and names that SDKs add for their logs.
const ANYWHERE =
  /^(?:X-Amz-(?:Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Content-Sha256)|x-id)$/;

const UNDERSTOOD_HEADERS =
  /^x-amz-(?:date|content-sha256|user-agent|sdk-checksum-algorithm|checksum-.+|meta-.+)$/;

/** Headers that are understood with one value only: the one that changes nothing. */
const ONLY_DEFAULT: Readonly<Record<string, string>> = {
  'x-amz-storage-class': 'STANDARD',
  'x-amz-acl': 'private',
  // The version of S3's interface, of which there is one; the C++ SDK names it.
  'x-amz-api-version': '2006-03-01',
};

/**
 * Returns the operation that the request asks for.
 *
 * @throws {S3Error} `NotImplemented` for anything outside the subset, unknown parameters and headers included:
 * what is not understood must not be ignored.
 */
export function findOperation(request: S3Request): Operation {
  const target = targetOf(request);
  const given = new Set(request.query.map(([name]) => name).filter((name) => !ANYWHERE.test(name)));
  const operation = OPERATIONS.find(
    (candidate) =>
      candidate.target === target &&
      candidate.method === request.method &&
      candidate.marks.every((mark) => given.has(mark)) &&
      [...given].every((name) => candidate.marks.includes(name) || candidate.parameters.includes(name)),
  );
  if (operation === undefined) {
    const query = given.size === 0 ? '' : ` with ${[...given].join(', ')}`;
    throw new S3Error(
      'NotImplemented',
      `${request.method} on a ${target}${query} is not supported by this store.`,
    );
  }
  requireUnderstoodHeaders(request);
  return operation;
}

function targetOf({ bucket, key }: S3Request): string {
  if (bucket === '') return 'service';
  return key === '' ? 'bucket' : 'object';
}

function requireUnderstoodHeaders({ header, headerNames }: S3Request): void {
  for (const name of headerNames.filter((name) => name.startsWith('x-amz-'))) {
    const value = header(name);
    if (UNDERSTOOD_HEADERS.test(name) || (value !== undefined && ONLY_DEFAULT[name] === value)) continue;
    throw new S3Error('NotImplemented', `The header ${name}: ${value} is not supported by this store.`);
  }
}
