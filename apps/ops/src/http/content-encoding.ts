import { parseAccept } from 'hono/utils/accept';

/** Content codings that answers come in, the smallest first. */
export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * Returns the codings that an `Accept-Encoding` header allows, the preferred first;
 * none when the header is missing. Of equally wanted ones the smaller goes first.
 */
export function acceptedEncodings(acceptEncoding: string | undefined): readonly Encoding[] {
  if (acceptEncoding === undefined) return [];
  // What nearly every browser sends needs no parsing.
  if (acceptEncoding.startsWith('gzip, deflate, br')) return encodings;
  const offers = new Map(parseAccept(acceptEncoding).map(({ type, q }) => [type.toLowerCase(), q]));
  const quality = (encoding: Encoding) => offers.get(encoding) ?? offers.get('*') ?? 0;
  return encodings.filter((encoding) => quality(encoding) > 0).sort((a, b) => quality(b) - quality(a));
}
