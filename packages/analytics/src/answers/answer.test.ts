import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sql } from '../analysis/query.ts';
import { decodeAnswers, encodeAnswers, isPublishable, UnreadableAnswers, type Answer } from './answer.ts';

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.constant(null),
);
const rows = fc
  .uniqueArray(fc.string({ unit: 'binary', minLength: 1 }).filter((name) => name !== '__proto__'))
  .chain((names) => fc.array(fc.record(Object.fromEntries(names.map((name) => [name, value])))));
const answers = fc
  .array(fc.record({ statement: fc.record({ text: fc.string(), values: fc.array(fc.integer()) }), rows }))
  .map((all) =>
    all.map(({ statement, rows }, index) => ({
      statement: { ...statement, text: `${index} ${statement.text}` },
      rows,
    })),
  );

/** Rows without columns are no rows: a file knows them by their columns. */
const withColumns = (rows: Answer['rows']) => (Object.keys(rows[0] ?? {}).length === 0 ? [] : rows);

const two: Answer[] = [
  { statement: sql`SELECT ${1}`, rows: [{ a: 0.1 + 0.2, b: 'ł\n', c: null }] },
  { statement: sql`SELECT ${2}`, rows: [] },
];
const changed = (change: (text: string) => string) =>
  new TextEncoder().encode(change(new TextDecoder().decode(encodeAnswers(two))));

describe('a file of answers', () => {
  it('gives back every row as it went in, found by its statement', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const found = decodeAnswers(encodeAnswers(given));
        for (const { statement, rows } of given)
          expect(found.find(statement.text, statement.values)).toEqual({ rows: withColumns(rows) });
      }),
    );
  });

  it('answers nothing else: not another text, nor other values or types of them', () => {
    const found = decodeAnswers(encodeAnswers(two));
    expect(found.find('SELECT ?', [1])).not.toBeNull();
    expect(found.find('SELECT ? ', [1])).toBeNull();
    expect(found.find('SELECT ?', [3])).toBeNull();
    expect(found.find('SELECT ?', ['1'])).toBeNull();
    expect(found.find('SELECT ?', [])).toBeNull();
  });

  it.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, text.lastIndexOf('\n'))],
    ['of another version', (text) => text.replace('"schemaVersion":1', '"schemaVersion":2')],
    ['of something else', () => '{"files":[]}'],
    ['empty', () => ''],
  ])('%s is refused', (_, change) => {
    expect(() => decodeAnswers(changed(change))).toThrow(UnreadableAnswers);
  });

  it('that is no text is refused', () => {
    expect(() => decodeAnswers(new Uint8Array([0xff, 0xfe]))).toThrow(UnreadableAnswers);
  });

  it.each<[string, (text: string) => string]>([
    ['of broken JSON', (text) => text.replace('"columns"', 'columns')],
    ['with columns of different lengths', (text) => text.replace('[null]', '[]')],
  ])('refuses an answer %s when it is asked for', (_, change) => {
    const found = decodeAnswers(changed(change));
    expect(() => found.find('SELECT ?', [1])).toThrow(UnreadableAnswers);
    expect(found.find('SELECT ?', [2])).toEqual({ rows: [] });
  });
});

it.each([[Number.NaN], [Infinity], [[1]], [1n], [undefined], [new Date(0)]])(
  'does not publish %s',
  (value) => {
    const answer = { statement: sql`SELECT 1`, rows: [{ value }] };
    expect(isPublishable(answer.rows)).toBe(false);
    expect(() => encodeAnswers([answer])).toThrow(RangeError);
  },
);
