import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { signHeaders } from '../signature/sign-headers.ts';
import {
  canonicalQuery,
  type Credentials,
  type QueryPairs,
  signingScopes,
  toTimestamp,
} from '../signature/signature-v4.ts';
import { uriEncodePath } from '../signature/uri-encode.ts';

export interface RawRequest {
  readonly method: string;
  /** Decoded, such as `/bucket/a/../b`; sent exactly so, never resolved. */
  readonly path: string;
  readonly query?: QueryPairs;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly signedAt?: Date;
  readonly region?: string;
}

interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** Of the error document, else undefined. */
  readonly code: string | undefined;
}

/** Returns the headers of a request signed by hand, for what no S3 client would send. */
export function signedHeaders(
  url: string,
  { accessKeyId, secretAccessKey }: Credentials,
  { method, path, query = [], headers = {}, body, signedAt = new Date(), region = 'us-east-1' }: RawRequest,
): Record<string, string> {
  const scope = signingScopes(secretAccessKey, region)(toTimestamp(signedAt));
  const request = { method, host: new URL(url).host, path, query, headers, body };
  return signHeaders(request, accessKeyId, scope);
}

/** Signs and sends a request over plain HTTP and returns the whole answer. */
export function sendSigned(url: string, credentials: Credentials, raw: RawRequest): Promise<RawAnswer> {
  const query = raw.query === undefined || raw.query.length === 0 ? '' : `?${canonicalQuery(raw.query)}`;
  const headers = signedHeaders(url, credentials, raw);
  return sendRaw(url, raw.method, `${uriEncodePath(raw.path)}${query}`, headers, raw.body);
}

/** Sends a request as it stands: the target is not parsed, resolved or encoded. */
export async function sendRaw(
  url: string,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body?: Uint8Array,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const request = httpRequest({
    hostname,
    port,
    method,
    path: target,
    headers: { ...headers },
    agent: false,
  });
  request.end(body);
  const response = await responseTo(request);
  const bytes = await buffer(response);
  const code = /<Error><Code>(\w+)<\/Code>/.exec(bytes.toString('utf8'))?.[1];
  return { status: response.statusCode ?? 0, headers: response.headers, body: bytes, code };
}

async function responseTo(request: ReturnType<typeof httpRequest>): Promise<IncomingMessage> {
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (response === undefined) throw new Error('The request ended without a response.');
  return response;
}
