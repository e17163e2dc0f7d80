import { describe, expect, it } from 'vitest';
import { contrastRatio } from './colour/contrast.ts';
import { ciede2000 } from './testing/colour-difference.ts';
import { seenAs, visions, type Vision } from './testing/colour-vision.ts';
import { schemes, tokens } from './tokens.ts';

const text = 4.5;
const graphics = 3;

const grounds = ['canvas', 'surface', 'raised', 'inset'] as const;
const texts = ['text', 'textSecondary', 'textMuted', 'accentText', 'link'] as const;
const controls = ['borderControl', 'focus', 'accentEdge'] as const;
const statuses = ['success', 'warning', 'danger', 'info'] as const;
const ramps = ['seqEmber', 'seqSpark', 'diverging'] as const;

/** The least difference between any two colours, as seen with one vision. */
function leastDifference(colours: readonly string[], vision: Vision): number {
  const seen = colours.map((colour) => seenAs(colour, vision));
  const pairs = seen.flatMap((first, index) =>
    seen.slice(index + 1).map((second) => ciede2000(first, second)),
  );
  return Math.min(...pairs);
}

/** How lightness moves from each stop to the next. */
function lightnessSteps(stops: readonly string[], vision: Vision): number[] {
  const lightness = stops.map((stop) => seenAs(stop, vision)[0]);
  return lightness.slice(1).map((value, index) => value - (lightness[index] ?? Number.NaN));
}

describe.each(schemes)('%s content', (scheme) => {
  const content = tokens[scheme];
  const pairs = grounds.flatMap((ground) => texts.map((name) => ({ name, ground })));

  it.each(pairs)('$name is legible on $ground', ({ name, ground }) => {
    expect(contrastRatio(content[name], content[ground])).toBeGreaterThanOrEqual(text);
  });

  it.each(grounds.flatMap((ground) => controls.map((name) => ({ name, ground }))))(
    '$name can be told from $ground',
    ({ name, ground }) => {
      expect(contrastRatio(content[name], content[ground])).toBeGreaterThanOrEqual(graphics);
    },
  );

  it.each(statuses)('%s is legible on every ground and on its own', (status) => {
    const [foreground, own] = content[status];
    for (const ground of [own, ...grounds.map((name) => content[name])]) {
      expect(contrastRatio(foreground, ground)).toBeGreaterThanOrEqual(text);
    }
    expect(contrastRatio(content.text, own)).toBeGreaterThanOrEqual(text);
  });

  it('categorical colours can be told from the grounds charts stand on', () => {
    const chartGrounds = scheme === 'dark' ? (['canvas', 'surface', 'raised'] as const) : grounds;
    for (const colour of content.categorical) {
      for (const ground of chartGrounds) {
        expect(contrastRatio(colour, content[ground])).toBeGreaterThanOrEqual(graphics);
      }
    }
  });

  it.each(ramps)('an ink is legible on every stop of %s', (ramp) => {
    for (const stop of content[ramp]) {
      const best = Math.max(...Object.values(tokens.heatInk).map((ink) => contrastRatio(ink, stop)));
      expect(best).toBeGreaterThanOrEqual(text);
    }
  });

  describe.each(visions)('seen with %s vision', (vision) => {
    it('tells all eight categorical colours apart', () => {
      expect(content.categorical).toHaveLength(8);
      expect(leastDifference(content.categorical, vision)).toBeGreaterThanOrEqual(13);
    });

    it('tells the seasons apart, and weekday from weekend', () => {
      expect(leastDifference(Object.values(content.season), vision)).toBeGreaterThanOrEqual(15);
      expect(leastDifference(Object.values(content.period), vision)).toBeGreaterThanOrEqual(50);
    });

    it('tells the statuses apart', () => {
      const foregrounds = statuses.map((status) => content[status][0]);
      expect(leastDifference(foregrounds, vision)).toBeGreaterThanOrEqual(10);
    });

    it.each(['seqEmber', 'seqSpark'] as const)('%s runs one way in lightness', (ramp) => {
      const direction = scheme === 'dark' ? 1 : -1;
      expect(content[ramp]).toHaveLength(7);
      for (const step of lightnessSteps(content[ramp], vision)) expect(step * direction).toBeGreaterThan(5);
    });

    it('both arms of the diverging ramp run one way in lightness from the middle', () => {
      const outwards = scheme === 'dark' ? 1 : -1;
      const steps = lightnessSteps(content.diverging, vision);
      expect(steps).toHaveLength(8);
      for (const step of steps.slice(0, 4)) expect(step * outwards).toBeLessThan(0);
      for (const step of steps.slice(4)) expect(step * outwards).toBeGreaterThan(0);
    });

    it('tells the two arms of the diverging ramp apart at every distance from the middle', () => {
      for (const reach of [1, 2, 3, 4]) {
        const arms = [content.diverging[4 - reach] ?? '', content.diverging[4 + reach] ?? ''];
        expect(leastDifference(arms, vision)).toBeGreaterThanOrEqual(20);
      }
    });
  });

  it('has four distinct season colours, each a categorical one', () => {
    const seasons = Object.values(content.season);
    expect(new Set(seasons).size).toBe(4);
    for (const colour of seasons) expect(content.categorical).toContain(colour);
  });
});

describe('accent', () => {
  it.each(['base', 'hover', 'pressed', 'gold'] as const)('carries its ink on %s', (name) => {
    expect(contrastRatio(tokens.accent.ink, tokens.accent[name])).toBeGreaterThanOrEqual(text);
  });
});

describe('shell', () => {
  const fills = ['bg', 'item', 'itemHover'] as const;

  it.each(fills)('text and headings are legible on %s', (fill) => {
    for (const name of ['text', 'textSecondary', 'heading'] as const) {
      expect(contrastRatio(tokens.shell[name], tokens.shell[fill])).toBeGreaterThanOrEqual(text);
    }
  });

  it.each(fills)('borders and focus can be told from %s', (fill) => {
    for (const name of ['border', 'focus'] as const) {
      expect(contrastRatio(tokens.shell[name], tokens.shell[fill])).toBeGreaterThanOrEqual(graphics);
    }
  });
});

describe('badges', () => {
  it.each(Object.entries(tokens.badge))(
    '%s is legible, and can be told from the shell',
    (_name, [ink, fill]) => {
      expect(contrastRatio(ink, fill)).toBeGreaterThanOrEqual(text);
      expect(contrastRatio(fill, tokens.shell.bg)).toBeGreaterThanOrEqual(graphics);
    },
  );

  it('no two environments share a fill', () => {
    const fills = [tokens.badge.prod, tokens.badge.preprod, tokens.badge.local].map(([, fill]) => fill);
    expect(new Set(fills).size).toBe(3);
  });
});

describe('mark', () => {
  it.each([
    ['dark', tokens.shell.bg],
    ['light', tokens.light.canvas],
    ['light', tokens.light.surface],
  ] as const)('every paint of the %s mark can be told from %s', (scheme, ground) => {
    const { flame, spark, ink, fork, knife } = tokens.logo[scheme];
    for (const paint of [...flame.map(([, colour]) => colour), spark, ink, fork, knife]) {
      expect(contrastRatio(paint, ground)).toBeGreaterThanOrEqual(graphics);
    }
  });
});
