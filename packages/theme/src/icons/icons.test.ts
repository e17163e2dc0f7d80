// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icon, iconNames } from './index.ts';
import { renderIcons } from './render-icons.ts';

const require = createRequire(import.meta.url);
const lucideSvg = (name: string) => readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');

describe('icon', () => {
  it.each(iconNames)('%s is well-formed and made of shapes alone', (name) => {
    const svg = new DOMParser().parseFromString(
      `<svg xmlns="http://www.w3.org/2000/svg">${icon(name)}</svg>`,
      'image/svg+xml',
    );
    expect(svg.querySelector('parsererror')).toBeNull();
    const tags = [...svg.documentElement.children].map((shape) => shape.tagName);
    expect(tags.length).toBeGreaterThan(0);
    expect(tags.filter((tag) => !/^(path|circle|ellipse|line|rect|polyline|polygon)$/.test(tag))).toEqual([]);
  });

  it('draws in the colour of its text: no shape brings a colour', () => {
    for (const name of iconNames) expect(icon(name)).not.toMatch(/stroke="|#[0-9a-f]{3}/i);
  });

  it('lists each name once, in order', () => {
    expect(iconNames).toEqual([...new Set(iconNames)].sort());
  });
});

describe('renderIcons', () => {
  it('gives the committed module from the installed Lucide', () => {
    const committed = readFileSync(join(import.meta.dirname, 'icon-bodies.ts'), 'utf8');
    expect(committed.replace(/:\n\s+'/g, ": '")).toBe(renderIcons(lucideSvg));
  });

  it('refuses a file without shapes, naming the icon', () => {
    expect(() => renderIcons(() => '<svg> </svg>')).toThrow(/"activity" is not an SVG with shapes/);
  });
});
