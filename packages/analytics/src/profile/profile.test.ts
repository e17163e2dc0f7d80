import { describe, expect, it } from 'vitest';
import { fetchRows } from '../analysis/rows.ts';
import { catalogues } from '../messages/index.ts';
import { datasetFacts, inventedRows, openNativeEngine } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { createTranslator, locales } from '../text/index.ts';
import { itemNames, profiles, type ItemKind } from './index.ts';

const engine = useEngine(openNativeEngine, () => inventedRows({ recipes: 6000, ratings: 8000 }));

const kinds: readonly ItemKind[] = ['ingredients', 'tags'];
const partsOf = (kind: ItemKind) => {
  const { when, others, companions } = profiles[kind];
  return [when, ...others, companions];
};
const en = createTranslator(catalogues.en, 'en');

const written = (text: Parameters<typeof en>[0] | null | undefined) => (text ? en(text) : null);

it('names every item, most used first', async () => {
  for (const kind of kinds) {
    const rows = await fetchRows(engine, itemNames(kind));
    const uses = rows.map(({ recipes }) => recipes);
    expect(uses.length).toBeGreaterThan(5);
    expect(uses).toEqual(uses.toSorted((one, other) => other - one));
  }
});

describe('the profile of an ingredient with a season', () => {
  const told = async () => {
    const found = [];
    for (const part of partsOf('ingredients'))
      found.push(await part.run(engine, { item: 'zucchini' }, datasetFacts()));
    return found;
  };

  it('says when, in months, and how sure that is', async () => {
    const [when] = await told();
    expect(when?.findings[0]?.verdict).toBe('up');
    expect(written(when?.findings[0]?.text)).toMatch(
      /^×\d\.\d\d its share of the year in (June|July|August)$/u,
    );
    expect(written(when?.summary)).toMatch(
      /^In season .+ to .+, best in .+: \d+\.\d% of recipes have it in/u,
    );
    expect(when?.figures[0]?.points).toHaveLength(12);
    expect(when?.table.rows).toHaveLength(12);
  });

  it('has a figure, a table and a sentence of every comparison', async () => {
    const [, years, weekday, ratings] = await told();
    for (const part of [years, weekday, ratings]) {
      expect(part?.figures).toHaveLength(1);
      expect(part?.table.rows.length).toBeGreaterThan(0);
      expect(written(part?.summary)).toMatch(/\.$/u);
    }
  });
});

describe.each(kinds)('every part of the profile of %s', (kind) => {
  const items = ['zucchini', 'salt', 'kohlrabi', 'christmas', 'course', 'heirloom-historical', "o'no", ''];

  it('says the verdict that it was written for, in every language, whatever the item', async () => {
    for (const part of partsOf(kind)) {
      for (const item of items) {
        const { findings, notice, summary, subtitle, caption } = await part.run(
          engine,
          { item },
          datasetFacts(),
        );
        const [heading] = findings;
        const verdict =
          heading !== undefined && 'message' in heading.text
            ? heading.text.message.split('.').at(-1)
            : 'thin';
        expect([heading?.verdict ?? 'thin', 'small']).toContain(verdict);
        expect(heading === undefined).toBe(notice !== null);
        for (const locale of locales) {
          const translate = createTranslator(catalogues[locale], locale);
          for (const text of [heading?.text, notice, summary, subtitle, caption])
            if (text) expect(translate(text)).not.toMatch(/[{}]|undefined|NaN/u);
        }
      }
    }
  });
});
