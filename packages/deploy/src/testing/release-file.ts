import { sha256, type ReleaseFile } from '../release/manifest.ts';

/** What a manifest says of a file, and of its compressed copy if it has one. */
export function releaseFile(path: string, content: Uint8Array, br?: Uint8Array): ReleaseFile {
  const contentType = path.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/octet-stream';
  const encodings = br === undefined ? {} : { encodings: { br: sizeAndHash(br) } };
  return { path, ...sizeAndHash(content), contentType, ...encodings };
}

/** Text as it is stored. */
export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function sizeAndHash(content: Uint8Array) {
  return { bytes: content.byteLength, sha256: sha256(content) };
}
