import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataError } from '../engine/errors.ts';
import { translatorOf } from '../testing/translator.ts';
import { errorWords } from './error-words.ts';
import { sqlTokens } from './sql-tokens.ts';

const wrongHash = new DataError('dataset_hash_mismatch', {
  table: 'recipes',
  expected: '9c1e4b70d2f8',
  received: '41d0a7e30b6c',
  expectedBytes: 1,
  receivedBytes: 1,
});

describe('errorWords', () => {
  const errors = [
    new DataError('offline', { missing: ['recipes'], reason: 'no network' }),
    new DataError('storage_unavailable', { status: 503, retryAfterSeconds: null, table: null }),
    new DataError('dataset_missing', { table: null }),
    new DataError('dataset_invalid', { issues: ['files: expected array'] }),
    wrongHash,
    new DataError('link_expired', { table: 'recipes', status: 403 }),
    new DataError('engine_start_failed', { reason: 'no memory' }),
    new DataError('engine_crashed', { reason: 'no memory', statement: null }),
    new DataError('statement_refused', { limit: 'depth', given: 201, most: 200, reason: 'too deep' }),
    new DataError('query_failed', { statement: 'SELECT', reason: 'no such column' }),
    new DataError('cancelled', { reason: 'given up' }),
  ];

  it.each(errors.map((error) => [error.code, error] as const))(
    'tells of %s in both languages',
    (code, error) => {
      const words = errorWords(error);
      expect(words.code).toBe(code);
      for (const locale of ['en', 'fr'] as const) {
        const translate = translatorOf(locale);
        expect(translate(words.title)).not.toBe('');
        expect(translate(words.body)).not.toContain('none');
      }
    },
  );

  it('shows enough of two hashes to compare them', () => {
    const { details: shown } = errorWords(wrongHash);
    expect(shown.map(({ value }) => value)).toEqual(['9c1e 4b70 … d2f8', '41d0 a7e3 … 0b6c']);
  });

  it('names the missing table, or says that nothing is published', () => {
    const body = (table: 'recipes' | null) =>
      translatorOf('en')(errorWords(new DataError('dataset_missing', { table })).body);
    expect(body('recipes')).toContain('“recipes”');
    expect(body(null)).toContain('No dataset is published');
  });

  it('keeps the name of an error that it does not know as its code', () => {
    class UnexpectedRow extends Error {
      override readonly name = 'UnexpectedRow';
    }
    expect(errorWords(new UnexpectedRow('column')).code).toBe('unexpected_row');
    expect(errorWords('thrown text').details[0]?.value).toBe('thrown text');
  });
});

describe('sqlTokens', () => {
  it('loses no character', () => {
    const piece = fc.constantFrom('SELECT', ' ', "'it''s'", '12.5', '-- note\n', 'name', '(', ',', "'", '\n');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const sql = pieces.join('');
        const joined = sqlTokens(sql)
          .map(({ text }) => text)
          .join('');
        expect(joined).toBe(sql);
      }),
    );
  });

  it('knows keywords, texts, numbers and comments', () => {
    const kinds = sqlTokens("SELECT a, 'from' FROM t1 WHERE b > 2 -- and").map(
      ({ kind, text }) => `${kind}:${text}`,
    );
    expect(kinds).toContain('keyword:SELECT');
    expect(kinds).toContain("string:'from'");
    expect(kinds).toContain('number:2');
    expect(kinds).toContain('comment:-- and');
  });
});
