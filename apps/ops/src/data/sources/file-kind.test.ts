import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { kindOf } from './file-kind.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it.each([
  ['gzip', gzipSync('name,id\n')],
  ['zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20)],
  ['parquet', bytes('PAR1')],
  ['utf-16le', Buffer.from('\uFEFFname', 'utf16le')],
  ['utf-16be', Buffer.from('\uFEFFname', 'utf16le').swap16()],
  ['workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
  ['lfs-pointer', bytes('version https://git-lfs.github.com/spec/v1\noid')],
  ['web-page', bytes('\n <!doctype HTML><title>Sign in</title>')],
  ['text', bytes('name,id\n')],
  ['text', bytes('\uFEFFname,id\n')],
  ['text', bytes('P')],
  ['text', new Uint8Array()],
])('knows %s by its first bytes', (kind, beginning) => {
  expect(kindOf(beginning)).toBe(kind);
});
