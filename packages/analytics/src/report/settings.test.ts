import { describe, expect, it } from 'vitest';
import { choice, item, range, toggle, yearRange, type Analysis } from '../analysis/index.ts';
import { volume } from '../analyses/trends/volume/index.ts';
import { InvalidSetting, readSettings } from './settings.ts';

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
const analyses: readonly Analysis[] = [
  { ...volume, controls },
  { ...volume, id: 'trends.volumetric', controls: {} },
];
const read = (...written: string[]) => readSettings(written, analyses).get('trends.volume');

describe('settings of a report', () => {
  it.each([
    ['scale=log', { scale: 'log' }],
    ['values=off', { values: false }],
    ['years=2002-2013', { years: [2002, 2013] }],
    ['years=all', { years: null }],
    ['minutes=10-60', { minutes: [10, 60] }],
    ['ingredient=9" pie = shell', { ingredient: '9" pie = shell' }],
    ['ingredient=', { ingredient: '' }],
  ])('are read as in a link: %s', (written, params) => {
    expect(read(`trends.volume.${written}`)).toEqual(params);
  });

  it('come together by analysis, the last one counting', () => {
    expect(read('trends.volume.scale=log', 'trends.volume.values=off', 'trends.volume.scale=linear')).toEqual(
      { scale: 'linear', values: false },
    );
    expect(readSettings([], analyses).size).toBe(0);
  });

  it('of a control that the page shares move all its analyses, and no other page', () => {
    const alike = [
      { ...volume, controls },
      { ...volume, id: 'trends.twin', controls: { years: yearRange() } },
      { ...volume, id: 'trends.alone', controls: { years: yearRange({ shared: false }) } },
      { ...volume, id: 'weekend.volume', page: 'weekend' as const, controls },
    ];
    const settings = readSettings(['trends.volume.years=2002-2013', 'trends.volume.scale=log'], alike);
    expect([...settings]).toEqual([
      ['trends.volume', { years: [2002, 2013], scale: 'log' }],
      ['trends.twin', { years: [2002, 2013] }],
    ]);
  });

  it.each([
    ['trends.volumes.scale=log', 'names no analysis. There are: trends.volume, trends.volumetric.'],
    ['scale=log', 'names no analysis'],
    ['', 'names no analysis'],
    [
      'trends.volume=log',
      'names no control of trends.volume. It has: years, minutes, scale, values, ingredient.',
    ],
    ['trends.volume.toString=1', 'names no control'],
    ['trends.volume.colour=red', 'names no control'],
    ['trends.volume.scale', 'Write trends.volume.scale=VALUE with linear, log.'],
    ['trends.volume.scale=cubic', 'linear, log'],
    ['trends.volume.values=1', 'on, off'],
    ['trends.volume.years=2013-2002', 'all, or years such as 2002-2013'],
    ['trends.volume.minutes=0-10', 'a range within 1-180'],
  ])('are refused with what there is: %s', (written, message) => {
    expect(() => read(written)).toThrow(InvalidSetting);
    expect(() => read(written)).toThrow(message);
  });
});
