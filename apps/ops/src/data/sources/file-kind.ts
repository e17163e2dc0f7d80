/** What the first bytes of a file say that it is. */
export type FileKind =
  | 'gzip'
  | 'zip'
  | 'parquet'
  | 'utf-16le'
  | 'utf-16be'
  | 'workbook'
  | 'lfs-pointer'
  | 'web-page'
  | 'text';

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // An Excel workbook from before 2007.
  ['workbook', [0xd0, 0xcf, 0x11, 0xe0]],
];

const beginnings: readonly (readonly [FileKind, RegExp])[] = [
  ['lfs-pointer', /^version https:\/\/git-lfs\./u],
  ['web-page', /^\s*<(!doctype html|html|head|\?xml)/iu],
];

/** The kind of a file, from its first bytes: 512 are enough. Whatever has no sign of another kind is taken for text. */
export function kindOf(bytes: Uint8Array): FileKind {
  const signed = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (signed !== undefined) return signed[0];
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  return beginnings.find(([, beginning]) => beginning.test(text))?.[0] ?? 'text';
}
