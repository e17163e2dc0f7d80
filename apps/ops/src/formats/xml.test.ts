import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseXml, renderXml } from './xml.ts';

const listing = z.object({
  ListBucketResult: z.object({
    Contents: z.array(z.object({ Key: z.string(), Size: z.string() })).default([]),
  }),
});

describe('XML', () => {
  it('comes back as it was rendered, markup and spaces in texts included', () => {
    const character = fc.constantFrom('a', ' ', '&', '<', '>', '"', "'", 'é', '🍲', ']]>', '&amp;', '0');
    const key = fc.string({ unit: character, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 5 }), (keys) => {
        const text = renderXml('ListBucketResult', {
          Name: 'b',
          Contents: keys.map((Key) => ({ Key, Size: 7 })),
        });
        const { ListBucketResult: result } = parseXml(text, listing);
        expect(result.Contents).toEqual(keys.map((Key) => ({ Key, Size: '7' })));
      }),
    );
  });

  it('reads a listing of 1,000 objects, quotes escaped', () => {
    const entry = { Key: '"quoted"', Size: 1 };
    const text = renderXml('ListBucketResult', { Contents: Array.from({ length: 1000 }, () => entry) });
    expect(parseXml(text, listing).ListBucketResult.Contents).toHaveLength(1000);
  });

  it('bears the namespace of S3, errors none', () => {
    expect(renderXml('ListBucketResult', {})).toContain('xmlns="http://s3.amazonaws.com/doc/2006-03-01/"');
    expect(renderXml('Error', { Code: 'X' })).toContain('<Error><Code>X</Code></Error>');
  });

  it.each(['', 'no markup', '<Other/>', '<ListBucketResult><Contents>', '{"json":true}'])(
    'refuses %j',
    (text) => {
      expect(() => parseXml(text, listing)).toThrow(Error);
    },
  );
});
