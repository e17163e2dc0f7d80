/** What a part of an address says; the part itself where it is not well encoded, as `%` and `%ff` are not. */
export function decodedPart(part: string): string {
  return decoded(part) ?? part;
}

/**
 * Writes a stray `%` in the path or the hash as the sign it stands for: the router decodes both, and throws where it
 * cannot.
 */
export function mendAddress({ location, history }: Pick<Window, 'location' | 'history'>): void {
  const { pathname, search, hash } = location;
  const mended = `${decodable(pathname)}${search}${decodable(hash)}`;
  if (mended !== `${pathname}${search}${hash}`) history.replaceState(history.state, '', mended);
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

const decodable = (part: string) => (decoded(part) === null ? part.replaceAll('%', '%25') : part);
