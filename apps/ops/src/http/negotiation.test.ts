import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedEncodings, encodings } from './content-encoding.ts';
import { entityTagOf, namesEntityTag, taggedEncoding } from './entity-tag.ts';

describe('acceptedEncodings', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['identity', []],
    ['gzip', ['gzip']],
    ['GZIP', ['gzip']],
    ['gzip, deflate, br, zstd', ['br', 'gzip']],
    ['br;q=0.5, gzip', ['gzip', 'br']],
    ['br;q=0, gzip', ['gzip']],
    ['*', ['br', 'gzip']],
    ['*;q=0', []],
    ['gzip;q=0, *', ['br']],
  ])('%j allows %j', (header, expected) => {
    expect(acceptedEncodings(header)).toEqual(expected);
  });

  it('never offers what was not asked for, whatever the header', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const accepted = acceptedEncodings(header);
        expect(accepted.every((encoding) => encodings.includes(encoding))).toBe(true);
        const named = (encoding: string) => header.toLowerCase().includes(encoding) || header.includes('*');
        expect(accepted.every(named)).toBe(true);
      }),
    );
  });
});

describe('entity tags', () => {
  it('are equal for equal bytes and differ otherwise', () => {
    expect(entityTagOf('a')).toBe(entityTagOf(Buffer.from('a')));
    expect(entityTagOf('a')).not.toBe(entityTagOf('b'));
    expect(entityTagOf('a')).toMatch(/^"[\w-]{22}"$/);
  });

  it('differ between codings of one content', () => {
    expect(taggedEncoding('"abc"', 'br')).toBe('"abc-br"');
  });

  it.each([
    [undefined, false],
    ['*', true],
    ['"abc"', true],
    ['W/"abc"', true],
    ['"x", "abc"', true],
    ['"x",W/"abc"', true],
    ['"x"', false],
    ['abc', false],
    ['"abc-br"', false],
  ])('If-None-Match %j matches "abc": %j', (header, expected) => {
    expect(namesEntityTag(header, '"abc"')).toBe(expected);
  });
});
