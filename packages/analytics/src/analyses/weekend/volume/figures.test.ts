import { frameOf } from '../../../drawing/index.ts';
import { finishedFigures } from '../../../analysis/figure.ts';
import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme } from '@mangetamain/theme';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { datasetFacts } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { weekdays } from '../../calendar/weekdays.ts';
import { modelVolume } from './model.ts';
import { volumeFigures } from './figures.ts';
import { volumeTable } from './words.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('light');
const frame = (width: number) => frameOf(width, 'light', translate);

/** Weekdays of 700 and weekends of 350 recipes a quarter, 2003 to 2006, and 2007 nearly empty. */
const rows = [2003, 2004, 2005, 2006, 2007].flatMap((year) =>
  [1, 2, 3, 4].flatMap((quarter) =>
    weekdays.map((weekday) => ({
      year,
      quarter,
      weekday,
      recipes: year === 2007 ? 2 : (weekday > 5 ? 350 : 700) + ((quarter * weekday) % 5) * 20,
    })),
  ),
);
const model = modelVolume(
  rows,
  { years: null, weekend: 'sat-sun' },
  datasetFacts({ period: ['2003-01-01', '2007-12-31'] }),
);

const figureOf = (id: string, values = true) => {
  const found = finishedFigures(volumeFigures(model, { values })).find((figure) => figure.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};

const draw = (id: string, width: number, values = true) =>
  Plot.plot({ ...figureOf(id, values).plot(frame(width)), document: new JSDOM('').window.document });

const textsOf = (svg: Element) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);

describe('the bars of the week', () => {
  it('start at zero and are coloured by period', () => {
    const options = figureOf('days').plot(frame(760));
    expect(Array.isArray(options.y?.domain) && options.y.domain[0]).toBe(0);
    const fills = [...draw('days', 760).querySelectorAll('[aria-label="bar"] rect')].map((bar) =>
      bar.getAttribute('fill'),
    );
    expect(fills).toEqual([
      ...Array<string>(5).fill(theme.period.weekday),
      ...Array<string>(2).fill(theme.period.weekend),
    ]);
  });

  it('carry rate, deviation and count, and less where there is no room', () => {
    const [monday] = model.weekdays;
    const count = translate.format({ quantity: 'integer', value: monday?.recipes ?? 0 });
    const deviation = translate.format({
      quantity: 'signedPercent',
      value: monday?.deviation ?? 0,
      digits: 0,
    });
    expect(textsOf(draw('days', 760))).toEqual(expect.arrayContaining(['Monday', count, deviation]));
    expect(textsOf(draw('days', 334))).toEqual(expect.arrayContaining(['Mon']));
    expect(textsOf(draw('days', 334))).not.toContain(deviation);
    expect(textsOf(draw('days', 334))).not.toContain(count);
    expect(textsOf(draw('days', 760, false))).not.toContain(deviation);
  });

  it('have a tip with the exposure of each day', () => {
    const monday = figureOf('days').points[0];
    expect(monday && translate(monday.heading)).toBe('Monday · Weekday');
    const labels = monday?.values.map(({ label }) => translate(label));
    expect(labels).toEqual(['Recipes a day', 'From the mean day', '95% interval', 'Recipes', 'Days']);
    expect(monday?.values.at(-1) && translate(monday.values.at(-1)?.value ?? monday.heading)).toBe('261');
  });

  it('are described by what they show', () => {
    expect(translate(figureOf('days').description)).toMatch(
      /^A weekend day brings 46% fewer recipes than a weekday\. Bars of recipes published per day of the week\. The highest bar is that of \w+day with .* a day, the lowest that of S\w+day/u,
    );
  });
});

describe('the strip of years', () => {
  it('draws thin years hollow and keeps their place', () => {
    const dots = [...draw('years', 232).querySelectorAll('[aria-label="dot"] circle')];
    expect(dots.map((dot) => dot.getAttribute('fill') === theme.surface)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(figureOf('years').points.map(({ x }) => x)).toEqual([2003, 2004, 2005, 2006, 2007]);
  });

  it('says in how many years the weekend differs', () => {
    expect(translate(figureOf('years').description)).toMatch(
      /Of 4 complete years with enough recipes, 4 lie clearly below 1 and none clearly above\.$/u,
    );
  });

  it('is left out where there is one year', () => {
    const one = modelVolume(
      rows.filter(({ year }) => year === 2004),
      { years: [2004, 2004], weekend: 'sat-sun' },
      datasetFacts({ period: ['2003-01-01', '2007-12-31'] }),
    );
    expect(finishedFigures(volumeFigures(one, { values: true })).map(({ id }) => id)).toEqual(['days']);
  });
});

describe('the table', () => {
  it('has a row a day, with its period, exposure and interval', () => {
    const table = volumeTable(model);
    expect(table.rows).toHaveLength(7);
    const [monday] = table.rows;
    expect(Object.keys(monday ?? {})).toEqual(table.columns.map(({ key }) => key));
    expect(monday).toMatchObject({ period: { message: 'period.weekday' }, days: 261 });
    expect(Number(monday?.['low'])).toBeLessThan(Number(monday?.['deviation']));
    expect(Number(monday?.['high'])).toBeGreaterThan(Number(monday?.['deviation']));
  });
});
