// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokens } from '../tokens.ts';
import { renderAppIcon } from './app-icon.ts';
import { logoAssets } from './assets.ts';
import { lockup, symbol } from './index.ts';
import { renderLogo } from './render-logo.ts';

const assets = join(import.meta.dirname, 'assets');

function parse(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(documentElement.querySelector('parsererror')).toBeNull();
  return documentElement;
}

const variants = (['horizontal', 'stacked', 'symbol'] as const).flatMap((layout) =>
  (['dark', 'light', 'mono'] as const).map((colours) => ({ layout, colours })),
);

describe('renderLogo', () => {
  it.each(variants)('$layout $colours is a picture named after the brand', ({ layout, colours }) => {
    const svg = parse(renderLogo(layout, colours));
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.firstElementChild?.tagName).toBe('title');
    expect(svg.firstElementChild?.textContent).toBe('Back to the Kitchen');
  });

  it.each(variants)('$layout $colours refers only to gradients it defines', ({ layout, colours }) => {
    const text = renderLogo(layout, colours);
    const defined = new Set([...parse(text).querySelectorAll('linearGradient')].map(({ id }) => id));
    const used = new Set([...text.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id));
    expect(used).toEqual(defined);
  });

  it('keeps gradient names apart when several marks stand in one page', () => {
    const ids = variants.flatMap(({ layout, colours }) =>
      [...renderLogo(layout, colours).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    );
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws the mono mark in the colour of the text around it', () => {
    for (const layout of ['horizontal', 'stacked', 'symbol'] as const) {
      const svg = renderLogo(layout, 'mono');
      expect(svg).toContain('currentColor');
      expect(svg).not.toMatch(/#[0-9a-f]{6}|Gradient/i);
    }
  });

  it('uses the paints of its scheme', () => {
    expect(renderLogo('horizontal', 'dark')).toContain(tokens.logo.dark.spark);
    expect(renderLogo('horizontal', 'light')).toContain(tokens.logo.light.spark);
    expect(renderLogo('horizontal', 'light')).not.toContain(tokens.logo.dark.spark);
  });

  it('has twelve flames and a 3 by 1 box', () => {
    const svg = parse(renderLogo('horizontal', 'dark'));
    expect(svg.getAttribute('viewBox')).toBe('0 0 480 160');
    const arcs = [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d')?.match(/A/g)?.length);
    expect(arcs).toContain(12);
  });

  it('puts the keyline behind the letters it surrounds', () => {
    const svg = parse(renderLogo('horizontal', 'dark'));
    const [keyline, letters] = ['.logo-keyline', '.logo-letters'].map((name) => svg.querySelector(name));
    expect(keyline?.nextElementSibling).toBe(letters);
    const width = (layer: Element | null | undefined) =>
      Number(layer?.firstElementChild?.getAttribute('stroke-width'));
    expect(width(keyline)).toBeGreaterThan(width(letters));
    expect(parse(renderLogo('horizontal', 'mono')).querySelector('.logo-keyline')).toBeNull();
  });
});

describe('marks of the shell', () => {
  it('are the dark ones, whole and reduced to the dial', () => {
    expect(lockup).toBe(renderLogo('horizontal', 'dark'));
    expect(parse(symbol).getAttribute('viewBox')).toBe('0 0 100 100');
    expect(symbol).toContain(tokens.logo.dark.fork);
  });
});

describe('renderAppIcon', () => {
  it('has corners of 20 % in a browser tab, and none where the system cuts them', () => {
    expect(parse(renderAppIcon('rounded')).querySelector('rect')?.getAttribute('rx')).toBe('12.8');
    expect(parse(renderAppIcon('square')).querySelector('rect')?.getAttribute('rx')).toBe('0');
  });

  it('keeps the maskable drawing within the safe zone, 40 % of the width', () => {
    const drawing = parse(renderAppIcon('maskable')).querySelector('g');
    const scale = Number(/scale\(([\d.]+)\)/.exec(drawing?.getAttribute('transform') ?? '')?.[1]);
    const radius = Number(/A(\d+)/.exec(drawing?.querySelector('path')?.getAttribute('d') ?? '')?.[1]);
    const reach = (radius + Number(drawing?.getAttribute('stroke-width')) / 2) * scale;
    expect(reach).toBeGreaterThan(20);
    expect(reach).toBeLessThanOrEqual(0.4 * 64);
  });
});

describe('assets', () => {
  it.each([...logoAssets()])('%s is current', (name, svg) => {
    expect(readFileSync(join(assets, name), 'utf8')).toBe(`${svg}\n`);
  });

  it.each([
    ['apple-touch-icon.png', 180],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
    ['icon-maskable-192.png', 192],
    ['icon-maskable-512.png', 512],
  ])('%s is a PNG of %i pixels', (name, size) => {
    const png = readFileSync(join(assets, name));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('favicon.ico holds 16, 32 and 48 pixels', () => {
    const ico = readFileSync(join(assets, 'favicon.ico'));
    expect(Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico[6 + 16 * index])).toEqual([
      16, 32, 48,
    ]);
  });

  it('are all accounted for', () => {
    const pictures = readdirSync(assets).filter((name) => !name.endsWith('.svg'));
    expect(pictures).toHaveLength(6);
    expect(
      readdirSync(assets)
        .filter((name) => name.endsWith('.svg'))
        .sort(),
    ).toEqual([...logoAssets().keys()].sort());
  });
});
