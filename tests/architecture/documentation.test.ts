import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gateCodes, siteChecks } from '@mangetamain/deploy';
import { describe, expect, it } from 'vitest';
import { mistakesIn, operationsCalls } from '../support/command-line-help.ts';
import { root } from '../support/source-files.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
const guides = ['README.md', 'docs/operations.md'];
const overview = 'docs/architecture.md';

/** The anchor that a heading gets, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (text: string) =>
  new Set([...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => anchorOf(heading)));

/** Pictures left out: they are made by a run of the application. */
const linksIn = (text: string) =>
  [...text.matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link);

describe.each([...guides, overview, 'docs/security.md', ...decisions])('%s', (path) => {
  it('links to what exists', () => {
    const text = read(path);
    const broken = linksIn(text)
      .filter((link) => !/^https?:/u.test(link))
      .filter((link) => {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? path : join(dirname(path), file);
        if (!existsSync(join(root, target))) return true;
        return anchor !== undefined && !anchorsIn(read(target)).has(anchor);
      });
    expect(broken).toEqual([]);
  });
});

describe.each(['packages/analytics', 'packages/deploy', 'apps/web', 'apps/ops'])(
  'the overview of %s',
  (folder) => {
    it('names every room', () => {
      const text = read(overview);
      const start = text.indexOf(`## ${folder}\n`);
      const part = text.slice(start, text.indexOf('\n## ', start + 1));
      const rooms = readdirSync(join(root, folder, 'src'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
        .map(({ name }) => name);
      expect(start).toBeGreaterThan(0);
      expect(rooms.filter((room) => part.indexOf(`\`${room}`) === -1)).toEqual([]);
    });
  },
);

it('a command that there is not would be found', async () => {
  expect(await mistakesIn('realease publish DIR')).toEqual(['there is no command "realease publish"']);
  expect(await mistakesIn('data export')).not.toEqual([]);
  expect(await mistakesIn('release publish DIR --label x --title y')).toEqual([
    '"release publish DIR --label x --title y" has no option --label',
  ]);
});

describe.each(guides)('the commands in %s', (path) => {
  it('exist, with their options', async () => {
    const calls = operationsCalls(read(path));
    expect(calls.length).toBeGreaterThan(0);
    expect((await Promise.all(calls.map(mistakesIn))).flat()).toEqual([]);
  });
});

describe('the operations guide', () => {
  const guide = read('docs/operations.md');

  it.each(gateCodes)('says what to do about %s', (code) => {
    expect(guide).toContain(`| \`${code.replaceAll('-', '_')}\` |`);
  });

  it.each(siteChecks)('says what a failed check of %s means', (check) => {
    expect(guide).toMatch(new RegExp(`^\\| [^|]*\`${check}\``, 'mu'));
  });
});

it('decisions are numbered one after another, and each takes a page at most', () => {
  const numbers = decisions.map((path) => Number(/\/(\d{4})-/u.exec(path)?.[1]));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  for (const path of decisions) expect(read(path).split('\n').length, path).toBeLessThan(60);
});
