import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../drawing/index.ts';
import { catalogues } from '../../../messages/index.ts';
import { datasetFacts, publishedYears } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { finishedFigures } from '../../../analysis/figure.ts';
import { figures as figuresOf } from './figures.ts';
import { modelVolume } from './model.ts';

const params = { years: null, thinYears: 'marked', minutes: [1, 180], scale: 'linear' } as const;
const model = modelVolume(publishedYears, [{ day: '2007-01-23', recipes: 1 }], params, datasetFacts());
const figures = finishedFigures(figuresOf(model, { values: true, scale: 'linear', normality: false }));

function draw(id: string, width: number, locale: 'en' | 'fr') {
  const translate = createTranslator(catalogues[locale], locale);
  const figure = figures.find((each) => each.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  const { document } = new JSDOM('').window;
  const frame = frameOf(width, 'light', translate);
  const options = figure.plot(frame);
  const svg = Plot.plot({ ...options, document });
  return { options, texts: [...svg.querySelectorAll('text')].map(({ textContent }) => textContent ?? '') };
}

describe('the bars of the published years', () => {
  it('end just above the peak, at a round tick', () => {
    const { options, texts } = draw('bars', 630, 'en');
    expect(options.y?.domain).toEqual([0, 30_000]);
    expect(texts).toContain('30K');
    expect(texts).not.toContain('40K');
  });

  it('carry every value where it fits', () => {
    const { texts } = draw('bars', 760, 'en');
    expect(texts).toEqual(expect.arrayContaining(['29,790', '26.8K', '23.7K', '689']));
  });

  it('carry every other value where the longer French ones would touch', () => {
    const { texts } = draw('bars', 630, 'fr');
    expect(texts).toContain('29\u00a0790');
    expect(texts).toContain('20,9\u00a0k');
    expect(texts).not.toContain('23,7\u00a0k');
  });

  it('carry the peak alone on a phone', () => {
    const { texts } = draw('bars', 334, 'en');
    expect(texts).toContain('29,790');
    expect(texts).not.toContain('20.9K');
  });
});

describe('the share so far', () => {
  it('breaks the words at the half where the rest of the curve is too short for them', () => {
    expect(draw('share', 220, 'en').texts.join(' ')).not.toContain('Half by January 2007');
    expect(draw('share', 600, 'en').texts.join(' ')).toContain('Half by January 2007');
  });
});
