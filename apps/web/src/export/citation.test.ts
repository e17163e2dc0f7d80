import { describe, expect, it } from 'vitest';
import { citationOf, type Cited } from './citation.ts';

const cited: Cited = {
  title: 'Salt & pepper, 50 % {more}',
  data: 'Food.com, 1999–2018',
  datasetId: 'd-4f1c09be77a2d630',
  releaseId: 'r-7be02f41c9d8',
  readOn: '2025-11-21',
  address: 'https://example.org/trends#volume',
  words: { read: 'Read 21 Nov 2025', invented: null },
};

describe('citationOf', () => {
  it('writes a sentence with data, version, day and link', () => {
    expect(citationOf('text', cited)).toBe(
      'Back to the Kitchen (2025). Salt & pepper, 50 % {more}. Food.com, 1999–2018. d-4f1c09be77a2d630, r-7be02f41c9d8. Read 21 Nov 2025. https://example.org/trends#volume',
    );
  });

  it('escapes what BibTeX would take for a command', () => {
    expect(citationOf('bibtex', cited)).toContain(String.raw`title = {{Salt \& pepper, 50 \% \{more\}}},`);
    expect(citationOf('bibtex', cited)).toContain('urldate = {2025-11-21},');
  });

  it('writes the tags of RIS, a line each, and ends the record', () => {
    const lines = citationOf('ris', cited).split('\n');
    expect(lines[0]).toBe('TY  - DATA');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines).toContain('Y2  - 2025/11/21');
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /u.test(line))).toBe(true);
  });

  it.each(['text', 'bibtex', 'ris'] as const)(
    'says in %s that data are invented, and nothing of no release',
    (style) => {
      const words = { ...cited.words, invented: 'Demonstration data' };
      const citation = citationOf(style, { ...cited, releaseId: null, words });
      expect(citation).toContain('Demonstration data');
      expect(citation).not.toContain('null');
    },
  );
});
