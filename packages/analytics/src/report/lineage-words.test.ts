import { describe, expect, it } from 'vitest';
import { cleaningSteps, derivedSteps, duckdb } from '../dataset/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { lineageWords } from './lineage-words.ts';

const en = createTranslator(catalogues.en, 'en');
const fr = createTranslator(catalogues.fr, 'fr');
const steps = [...cleaningSteps(duckdb), ...derivedSteps(duckdb)];

describe('the steps of an import', () => {
  it.each(steps.map((each) => [`${each.table}: ${each.step}`, each] as const))(
    '%s is said in both languages, in English as the import says it',
    (_, each) => {
      const words = lineageWords(each);
      expect(words.isTranslated).toBe(true);
      expect(en(words.rule)).toBe(each.rule);
      expect(fr(words.table)).not.toBe(each.table);
    },
  );

  it('keep their own words where they followed another rule, or are unknown', () => {
    const other = lineageWords({ table: 'recipes', step: 'duration', rule: '1 ≤ minutes ≤ 600' });
    expect(other.isTranslated).toBe(false);
    expect(fr(other.rule)).toBe('1 ≤ minutes ≤ 600');
    const unknown = lineageWords({ table: 'shops', step: 'open', rule: 'Open on Sundays' });
    expect([unknown.table, unknown.step, unknown.rule].map(fr)).toEqual(['shops', 'open', 'Open on Sundays']);
  });
});
