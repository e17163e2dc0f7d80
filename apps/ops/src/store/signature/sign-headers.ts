import {
  ALGORITHM,
  canonicalQuery,
  type QueryPairs,
  sha256Hex,
  type SigningScope,
  signRequest,
} from './signature-v4.ts';

interface HeaderRequest {
  readonly method: string;
  readonly host: string;
  /** Decoded, beginning with a slash. */
  readonly path: string;
  readonly query: QueryPairs;
  /** By lower-case name; those given replace what would be signed otherwise. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
}

/** Returns the headers of a request with its signature, which covers every one of them and the body. */
export function signHeaders(
  { method, host, path, query, headers, body }: HeaderRequest,
  accessKeyId: string,
  scope: SigningScope,
): Record<string, string> {
  const payload = headers['x-amz-content-sha256'] ?? sha256Hex(body ?? '');
  const all: Record<string, string> = {
    host,
    'x-amz-date': scope.timestamp,
    'x-amz-content-sha256': payload,
    ...headers,
  };
  const signedHeaders = Object.keys(all).sort();
  const header = (name: string) => all[name];
  const request = { method, path, query: canonicalQuery(query), header, signedHeaders, payload };
  const signature = signRequest(request, scope);
  const credential = `Credential=${accessKeyId}/${scope.scope}`;
  const authorization = `${ALGORITHM} ${credential}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
  return { ...all, authorization };
}
