import { describe, expect, it } from 'vitest';
import { clickhouse } from './clickhouse.ts';

// That it means the same as DuckDB is held by tests/scale, against the engine itself.

it('writes backslashes and quotes of a text so that they are read as themselves', () => {
  expect(clickhouse.literal(String.raw`it's a \n`)).toBe(String.raw`'it\'s a \\n'`);
});

describe('a cast', () => {
  it('to an integer fails where the value does not fit, as it does in DuckDB', () => {
    expect(clickhouse.cast('n', 'SMALLINT')).toBe("accurateCast(n, 'Int16')");
  });

  it('leaves lists as they are, of which one is none', () => {
    expect(clickhouse.cast('tags', 'VARCHAR[]')).toBe('tags');
    expect(clickhouse.firstList([['a', 'b']])).toBe('multiIf(a, b, [NULL])');
    expect(clickhouse.length('tags')).toBe('if(NOT has(tags, NULL), length(tags), NULL)');
  });
});
