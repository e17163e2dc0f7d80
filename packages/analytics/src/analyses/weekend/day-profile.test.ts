import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme } from '@mangetamain/theme';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../../drawing/index.ts';
import { catalogues } from '../../messages/index.ts';
import { createTranslator, decimal, text, type Locale } from '../../text/index.ts';
import { weekdays } from '../calendar/weekdays.ts';
import { dayProfileFigure, type ProfileDay, type ProfileOptions } from './day-profile.ts';
import { first } from '../../analysis/extremes.ts';
import { finishedFigures } from '../../analysis/figure.ts';
import { isWeekend, type WeekendDefinition } from '../calendar/weekend.ts';

const theme = chartTheme('dark');
const translators = { en: createTranslator(catalogues.en, 'en'), fr: createTranslator(catalogues.fr, 'fr') };

const frame = (width: number, locale: Locale = 'en') => frameOf(width, 'dark', translators[locale]);

const finished = <D extends ProfileDay>(options: ProfileOptions<D>) =>
  first(finishedFigures([dayProfileFigure(options)]));

/** Seven days around 40, rising by one from Monday to Sunday. */
const figure = (definition: WeekendDefinition = 'sat-sun') =>
  finished({
    id: 'days',
    place: 'main',
    description: ({ lowest, highest }) =>
      text('common.between', { low: decimal(lowest.estimate, 0), high: decimal(highest.estimate, 0) }),
    estimate: (day) => day.estimate,
    details: () => [],
    days: weekdays.map((weekday) => ({
      weekday,
      weekend: isWeekend(weekday, definition),
      estimate: 40 + weekday,
      interval: [39 + weekday, 41 + weekday] as const,
      clear: Math.abs(weekday - 4) > 1,
    })),
    reference: 44,
    window: [40, 50],
    scale: [0, 180],
    quantity: (value) => decimal(value, 1),
    periods: { weekday: 43, weekend: 46.5 },
    valueLabel: text('weekend.table.mean'),
  });

const draw = (width: number, definition: WeekendDefinition = 'sat-sun', locale: Locale = 'en') =>
  Plot.plot({
    ...figure(definition).plot(frame(width, locale)),
    document: new JSDOM('').window.document,
  });

const textsOf = (svg: Element) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);

const dotsOf = (svg: Element) => [...svg.querySelectorAll('[aria-label="dot"] path')];

describe('the profile of a week', () => {
  it('can be walked from Monday to Sunday, each day with its period and interval', () => {
    const { points } = figure();
    expect(translators.en(figure().description)).toBe('41–47');
    expect(points.map(({ x }) => x)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    const sunday = points[6];
    expect(sunday && translators.en(sunday.heading)).toBe('Sunday · Weekend');
    expect(sunday?.values.map(({ value }) => translators.en(value))).toEqual(['47.0', '46.0–48.0']);
    expect(points.map(({ values }) => values[0]?.slot)).toEqual([2, 2, 2, 2, 2, 1, 1]);
  });

  it('colours and shapes weekends apart, and draws unclear days hollow', () => {
    const dots = dotsOf(draw(760));
    expect(dots.map((dot) => dot.getAttribute('stroke'))).toEqual([
      ...Array<string>(5).fill(theme.period.weekday),
      ...Array<string>(2).fill(theme.period.weekend),
    ]);
    expect(dots.map((dot) => dot.getAttribute('fill') === theme.surface)).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(new Set(dots.map((dot) => dot.getAttribute('d'))).size).toBe(2);
  });

  it('names the days as the width allows, in either language', () => {
    expect(textsOf(draw(760))).toEqual(expect.arrayContaining(['Monday', 'Wednesday', 'Sunday']));
    expect(textsOf(draw(560))).toEqual(expect.arrayContaining(['Mon', 'Wed', 'Sun']));
    expect(textsOf(draw(560, 'sat-sun', 'fr'))).toEqual(expect.arrayContaining(['lun', 'mer', 'dim']));
    expect(textsOf(draw(232)).filter((each) => each === 'T')).not.toHaveLength(0);
  });

  it('writes the extremes, and what each period reaches above it', () => {
    const texts = textsOf(draw(760));
    expect(texts).toEqual(expect.arrayContaining(['41.0', '47.0', 'Weekday 43.0', 'Weekend 46.5']));
    expect(texts).not.toContain('43.0');
    expect(textsOf(draw(334))).not.toContain('Weekday 43.0');
  });

  it('puts the name of the weekdays above the first stretch when the weekend ends on Saturday', () => {
    const texts = textsOf(draw(760, 'fri-sat'));
    expect(texts.filter((each) => each?.startsWith('Week'))).toEqual(['Weekday 43.0', 'Weekend 46.5']);
    const colours = dotsOf(draw(760, 'fri-sat')).map((dot) => dot.getAttribute('stroke'));
    expect(colours.indexOf(theme.period.weekend)).toBe(4);
    expect(colours.lastIndexOf(theme.period.weekend)).toBe(5);
  });

  it('keeps a day without an interval', () => {
    const one = finished({
      id: 'one',
      place: 'rail',
      description: ({ lowest, highest }) =>
        text('common.between', { low: decimal(lowest.estimate, 0), high: decimal(highest.estimate, 0) }),
      estimate: (day) => day.estimate,
      details: () => [],
      days: [{ weekday: 3, weekend: false, estimate: 2, interval: null, clear: false }],
      reference: 2,
      window: null,
      scale: [0, 3],
      quantity: (value) => decimal(value, 0),
      valueLabel: text('weekend.table.mean'),
    });
    expect(one.points[0]?.values).toHaveLength(1);
    const svg = Plot.plot({ ...one.plot(frame(232)), document: new JSDOM('').window.document });
    expect(svg.outerHTML).not.toMatch(/NaN|undefined/u);
  });
});
