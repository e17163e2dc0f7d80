import type { ObjectDescription } from '../disk/object-file.ts';
import { resolveRange } from '../http/byte-range.ts';
import { preconditionFailed, readOutcome } from '../http/conditions.ts';
import type { S3Request } from '../http/s3-request.ts';
import type { S3Response } from '../http/s3-response.ts';
import { S3Error } from '../s3-error.ts';
import type { OperationInput } from './operation.ts';

/** GetObject, and HeadObject, which is the same without the body. */
export async function getObject({ service, request }: OperationInput): Promise<S3Response> {
  const opened = await service.disk.open(request.key);
  if (opened === null) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  try {
    const { body, ...head } = describe(request, opened.description);
    if (body !== undefined && request.method === 'GET') {
      return { ...head, body: { file: opened.file, ...body } };
    }
    await opened.file.close();
    const headers =
      body === undefined ? head.headers : { ...head.headers, 'content-length': String(body.bytes) };
    return { ...head, headers };
  } catch (error) {
    await opened.file.close();
    throw error;
  }
}

interface Described {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: { readonly start: number; readonly bytes: number };
}

function describe(request: S3Request, object: ObjectDescription): Described {
  const headers = {
    ...object.headers,
    etag: object.etag,
    'last-modified': object.lastModified.toUTCString(),
    'accept-ranges': 'bytes',
  };
  const outcome = readOutcome(request, object);
  if (outcome === 304) return { status: 304, headers };
  if (outcome === 412) {
    throw preconditionFailed(request.header('if-match') === undefined ? 'If-Unmodified-Since' : 'If-Match');
  }
  const range = resolveRange(wantedRange(request, object), object.bytes);
  if (range === null) return { status: 200, headers, body: { start: 0, bytes: object.bytes } };
  const contentRange = `bytes ${range.start}-${range.start + range.bytes - 1}/${object.bytes}`;
  return { status: 206, headers: { ...headers, 'content-range': contentRange }, body: range };
}

// A range of another version than the reader knows is of no use: `If-Range` then asks for the whole.
function wantedRange({ header }: S3Request, object: ObjectDescription): string | undefined {
  const ifRange = header('if-range');
  const same =
    ifRange === undefined || ifRange === object.etag || ifRange === object.lastModified.toUTCString();
  return same ? header('range') : undefined;
}
