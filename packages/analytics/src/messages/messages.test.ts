import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogues } from './index.ts';

interface Element {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
  readonly children?: readonly Element[];
}

const literalType = 0;

/** Names of the values and tags that a message uses. */
function placeholders(elements: readonly Element[]): Set<string> {
  const names = elements.flatMap((element) => {
    const own = element.type !== literalType && typeof element.value === 'string' ? [element.value] : [];
    const nested = Object.values(element.options ?? {}).flatMap(({ value }) => [...placeholders(value)]);
    return [...own, ...nested, ...placeholders(element.children ?? [])];
  });
  return new Set(names);
}

const parse = (pattern: string, locale: string) =>
  placeholders(new IntlMessageFormat(pattern, locale).getAst());

describe('the catalogues', () => {
  const ids = Object.keys(catalogues.en);

  it('hold the same messages in both languages', () => {
    expect(Object.keys(catalogues.fr).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s takes the same values in both languages', (id) => {
    expect(parse(catalogues.fr[id] ?? '', 'fr')).toEqual(parse(catalogues.en[id] ?? '', 'en'));
  });

  it('use typographic apostrophes, and no-break spaces before French punctuation', () => {
    for (const [id, pattern] of Object.entries(catalogues.fr)) {
      expect(pattern, id).not.toMatch(/[a-zà-ÿ]'[a-zà-ÿ]/iu);
      expect(pattern, id).not.toMatch(/[\p{L}\d)}] ?[;:!?](\s|$)/u);
      expect(pattern, id).not.toMatch(/\d ?%/u);
    }
  });
});
