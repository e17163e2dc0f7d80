import { describe, expect, it } from 'vitest';
import { flamePaint, logoPalette } from './palette.ts';

describe('logoPalette', () => {
  it('gives a keyline to the coloured marks only', () => {
    expect(logoPalette('dark').hasKeyline).toBe(true);
    expect(logoPalette('light').hasKeyline).toBe(true);
    expect(logoPalette('mono').hasKeyline).toBe(false);
  });

  it('paints every part of the mono mark alike', () => {
    const { hasKeyline: _, ...paints } = logoPalette('mono');
    expect(new Set(Object.values(paints))).toEqual(new Set(['currentColor']));
  });
});

describe('flamePaint', () => {
  it('defines a gradient over the given heights and refers to it', () => {
    const { definition, paint } = flamePaint(logoPalette('dark').flame, 'fire', [-110, 10]);
    expect(definition).toContain('id="fire"');
    expect(definition).toContain('y1="-110" y2="10"');
    expect(definition.match(/<stop /g)).toHaveLength(4);
    expect(paint).toBe('url(#fire)');
  });

  it('needs no gradient for a single paint', () => {
    expect(flamePaint('currentColor', 'fire', [0, 1])).toEqual({ definition: '', paint: 'currentColor' });
  });
});
