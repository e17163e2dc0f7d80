const usableSegment = /^[\w@~+-][\w@~+.-]*$/;

/**
 * Returns the path of a file below the root of a site for the path of a URL, or null when it can name none:
 * every segment must be a plain name, so that nothing above, hidden, encoded or of another system can be meant.
 */
export function toSafePath(urlPath: string): string | null {
  const segments = urlPath.replace(/^\//, '').split('/');
  return segments.every((segment) => usableSegment.test(segment)) ? segments.join('/') : null;
}
