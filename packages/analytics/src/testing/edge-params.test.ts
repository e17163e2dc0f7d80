import { expect, it } from 'vitest';
import { choice, item, range, toggle, yearRange } from '../analysis/index.ts';
import { edgeParams } from './edge-params.ts';

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

it('tries every option, and both ends of a range', () => {
  const tried = edgeParams(controls);
  expect(tried[0]).toEqual({});
  for (const params of [{ scale: 'linear' }, { scale: 'log' }, { values: false }, { minutes: [180, 180] }])
    expect(tried).toContainEqual(params);
  expect(tried.at(-1)).toMatchObject({ scale: 'log', values: false, minutes: [180, 180] });
});

it('gives each control only what it accepts', () => {
  const known = new Map(Object.entries(controls));
  for (const params of edgeParams(controls))
    for (const [name, value] of Object.entries(params)) expect(known.get(name)?.accepts(value)).toBe(true);
});
