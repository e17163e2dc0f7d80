import { expect, it } from 'vitest';
import type { Presentation } from '../analysis/index.ts';
import { nothingSaid } from '../analysis/nothing-said.ts';
import { catalogues } from '../messages/index.ts';
import { datasetFacts } from '../testing/dataset-facts.ts';
import { createTranslator, text, verbatim, year } from '../text/index.ts';
import { publishedAnalysis, publishedAnalysisSchema, publishedNotes } from './published.ts';

const analysis = { id: 'trends.sample', page: 'trends', title: text('control.minutes') } as const;

const presentation: Presentation = {
  ...nothingSaid(verbatim('n = 60')),
  findings: [{ text: verbatim('The finding'), verdict: 'up' }],
  caption: verbatim('The caption.'),
  table: {
    columns: [
      { key: 'year', label: text('table.year'), kind: 'year' },
      { key: 'note', label: verbatim('Note'), kind: 'text' },
    ],
    rows: [
      { year: 2002, note: text('common.number', { value: year(2002) }), inner: 1 },
      { year: 2003, note: null },
    ],
  },
};

const published = (locale: 'en' | 'fr', source: 'demo' | 'import') =>
  publishedAnalysis(
    analysis,
    presentation,
    { ...datasetFacts({ source }), day: '2025-11-21' },
    createTranslator(catalogues[locale], locale),
  );

it('says what an analysis found, in which data, and gives its rows as the table has them', () => {
  const said = published('en', 'demo');
  expect(said).toMatchObject({
    analysis: 'trends.sample',
    language: 'en',
    title: 'Minutes',
    findings: ['The finding'],
    rows: [
      { year: 2002, note: '2002' },
      { year: 2003, note: null },
    ],
    selection: null,
    date: '2025-11-21',
    demonstration: true,
  });
  expect(said.rows[0]).not.toHaveProperty('inner');
  expect(said.source).toContain('Demonstration data: made up');
  expect(said.source).toContain('d-0123456789abcdef');
});

it('speaks French, and calls real data nothing else', () => {
  const said = published('fr', 'import');
  expect(said.columns[0]?.label).toBe('Année');
  expect(said.demonstration).toBe(false);
  expect(said.source).toMatch(/^Back to the Kitchen · trends\.sample · jeu de données/u);
});

it('comes back from a file as it went in', () => {
  const said = published('fr', 'demo');
  expect(publishedAnalysisSchema.parse(JSON.parse(JSON.stringify(said)))).toEqual(said);
});

it('has the same origin in words for files of lines', () => {
  const dataset = { ...datasetFacts({ source: 'demo' }), day: '2025-11-21' };
  const notes = publishedNotes(analysis, dataset, createTranslator(catalogues.en, 'en'));
  expect(notes).toHaveLength(2);
  expect(published('en', 'demo').source).toBe(notes.join(' '));
});
