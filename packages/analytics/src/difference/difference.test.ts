import { describe, expect, it } from 'vitest';
import { nothingSaid } from '../analysis/nothing-said.ts';
import type { Presentation, Verdict } from '../analysis/index.ts';
import { decimal, integer, percent, text, verbatim, year } from '../text/index.ts';
import { compareStatements, statementsOf, statementsSchema, type Statements } from './index.ts';

const analysis = (id: string) => ({ id, page: 'trends' as const, title: text('control.minutes') });

const saying = (said: Partial<Presentation>): Presentation => ({
  ...nothingSaid(verbatim('n = 60')),
  ...said,
});

const finding = (words: string, verdict: Verdict = 'none') => ({ text: verbatim(words), verdict });

const stated = (...presentations: readonly Partial<Presentation>[]): Statements =>
  statementsOf(
    presentations.map((said, index) => ({
      analysis: analysis(`trends.${index}`),
      presentation: saying({ findings: [finding('It stands.')], ...said }),
    })),
    { datasetId: 'd-0123456789abcdef', version: 'one' },
  );

const figure = (value: Presentation['kpis'][number]['value']): Partial<Presentation> => ({
  kpis: [{ id: 'total', label: verbatim('Total'), value, context: verbatim('') }],
});

const movedBetween = (before: Partial<Presentation>, after: Partial<Presentation>) =>
  compareStatements(stated(before), stated(after)).figures;

describe('what readers are told differently', () => {
  it('is nothing where every sentence is said as before', () => {
    const found = compareStatements(stated({}, {}), stated({}, {}));
    expect(found.changed).toEqual([]);
    expect(found.same.map(({ fr }) => fr)).toEqual(['Minutes', 'Minutes']);
  });

  it('tells only the sentences that change, and whether a verdict turns with them', () => {
    const before = stated({ findings: [finding('Stands.'), finding('Rises by 2.', 'up')] }, {});
    const wording = stated({ findings: [finding('Stands.'), finding('Rises by 3.', 'up')] }, {});
    const turned = stated({ findings: [finding('Stands.'), finding('No change.', 'unclear')] }, {});
    expect(compareStatements(before, wording).changed).toMatchObject([
      {
        analysis: 'trends.0',
        kind: 'wording',
        before: [{ text: { en: 'Rises by 2.' } }],
        after: [{ text: { en: 'Rises by 3.' } }],
      },
    ]);
    expect(compareStatements(before, turned).changed).toMatchObject([{ kind: 'verdict' }]);
    expect(compareStatements(before, turned).same).toHaveLength(1);
  });

  it('names an analysis that comes, one that goes, and one that the data can no longer answer', () => {
    const two = stated({}, {});
    expect(compareStatements(stated({}), two).changed).toMatchObject([
      { analysis: 'trends.1', kind: 'verdict', before: [] },
    ]);
    expect(compareStatements(two, stated({})).changed).toMatchObject([{ analysis: 'trends.1', after: [] }]);
    const silent = stated({ notice: text('report.failed', { reason: 'none' }), findings: [] });
    expect(compareStatements(stated({}), silent).changed).toMatchObject([
      { kind: 'verdict', after: [{ verdict: 'thin' }] },
    ]);
  });
});

describe('key figures', () => {
  it.each([
    ['a count within half a percent', integer(1000), integer(1005), null],
    ['a count beyond it', integer(1000), integer(1010), ['+1.0%', '±0.5%', 2]],
    ['a last digit', decimal(1.2, 1), decimal(1.3, 1), null],
    ['more than a last digit', decimal(1.2, 1), decimal(0.9, 1), ['−0.3', '±0.1', -3]],
    ['a share in points', percent(0.5), percent(0.52), ['+2.0 points', '±0.3', 8]],
  ])('%s', (_, before, after, expected) => {
    const { moved, total } = movedBetween(figure(before), figure(after));
    expect(total).toBe(1);
    expect(
      moved.map(({ change, allowed, times }) => [change.en, allowed.en, Number(times.toFixed(3))]),
    ).toEqual(expected === null ? [] : [expected]);
  });

  it('may move by a fifth of what their interval leaves open', () => {
    const estimate = (value: number): Partial<Presentation> => ({
      estimates: [
        {
          key: 'slope',
          subject: verbatim('Slope'),
          value,
          interval: [value - 1, value + 1],
          write: (each) => decimal(each, 2),
          writeDifference: (each) => decimal(each, 2),
        },
      ],
    });
    expect(movedBetween(estimate(5), estimate(5.19)).moved).toEqual([]);
    expect(movedBetween(estimate(5), estimate(5.3)).moved).toMatchObject([{ allowed: { fr: '±0,20' } }]);
  });

  it('are what is measured: no year, no name, no statistic that is folded away', () => {
    const groups = (folded: boolean): Partial<Presentation> => ({
      keyFigures: [
        {
          title: verbatim('How sure?'),
          folded,
          figures: [
            { label: verbatim('W'), value: decimal(1, 1) },
            { label: verbatim('Best year'), value: year(2008) },
            { label: verbatim('Item'), value: verbatim('salt') },
          ],
        },
      ],
    });
    expect(movedBetween(groups(true), groups(true)).total).toBe(0);
    expect(movedBetween(groups(false), groups(false)).total).toBe(1);
  });
});

it('comes back from a file as it was written, what a later version adds passed over', () => {
  const statements = stated(figure(integer(5)));
  const read: unknown = JSON.parse(JSON.stringify({ ...statements, later: true }));
  expect(statementsSchema.parse(read)).toEqual(statements);
});
