import { describe, expect, it } from 'vitest';
import { attributes, drawn, frameOf } from './fixtures/drawn.ts';
import { variantRowsPlot } from './variant-rows.ts';

const row = (key: string, low: number, high: number, clear: boolean) => ({
  key,
  label: `name of ${key}`,
  estimate: (low + high) / 2,
  interval: [low, high] as const,
  clear,
  colour: 'rgb(1, 2, 3)',
  value: `value of ${key}`,
});
const rows = [row('all', -0.6, -0.2, true), row('recent', -0.3, -0.1, false)];
const plot = (width: number, shown = rows) =>
  variantRowsPlot(frameOf(width), { rows: shown, format: String });

describe('one estimate under several choices', () => {
  it.each([232, 334])('names and writes every choice at %i px', (width) => {
    expect(drawn(plot(width)).texts).toEqual(
      expect.arrayContaining(['name of all', 'value of all', 'name of recent', 'value of recent']),
    );
  });

  it('keeps zero in view and draws hollow what is not told from it', () => {
    expect(plot(232).x?.domain).toEqual([-0.6, 0]);
    const fills = attributes(drawn(plot(232)).svg, '[aria-label="dot"] circle', 'fill');
    expect(fills).toEqual(['rgb(1, 2, 3)', frameOf(232).theme.surface]);
  });

  it('grows by a row for each, and has none without any', () => {
    expect(Number(plot(232).height) - Number(plot(232, rows.slice(1)).height)).toBe(40);
    expect(drawn(plot(232, [])).svg.outerHTML).not.toMatch(/NaN|undefined/u);
  });
});
