import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cursorPattern, pageOf } from './page.ts';

interface Row {
  readonly createdAt: string;
  readonly id: string;
}

const rowsArbitrary = fc.uniqueArray(
  fc.record({
    createdAt: fc.constantFrom(
      '2026-01-01T00:00:00.000Z',
      '2026-01-02T00:00:00.000Z',
      '2026-03-01T12:00:00.000Z',
    ),
    id: fc.stringMatching(/^r-[0-9a-f]{12}$/),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

const about = (row: Row) => row;

it('gives every row once, the newest first, whatever the length of a page', () => {
  fc.assert(
    fc.property(rowsArbitrary, fc.integer({ min: 1, max: 50 }), (rows, limit) => {
      const seen: Row[] = [];
      let cursor: string | undefined;
      do {
        const page = pageOf(rows, about, { limit, cursor });
        expect(page.total).toBe(rows.length);
        seen.push(...page.rows);
        if (page.next !== null) expect(page.next).toMatch(cursorPattern);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(rows.length);
      expect(seen.map(({ createdAt }) => createdAt)).toEqual(
        rows
          .map(({ createdAt }) => createdAt)
          .toSorted()
          .toReversed(),
      );
    }),
  );
});

it('goes on where it was, whatever was added or removed meanwhile', () => {
  const row = (day: number): Row => ({
    createdAt: `2026-01-0${day}T00:00:00.000Z`,
    id: `r-00000000000${day}`,
  });
  const first = pageOf([5, 4, 3, 2].map(row), about, { limit: 2 });
  const cursor = first.next ?? undefined;
  expect(pageOf([6, 5, 3, 2, 1].map(row), about, { limit: 2, cursor })).toEqual({
    rows: [row(3), row(2)],
    total: 5,
    next: `${row(2).createdAt}_${row(2).id}`,
  });
});
