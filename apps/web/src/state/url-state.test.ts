import { decodeParams, type Analysis, type Control } from '@mangetamain/analytics';
import { analyses } from '@mangetamain/analytics/registry';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../testing/analysis.ts';
import { keptSearch, searchString, writeControl } from './url-state.ts';

const pair = (minimum: number, maximum: number) =>
  fc
    .tuple(fc.integer({ min: minimum, max: maximum }), fc.integer({ min: minimum, max: maximum }))
    .map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]);

/** Any value that a control can hold. */
function valueOf(control: Control): fc.Arbitrary<unknown> {
  switch (control.kind) {
    case 'years':
      return fc.option(pair(1900, 2100), { nil: null });
    case 'range':
      return pair(control.minimum, control.maximum);
    case 'choice':
      return fc.constantFrom(...control.options.map(({ value }) => value));
    case 'toggle':
      return fc.boolean();
    case 'item':
      return fc.string({ maxLength: 200 }).map((written) => written.trim().toLowerCase());
  }
}

function valuesOf(analysis: Analysis): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(analysis.controls).map(
    ([name, control]) => [name, valueOf(control)] as const,
  );
  return fc.record(Object.fromEntries(entries));
}

function written(analysis: Analysis, values: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams('lang=fr');
  for (const [name, control] of Object.entries(analysis.controls)) {
    writeControl(search, analysis, name, control, values[name]);
  }
  return searchString(search);
}

describe.each([sample, ...analyses].map((analysis) => [analysis.id, analysis] as const))(
  '%s',
  (_id, analysis) => {
    it('reads back from a link whatever its controls hold', () => {
      fc.assert(
        fc.property(valuesOf(analysis), (values) => {
          const read = decodeParams(
            analysis,
            new URL(written(analysis, values), 'https://x.test/').searchParams,
          );
          expect(read).toEqual(values);
        }),
      );
    });

    it('takes the initial values for a link that holds something else', () => {
      fc.assert(
        fc.property(fc.webQueryParameters(), (query) => {
          expect(() => decodeParams(analysis, new URLSearchParams(query))).not.toThrow();
        }),
      );
      const initial = Object.fromEntries(
        Object.entries(analysis.controls).map(([name, control]) => [name, control.initial]),
      );
      const junk =
        'years=soon&minutes=9-1&thinYears=%00&volume.scale=cubic&sample.scale=cubic&sample.values=maybe';
      expect(decodeParams(analysis, new URLSearchParams(junk))).toEqual(initial);
    });

    it('names only what differs', () => {
      const initial = Object.fromEntries(
        Object.entries(analysis.controls).map(([name, control]) => [name, control.initial]),
      );
      expect(written(analysis, initial)).toBe('?lang=fr');
    });
  },
);

it('keeps of a link what another page understands', () => {
  const search = new URLSearchParams('years=2002-2013&volume.scale=log&lang=fr');
  expect(keptSearch(search, new Set(['lang', 'years']))).toBe('?years=2002-2013&lang=fr');
  expect(keptSearch(search, new Set())).toBe('');
});
