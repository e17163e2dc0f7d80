const UNRESERVED_ONLY = /^[A-Za-z0-9._~-]*$/;
const LEFT_ALONE = /[!'()*]/g;
const SLASH = /%2F/g;

/** Returns the text percent-encoded as Signature Version 4 asks: all but A–Z a–z 0–9 `-` `.` `_` `~`. */
export function uriEncode(text: string): string {
  if (UNRESERVED_ONLY.test(text)) return text;
  return encodeURIComponent(text).replace(
    LEFT_ALONE,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Returns a path percent-encoded, its slashes kept. */
export function uriEncodePath(path: string): string {
  return uriEncode(path).replace(SLASH, '/');
}
