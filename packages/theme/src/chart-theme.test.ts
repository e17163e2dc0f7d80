import { describe, expect, it } from 'vitest';
import { chartTheme } from './chart-theme.ts';
import { contrastRatio } from './colour/contrast.ts';
import { dimensions } from './dimensions.ts';
import { schemes, tokens } from './tokens.ts';

describe.each(schemes)('chartTheme of %s', (scheme) => {
  const theme = chartTheme(scheme);

  it('takes its colours from the tokens of the scheme', () => {
    const content = tokens[scheme];
    expect(theme).toMatchObject({
      scheme,
      text: content.text,
      gridline: content.borderSubtle,
      baseline: content.borderControl,
      accentEdge: content.accentEdge,
      season: content.season,
      period: content.period,
      diverging: content.diverging,
    });
  });

  it('makes the first categorical colour the accent, and weekend and autumn with it', () => {
    expect(theme.accent).toBe(theme.categorical[0]);
    expect(theme.period.weekend).toBe(theme.accent);
    expect(theme.season.autumn).toBe(theme.accent);
  });

  it('keeps grid lines fainter than the baseline', () => {
    expect(contrastRatio(theme.gridline, theme.surface)).toBeLessThan(
      contrastRatio(theme.baseline, theme.surface),
    );
  });

  it('sets text in the face of the pages around it', () => {
    expect(theme.fontFamily).toBe(dimensions.font.text);
  });

  it('is plain data, the same on every call', () => {
    expect(structuredClone(theme)).toEqual(chartTheme(scheme));
  });
});

it('keeps the number of steps of every scale across schemes', () => {
  const [dark, light] = schemes.map(chartTheme);
  for (const scale of ['categorical', 'sequentialEmber', 'sequentialSpark', 'diverging'] as const) {
    expect(light?.[scale]).toHaveLength(dark?.[scale].length ?? 0);
  }
});
