import { describe, expect, it } from 'vitest';
import { pageIds } from '../analysis/page-ids.ts';
import { analysesOf } from '../analyses/registry.ts';
import { datasetFacts } from '../testing/dataset-facts.ts';
import { answerKey } from './answer.ts';
import { askedParts, askedStatements } from './asked.ts';

const keysOf = (page: (typeof pageIds)[number], kind: 'default' | 'variants') =>
  askedStatements(analysesOf(page), datasetFacts(), kind).map(({ text, values }) => answerKey(text, values));

describe.each(pageIds)('%s asks', (page) => {
  it('every statement of its first view, each once', () => {
    const keys = keysOf(page, 'default');
    expect(new Set(keys).size).toBe(keys.length);
    for (const analysis of analysesOf(page))
      for (const { sql } of Object.values(analysis.statements({}, datasetFacts())))
        expect(keys).toContain(answerKey(sql.text, sql.values));
  });

  it('what its head speaks of in one file, and the rest of the first view in another', () => {
    const [head, rest, ...others] = askedParts(analysesOf(page), datasetFacts(), 'default');
    expect([head?.part, rest?.part, others]).toEqual(['head', 'rest', []]);
    const keys = [head, rest].map((part) =>
      part?.statements.map((each) => answerKey(each.text, each.values)),
    );
    expect(keys.flatMap((part) => part ?? []).toSorted()).toEqual(keysOf(page, 'default').toSorted());
    for (const analysis of analysesOf(page)) {
      const { summary, kpis } = analysis.headline;
      if (summary === undefined && kpis === undefined) continue;
      for (const { sql } of Object.values(analysis.statements({}, datasetFacts())))
        expect(keys[0]).toContain(answerKey(sql.text, sql.values));
    }
  });

  it('of each single change of a choice or a toggle what the first view does not', () => {
    const all = new Set([...keysOf(page, 'default'), ...keysOf(page, 'variants')]);
    expect(all.size).toBe(keysOf(page, 'default').length + keysOf(page, 'variants').length);
    for (const analysis of analysesOf(page)) {
      for (const [name, control] of Object.entries(analysis.controls)) {
        const values =
          control.kind === 'choice'
            ? control.options.map(({ value }) => value)
            : control.kind === 'toggle'
              ? [true, false]
              : [];
        for (const value of values)
          for (const { sql } of Object.values(analysis.statements({ [name]: value }, datasetFacts())))
            expect(all).toContain(answerKey(sql.text, sql.values));
      }
    }
  });
});

it('leaves years, ranges and items to the engine', () => {
  const dataset = datasetFacts();
  const analysis = analysesOf('seasonality').find(({ id }) => id === 'seasonality.ingredients');
  const asked = new Set([...keysOf('seasonality', 'default'), ...keysOf('seasonality', 'variants')]);
  for (const params of [{ years: [2005, 2008] }, { item: 'salt' }]) {
    const statements = Object.values(analysis?.statements(params, dataset) ?? {});
    expect(statements.some(({ sql }) => !asked.has(answerKey(sql.text, sql.values)))).toBe(true);
  }
});
