import type { AuditEntry } from '@mangetamain/deploy';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditCsv } from './audit-csv.ts';
import { deedsOf, filterAudit, type AuditFilter } from './audit.ts';

const everything: AuditFilter = { who: '', what: '', where: '', text: '' };

const entry = (change: Partial<AuditEntry>): AuditEntry => ({
  schemaVersion: 1,
  id: 'p1-2-outcome',
  at: '2025-11-21T12:18:36.000Z',
  who: 'ana',
  what: 'promotion',
  where: 'preprod',
  from: 'r-31d90ac4e7b5 with d-4f1c09be77a2d630',
  to: 'r-7be02f41c9d8 with d-4f1c09be77a2d630',
  why: 'Weekend tags',
  outcome: 'succeeded',
  promotionId: 'p1',
  ...change,
});

describe('deedsOf', () => {
  it('tells a deed once, by its outcome, whichever of both comes first', () => {
    const intent = entry({ id: 'p1-1-intent', outcome: 'intended', at: '2025-11-21T12:18:30.000Z' });
    const outcome = entry({});
    expect(deedsOf([outcome, intent])).toEqual([outcome]);
    expect(deedsOf([intent, outcome])).toEqual([outcome]);
  });

  it('keeps an intention that nothing came of, latest first', () => {
    const intent = entry({ id: 'p2-1-intent', outcome: 'intended', at: '2025-11-21T13:00:00.000Z' });
    expect(deedsOf([entry({}), intent]).map(({ id }) => id)).toEqual(['p2-1-intent', 'p1-2-outcome']);
  });
});

describe('filterAudit', () => {
  const entries = [entry({}), entry({ id: 'h1', who: 'Bob', what: 'hold', where: 'prod', why: 'Holidays' })];

  it.each([
    [{ who: 'bo' }, ['h1']],
    [{ what: 'promotion' }, ['p1-2-outcome']],
    [{ where: 'prod' }, ['h1']],
    [{ text: ' weekend ' }, ['p1-2-outcome']],
    [{ text: '7be02f' }, ['p1-2-outcome', 'h1']],
    [{ who: 'ana', where: 'prod' }, []],
    [{}, ['p1-2-outcome', 'h1']],
  ] satisfies [Partial<AuditFilter>, string[]][])('by %j finds %j', (filter, ids) => {
    expect(filterAudit(entries, { ...everything, ...filter }).map(({ id }) => id)).toEqual(ids);
  });
});

describe('auditCsv', () => {
  /** Reads CSV as RFC 4180 has it. */
  function parse(csv: string): string[][] {
    const rows: string[][] = [[]];
    for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
      rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
      if (end === '\r\n') rows.push([]);
    }
    return rows.slice(0, -1);
  }

  it('starts with a header and has a row per entry', () => {
    expect(parse(auditCsv([entry({ where: null })]))).toEqual([
      ['at', 'who', 'what', 'where', 'from', 'to', 'why', 'outcome', 'promotion'],
      [
        '2025-11-21T12:18:36.000Z',
        'ana',
        'promotion',
        '',
        'r-31d90ac4e7b5 with d-4f1c09be77a2d630',
        'r-7be02f41c9d8 with d-4f1c09be77a2d630',
        'Weekend tags',
        'succeeded',
        'p1',
      ],
    ]);
  });

  it('gives back any reason, and lets none begin a formula', () => {
    fc.assert(
      fc.property(fc.string(), (why) => {
        const written = parse(auditCsv([entry({ why })]))[1]?.[6];
        expect(written?.replace(/^'(?=[=+\-@\t\r])/u, '')).toBe(why.replace(/^'(?=[=+\-@\t\r])/u, ''));
        expect(written).not.toMatch(/^[=+\-@]/u);
      }),
    );
    expect(auditCsv([entry({ why: '=HYPERLINK("http://evil.test")' })])).toContain(`"'=HYPERLINK(`);
  });
});
