import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyses } from '../analyses/registry.ts';
import {
  createTables,
  datasetFacts,
  inventedRows,
  openNativeEngine,
  type Engine,
  type TableRows,
} from '../testing/index.ts';
import { locales, type Locale } from '../text/index.ts';
import { readSettings, renderReport, reportData, runAnalyses, type AnalysisResult } from './index.ts';

const hostile = `"><img src=x onerror=alert(1)><script>alert('tea & toast')</script>`;

const invented = inventedRows({ recipes: 1500, ratings: 3000 });

/** The hostile name is the most used of all, so that every screening of items meets it. */
const withHostileItems = (): TableRows => {
  const everywhere = (invented.recipes ?? []).map((_, index) => ({ recipe_id: index + 1, item: hostile }));
  return {
    ...invented,
    recipe_ingredients: [...(invented.recipe_ingredients ?? []), ...everywhere.filter((_, i) => i % 7 < 4)],
    recipe_tags: [...(invented.recipe_tags ?? []), ...everywhere.filter((_, i) => i % 5 < 3)],
  };
};

const datasets: Record<string, () => TableRows> = {
  'ordinary data': withHostileItems,
  'one recipe': () => ({ recipes: [{ submitted: '2005-06-07' }], interactions: [{ rating: 4 }] }),
  'no data': () => ({}),
};

const svgNamespace = 'http://www.w3.org/2000/svg';

const render = (results: readonly AnalysisResult[], locale: Locale) =>
  renderReport(results, {
    dataset: datasetFacts(),
    locale,
    writtenAt: new Date('2026-11-21T10:00:00Z'),
    document: new JSDOM('').window.document,
    mark: `<svg xmlns="${svgNamespace}"><title>Mark</title></svg>`,
    styles: '.plot { color: var(--text); }',
  });

describe.each(Object.keys(datasets))('a report on %s', (name) => {
  let engine: Engine;
  let results: readonly AnalysisResult[];
  beforeAll(async () => {
    engine = await openNativeEngine();
    await createTables(engine, datasets[name]?.() ?? {});
    results = await runAnalyses(analyses, engine, datasetFacts(), new Map());
  }, 60_000);
  afterAll(() => engine.close());

  describe.each(locales)('in %s', (locale) => {
    let html: string;
    let document: Document;
    beforeAll(() => {
      html = render(results, locale);
      ({ document } = new JSDOM(html).window);
    }, 60_000);

    it('says its language, and that the data are invented', () => {
      expect(document.documentElement.lang).toBe(locale);
      expect(document.querySelector('.badge-demo')?.textContent).toMatch(/d[eé]monstration/iu);
      expect(document.querySelector('.facts')?.textContent).toContain(datasetFacts().datasetId);
      expect(document.querySelector('#data')?.textContent).toContain('rows of the file');
    });

    it('holds every registered analysis, with its method, named in the contents', () => {
      for (const { id, method } of analyses) {
        const article = document.getElementById(id);
        expect(article?.querySelector('h3')?.textContent, id).not.toBe('');
        expect(article?.querySelectorAll('.method-text p'), id).toHaveLength(method.length);
        expect(document.querySelector(`.contents a[href="#${id}"]`)?.textContent, id).not.toBe('');
      }
      expect(document.querySelectorAll('article')).toHaveLength(analyses.length);
    });

    it('answers each with a figure and its numbers as a table, or says why not', () => {
      for (const { analysis, presentation } of results) {
        const article = document.getElementById(analysis.id);
        const answered = presentation.notice === null;
        expect(article?.querySelectorAll('svg[role="img"], figure[role="img"]').length, analysis.id).toBe(
          answered ? presentation.figures.length : 0,
        );
        expect(article?.querySelectorAll('.data-table').length, analysis.id).toBe(answered ? 1 : 0);
        expect(article?.querySelectorAll('.notice').length, analysis.id).toBe(answered ? 0 : 1);
      }
    });

    it('shows no raw key and no missing value', () => {
      expect(document.body.textContent).not.toMatch(
        /NaN|undefined|Infinity|\[object|\{[a-z]+\}|\b(?:common|control|table|report|domain)\.[a-z]/u,
      );
      expect(html).not.toMatch(/="[^"]*(?:NaN|undefined)/u);
    });

    it('asks for nothing outside of itself, and runs nothing', () => {
      expect(document.querySelectorAll('script, link, img, iframe, object, base')).toHaveLength(0);
      const asks = ({ name, value }: Attr) =>
        name.startsWith('on') ||
        (/^(?:src|.*href)$/u.test(name) && !value.startsWith('#')) ||
        (!/^xmlns(?::|$)/u.test(name) && /https?:/u.test(value));
      const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
      expect(attributes.length).toBeGreaterThan(0);
      expect(attributes.filter(asks).map(({ name, value }) => `${name}="${value}"`)).toEqual([]);
    });

    it('gives every part a name of its own, and refers to none that is absent', () => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const references = [...html.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/gu)];
      for (const [, pattern, anchor] of references) expect(ids).toContain(pattern ?? anchor);
    });
  });
});

describe('what a report holds', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNativeEngine();
    await createTables(engine, withHostileItems());
  });
  afterAll(() => engine.close());
  const some = analyses.filter(({ id }) => id === 'trends.volume' || id === 'trends.ingredients');
  const run = (...settings: string[]) =>
    runAnalyses(some, engine, datasetFacts(), readSettings(settings, some));
  const articleOf = (results: readonly AnalysisResult[], id: string) => {
    const article = new JSDOM(render(results, 'en')).window.document.getElementById(id);
    if (article === null) throw new Error(`${id} is not in the report.`);
    return article;
  };

  it('writes item names as text, whatever they hold', async () => {
    const article = articleOf(await run(), 'trends.ingredients');
    expect(article.textContent).toContain(hostile);
    expect(article.querySelectorAll('img, script')).toHaveLength(0);
  });

  it('follows its settings, in the figure, the words and the data', async () => {
    const plain = await run();
    const set = await run('trends.volume.scale=log', 'trends.volume.years=2004-2012');
    const before = articleOf(plain, 'trends.volume');
    const after = articleOf(set, 'trends.volume');
    expect(before.querySelector('.settings')).toBeNull();
    expect(after.querySelector('.settings')?.textContent).toMatch(/Years 2004–2012.*Scale Log/su);
    expect(after.querySelector('svg[role="img"]')?.outerHTML).not.toBe(
      before.querySelector('svg[role="img"]')?.outerHTML,
    );
    expect(reportData('d-1', set).analyses['trends.volume']?.params).toMatchObject({
      years: [2004, 2012],
      scale: 'log',
    });
    expect(reportData('d-1', plain).analyses['trends.volume']?.params).toMatchObject({ scale: 'linear' });
  });

  it('is plain JSON for programs: every parameter and model', async () => {
    const data = reportData('d-1', await run());
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(Object.keys(data.analyses)).toEqual(some.map(({ id }) => id));
    for (const { id, controls } of some)
      expect(Object.keys(data.analyses[id]?.params ?? {})).toEqual(Object.keys(controls));
  });

  it('tells of each analysis before it runs, and names the one that fails', async () => {
    const started: string[] = [];
    const failing = { query: () => Promise.reject(new Error('Out of memory.')) };
    const ran = runAnalyses(some, failing, datasetFacts(), new Map(), (id) => started.push(id));
    await expect(ran).rejects.toThrow(`${some[0]?.id} failed: Out of memory.`);
    expect(started).toEqual([some[0]?.id]);
  });
});
