import { JSDOM } from 'jsdom';
import { beforeAll, expect, it } from 'vitest';
import { readGuide } from './read-guide.ts';

let guide: Document;

beforeAll(async () => {
  guide = new JSDOM(await readGuide()).window.document;
});

it('is the guide, with its headings', () => {
  expect(guide.querySelector('h1')?.textContent).toBe('Operations');
  const headings = [...guide.querySelectorAll('h2, h3')].map(({ textContent }) => textContent);
  expect(headings).toEqual(expect.arrayContaining(['First deployment', 'Roll back', 'Store down']));
});

it('leads within itself to what is there, and outside to whole addresses only', () => {
  const links = [...guide.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  const within = links.filter((href) => href.startsWith('#'));
  expect(within.length).toBeGreaterThan(10);
  for (const href of within) expect(guide.getElementById(href.slice(1)), href).not.toBeNull();
  for (const href of links.filter((each) => !within.includes(each))) expect(href).toMatch(/^https?:\/\//u);
});

it('names the files of the repository, which are not served, without a link', () => {
  expect(guide.body.textContent).toContain('bucket-cors.json');
  expect(guide.querySelector('a[href*="bucket-cors"]')).toBeNull();
});

it('runs nothing and styles nothing by itself', () => {
  expect(guide.querySelectorAll('script, style, [style], iframe')).toHaveLength(0);
  const attributes = [...guide.querySelectorAll('*')].flatMap((each) => [...each.attributes]);
  expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
});

it('keeps commands as they are written', () => {
  const commands = [...guide.querySelectorAll('pre')].map(({ textContent }) => textContent);
  expect(commands.some((text) => text.includes('"$PWD:/in:ro"'))).toBe(true);
  expect(commands.some((text) => text.includes('<'))).toBe(true);
});
