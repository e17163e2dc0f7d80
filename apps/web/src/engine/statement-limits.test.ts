import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseOversized, statementLimits } from './statement-limits.ts';

const nested = (levels: number) => `SELECT ${'('.repeat(levels)}1${')'.repeat(levels)}`;

describe('the limits of a statement', () => {
  it('refuse one character too many, values included, and say so', () => {
    const text = 'x'.repeat(statementLimits.length - '[1]'.length);
    expect(() => refuseOversized(text, [1])).not.toThrow();
    expect(() => refuseOversized(text, [10])).toThrow(
      expect.objectContaining({
        code: 'statement_refused',
        details: {
          limit: 'length',
          given: 262_145,
          most: 262_144,
          reason: 'It has 262145 characters with its values; the engine takes 262144 at most.',
        },
      }),
    );
  });

  it('refuse one level of brackets too many', () => {
    expect(() => refuseOversized(nested(statementLimits.depth), [])).not.toThrow();
    expect(() => refuseOversized(nested(statementLimits.depth + 1), [])).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ limit: 'depth', given: 201, most: 200 }),
      }),
    );
  });

  it('count no brackets in texts, names and comments, which neither hide nor make depth', () => {
    const brackets = fc.stringMatching(/^[()[\]{}]{0,400}$/u);
    const hidden = brackets.chain((inside) =>
      fc.constantFrom(`'it''s ${inside}'`, `"${inside}"`, `-- ${inside}\n`, `/* ${inside} */`),
    );
    fc.assert(
      fc.property(fc.array(hidden, { maxLength: 4 }), (parts) => {
        expect(() => refuseOversized(`${parts.join(' ')} ${nested(200)}`, [])).not.toThrow();
        expect(() => refuseOversized(`${parts.join(' ')} ${nested(201)}`, [])).toThrow('statement_refused');
      }),
    );
  });
});
