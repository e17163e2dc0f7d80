import type { Delimiter } from '@mangetamain/analytics/dataset';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvScanner } from './scanner.ts';

interface Scanning {
  readonly chunk?: number;
  readonly wanted?: number;
  readonly delimiter?: Delimiter;
}

function scan(
  text: string,
  { chunk = Infinity, wanted = 0, delimiter = ',' }: Scanning = {},
): ReturnType<typeof createCsvScanner> {
  const scanner = createCsvScanner(delimiter, wanted);
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += Math.min(chunk, bytes.length))
    if (!scanner.push(bytes.subarray(start, start + chunk))) break;
  scanner.end();
  return scanner;
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe('well-formed files', () => {
  it.each([
    ['a,b\n1,2\n', 1],
    ['a,b\n1,2', 1],
    ['a,b\r\n1,2\r\n3,4\r\n', 2],
    ['a,b\n', 0],
    ['a,b\n"x,y","say ""hi"""\n', 1],
    ['a,b\n"line\r\nbreak",2\n', 1],
    ['a,b\n,\n', 1],
    ['a,b\n"",""\n', 1],
    ['a,b\n1,2\n\n\n', 1],
  ])('%j has %i records', (text, records) => {
    const scanner = scan(text);
    expect(scanner.fault).toBeNull();
    expect(scanner.records).toBe(records);
  });

  it('counts what a writer wrote, however the bytes are cut', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r\n', "'"),
      maxLength: 6,
    });
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), (table, chunk) => {
        const text = [['h1', 'h2', 'h3'], ...table].map((row) => `${row.map(field).join(',')}\n`).join('');
        const scanner = scan(text, { chunk });
        expect(scanner.fault).toBeNull();
        expect(scanner.records).toBe(table.length);
      }),
    );
  });

  it.each([';', '\t'] as const)('separates fields by %j alone', (delimiter) => {
    const text = ['a,1', 'b'].join(delimiter) + '\n' + ['"x', 'y"', '2,3'].join(delimiter) + '\n';
    const scanner = scan(text, { delimiter });
    expect(scanner.fault).toBeNull();
    expect(scanner.records).toBe(1);
  });

  it('finds the line of a record, past line breaks within quotes', () => {
    const text = 'a,b\n"x\r\ny\nz",1\n2,3\n4,5\n';
    expect(scan(text, { wanted: 1 }).wantedLine).toBe(2);
    expect(scan(text, { wanted: 2 }).wantedLine).toBe(5);
    expect(scan(text, { wanted: 3, chunk: 2 }).wantedLine).toBe(6);
    expect(scan(text, { wanted: 4 }).wantedLine).toBeNull();
  });
});

describe('faults', () => {
  it.each([
    ['too few fields', 'a,b\n1,2\n3\n4,5\n', 'wrong-field-count', 3, 1],
    ['too many fields', 'a,b\n1,2,3\n', 'wrong-field-count', 2, 3],
    ['a last row cut off', 'a,b,c\n1,2,3\n4,5', 'wrong-field-count', 3, 2],
    ['a quote never closed', 'a,b\n1,2\n3,"x\ny\n', 'unterminated-quote', 3, 2],
    ['a quote within a plain field', 'a,b\n1,x"y"\n', 'stray-quote', 2, 2],
    ['text after a closing quote', 'a,b\n1,"x"y\n', 'stray-quote', 2, 2],
  ] as const)('names %s, with the line on which the record begins', (_, text, kind, line, fields) => {
    for (const chunk of [1, 3, Infinity]) expect(scan(text, { chunk }).fault).toEqual({ kind, line, fields });
  });

  it('counts lines within quotes before the fault', () => {
    expect(scan('a,b\n"x\n\n\ny",1\n2\n').fault).toEqual({ kind: 'wrong-field-count', line: 6, fields: 1 });
  });

  it('reads nothing more after a fault', () => {
    const scanner = createCsvScanner(',');
    expect(scanner.push(new TextEncoder().encode('a,b\n1\n'))).toBe(false);
    expect(scanner.push(new TextEncoder().encode('1,2\n'))).toBe(false);
    expect(scanner.records).toBe(0);
  });
});
