import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { S3Error } from '../s3-error.ts';

/** A running checksum of a body; `end` throws unless it is what the sender promised. */
export interface Check {
  update(chunk: Uint8Array): void;
  end(): void;
}

const PREFIX = 'x-amz-checksum-';
// Say which algorithm is used, not what it gave.
const DESCRIPTIONS = new Set([`${PREFIX}algorithm`, `${PREFIX}type`, `${PREFIX}mode`]);

/** Returns whether a header, or a trailer, carries a checksum of the body. */
export function isChecksumHeader(name: string): boolean {
  return name.startsWith(PREFIX) && !DESCRIPTIONS.has(name);
}

/** Returns a check against `Content-MD5`, base64. */
export function md5Check(expected: string): Check {
  return hashCheck('md5', 'base64', expected, () => {
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  });
}

/** Returns a check against the SHA-256, in hex, that the request was signed with. */
export function sha256Check(expected: string): Check {
  return hashCheck('sha256', 'hex', expected, () => {
    throw new S3Error(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  });
}

/**
 * Returns a check against an `x-amz-checksum-…` header, base64.
 *
 * @throws {S3Error} `NotImplemented` for an algorithm other than CRC32, SHA-1 and SHA-256.
 */
export function checksumCheck(header: string, expected: string): Check {
  const algorithm = header.slice(PREFIX.length);
  const refuse = () => {
    throw new S3Error('BadDigest', `The ${header} you specified did not match the calculated checksum.`);
  };
  if (algorithm === 'sha1' || algorithm === 'sha256') {
    return hashCheck(algorithm, 'base64', expected, refuse);
  }
  if (algorithm === 'crc32') return crc32Check(expected, refuse);
  throw new S3Error(
    'NotImplemented',
    `Checksums by ${algorithm} are not supported; use CRC32, SHA1 or SHA256.`,
  );
}

function crc32Check(expected: string, refuse: () => never): Check {
  let value = 0;
  return {
    update(chunk) {
      value = crc32(chunk, value);
    },
    end() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      if (bytes.toString('base64') !== expected) refuse();
    },
  };
}

function hashCheck(
  algorithm: string,
  encoding: 'hex' | 'base64',
  expected: string,
  refuse: () => never,
): Check {
  const hash = createHash(algorithm);
  return {
    update: (chunk) => void hash.update(chunk),
    end() {
      if (hash.digest(encoding) !== expected) refuse();
    },
  };
}
