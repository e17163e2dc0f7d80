import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, choiceOf, item, range, toggle, yearRange } from './controls.ts';
import { decodeParams, encodeParam, paramKey } from './params.ts';

const years = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 100 }))
  .map(([first, span]) => [first, first + span] as const);

const controls = {
  years: yearRange(),
  minutes: range('control.minutes', { minimum: 1, maximum: 180 }),
  scale: choice('control.scale', [
    ['linear', 'control.scale.linear'],
    ['log', 'control.scale.log'],
  ]),
  values: toggle('control.values', { initial: true }),
  ingredient: item('control.values', 'ingredient'),
};
const analysis = { name: 'volume', controls };

const params = fc.record({
  years: fc.oneof(fc.constant(null), years),
  minutes: fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 90, max: 180 })),
  scale: fc.constantFrom('linear', 'log'),
  values: fc.boolean(),
  ingredient: fc.constantFrom('', "confectioners' sugar", 'crème fraîche & co', '9" pie shell'),
});

const linkOf = (values: Readonly<Record<string, unknown>>) => {
  const search = new URLSearchParams();
  for (const [name, control] of Object.entries(controls)) {
    const written = encodeParam(control, values[name]);
    if (written !== null) search.set(paramKey(analysis, name, control.shared), written);
  }
  return search.toString();
};

describe('a choice', () => {
  it('is named by its label and its options where their messages follow from it', () => {
    const scale = choiceOf('control.scale', ['linear', 'log'], {
      initial: 'log',
      formerly: { logarithmic: 'log' },
    });
    expect([scale.label, ...scale.options.map(({ label }) => label)]).toEqual([
      controls.scale.label,
      ...controls.scale.options.map(({ label }) => label),
    ]);
    expect(scale.initial).toBe('log');
    expect(['linear', 'logarithmic', 'cubic'].map((code) => scale.decode(code))).toEqual([
      'linear',
      'log',
      undefined,
    ]);
  });
});

describe('parameters in a link', () => {
  it('come back as they went in', () => {
    fc.assert(
      fc.property(params, (values) => {
        expect(decodeParams(analysis, new URLSearchParams(linkOf(values)))).toEqual(values);
      }),
    );
  });

  it('are named only where they differ from the start', () => {
    expect(linkOf(decodeParams(analysis, new URLSearchParams()))).toBe('');
  });

  it('carry the name of their analysis unless they are shared', () => {
    expect(
      linkOf({ ...decodeParams(analysis, new URLSearchParams()), years: [2002, 2013], scale: 'log' }),
    ).toBe('years=2002-2013&volume.scale=log');
  });

  it.each(['2013-2002', '2002', 'x-y', '', '1-2-3', '-5-7'])('takes the start for years "%s"', (written) => {
    expect(decodeParams(analysis, new URLSearchParams({ years: written }))).toMatchObject({ years: null });
  });

  it.each(['0-10', '10-181', 'a'])('takes the start for minutes "%s"', (written) => {
    expect(decodeParams(analysis, new URLSearchParams({ 'volume.minutes': written }))).toMatchObject({
      minutes: [1, 180],
    });
  });

  it('takes the start for an unknown option or switch', () => {
    const search = new URLSearchParams({ 'volume.scale': 'cubic', 'volume.values': 'maybe' });
    expect(decodeParams(analysis, search)).toMatchObject({ scale: 'linear', values: true });
  });
});
