import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { dimensions } from '../dimensions.ts';
import { schemes, tokens } from '../tokens.ts';
import { chartTheme } from '../chart-theme.ts';
import { plotDefaults } from '../plot/defaults.ts';
import { renderTokensCss } from './render-tokens.ts';

const read = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
const require = createRequire(import.meta.url);

/** The declarations of every block whose selector list holds `selector`, outside any @media. */
function declarations(css: string, selector: string): Map<string, string> {
  const topLevel = css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const found = new Map<string, string>();
  for (const [, selectors = '', body = ''] of topLevel.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (
      !selectors
        .replace(/\/\*.*?\*\//gs, '')
        .split(',')
        .some((part) => part.trim() === selector)
    )
      continue;
    for (const [, name = '', value = ''] of body.matchAll(/([\w-]+):\s*([^;]+);/g)) found.set(name, value);
  }
  return found;
}

describe('tokens.css', () => {
  it('is the text generated from the tokens', async () => {
    expect(await read('tokens.css')).toBe(renderTokensCss());
  });

  it.each(schemes)('declares every content colour of the %s scheme', (scheme) => {
    const found = declarations(renderTokensCss(), `[data-theme='${scheme}']`);
    expect(found.get('color-scheme')).toBe(scheme);
    expect(found.get('--canvas')).toBe(tokens[scheme].canvas.toLowerCase());
    expect(found.get('--border-control')).toBe(tokens[scheme].borderControl.toLowerCase());
    expect(found.get('--danger-fg')).toBe(tokens[scheme].danger[0].toLowerCase());
    expect(found.get('--danger-bg')).toBe(tokens[scheme].danger[1].toLowerCase());
    expect(found.get('--categorical-8')).toBe(tokens[scheme].categorical[7].toLowerCase());
    expect(found.get('--season-winter')).toBe(tokens[scheme].season.winter.toLowerCase());
    expect(found.get('--period-weekday')).toBe(tokens[scheme].period.weekday.toLowerCase());
    expect(found.get('--diverging-9')).toBe(tokens[scheme].diverging[8].toLowerCase());
  });

  it('gives both schemes the same property names, so that no colour is left over from the other', () => {
    const css = renderTokensCss();
    const dark = [...declarations(css, "[data-theme='dark']").keys()];
    const light = [...declarations(css, "[data-theme='light']").keys()];
    expect(light).toEqual(dark);
  });

  it('is dark before a scheme is chosen, and light on paper', () => {
    const css = renderTokensCss();
    expect(declarations(css, ':root').get('--canvas')).toBe(tokens.dark.canvas.toLowerCase());
    const print = css.slice(css.indexOf('@media print'));
    expect(print).toContain(`--canvas: ${tokens.light.canvas.toLowerCase()};`);
  });

  it('carries the dimensions with their units', () => {
    const root = declarations(renderTokensCss(), ':root');
    expect(root.get('--space-64')).toBe('64px');
    expect(root.get('--duration-fast')).toBe('120ms');
    expect(root.get('--layer-base')).toBe('0');
    expect(root.get('--layout-sidebar')).toBe(`${dimensions.layout.sidebar}px`);
    expect(root.get('--breakpoint-wide')).toBe('1024px');
    expect(root.get('--gutter')).toBe('16px');
  });
});

describe('hand-written style sheets', () => {
  it.each(['base.css', 'plot.css'])('%s uses only custom properties that exist', async (name) => {
    const css = await read(name);
    const ofPlot = plotDefaults(chartTheme('dark'), { width: 600 }).style;
    const declared = new Set(
      [...`${renderTokensCss()}${ofPlot}${css}`.matchAll(/--[\w-]+(?=:)/g)].map(([match]) => match),
    );
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, property]) => property);
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((property) => property !== undefined && !declared.has(property))).toEqual([]);
  });

  it.each(['base.css', 'plot.css', 'fonts.css'])('%s holds no colour literal', async (name) => {
    expect(await read(name)).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i);
  });

  it('never sets type below 12 px', () => {
    const sizes = [...renderTokensCss().matchAll(/--size-[\w-]+: (?:clamp\()?([\d.]+)rem/g)];
    expect(sizes.length).toBe(Object.keys(dimensions.type).length);
    for (const [, rem] of sizes) expect(Number(rem) * 16).toBeGreaterThanOrEqual(12);
  });
});

describe('fonts.css', () => {
  it('declares Michroma and the Latin, extended Latin and Greek subsets of Inter, from installed files', async () => {
    const files = [...(await read('fonts.css')).matchAll(/url\('([^']+)'\)/g)].map(([, path = '']) => path);
    expect(files.map((path) => path.replace(/.*\/files\/(.*)\.woff2/, '$1')).sort()).toEqual([
      'inter-greek-wght-normal',
      'inter-latin-ext-wght-normal',
      'inter-latin-wght-normal',
      'michroma-latin-400-normal',
      'michroma-latin-ext-400-normal',
    ]);
    for (const path of files) await expect(access(require.resolve(path))).resolves.toBeUndefined();
  });

  it('asks no other host', async () => {
    expect(await read('fonts.css')).not.toMatch(/https?:|\/\//);
  });
});
