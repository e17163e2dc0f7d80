// @vitest-environment jsdom
import { MemoryRouter, Route } from '@solidjs/router';
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { tables, type Manifest, type QualityReport } from '@mangetamain/analytics/dataset';
import { describe, expect, it, vi } from 'vitest';
import { facts } from '../testing/analysis.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { fakeSession, renderInApp } from '../testing/render.tsx';
import { savedFiles } from '../testing/saved-files.ts';
import { Screen } from './screen.tsx';

fakeBrowser();
const saved = savedFiles();

const lineage = (table: string, ...steps: [step: string, rows: number][]) =>
  steps.map(([step, rows]) => ({ table, step, rows, rule: `rule of ${step}` }));

const manifest: Manifest = {
  ...facts,
  lineage: [
    ...lineage('recipes', ['raw', 1000], ['duration', 700], ['clean', 600]),
    ...lineage('interactions', ['raw', 5000], ['clean', 5000], ['of-clean-recipe', 4000]),
  ],
  files: (['recipes', 'tags'] as const).map((table) => ({
    table,
    key: `datasets/${facts.datasetId}/${table}.parquet`,
    bytes: 61_400_000,
    rows: 600,
    sha256: 'a1f5'.padEnd(60, '0') + '5664',
    columns: tables[table].columns.map(({ name, type, unit }) => ({ name, type, ...(unit && { unit }) })),
  })),
};

const report: QualityReport = {
  schemaVersion: 1,
  datasetId: manifest.datasetId,
  unreadable: [],
  checks: [
    { id: 'recipes.duplicate-id', text: 'Duplicates', count: 0, of: 1000 },
    { id: 'interactions.without-star', text: 'Without star', count: 60, of: 1000 },
    { id: 'of-tomorrow', text: 'A check of tomorrow', count: 10, of: 1000 },
  ],
  columns: [
    { table: 'recipes', column: 'minutes', nulls: 0, min: 1, max: 180 },
    { table: 'recipes', column: 'calories', nulls: 6, min: 0, max: 900.5 },
  ],
};

const answers: Readonly<Record<string, unknown>> = {
  '/api/dataset/quality': report,
  '/api/dataset': {
    ...manifest,
    files: manifest.files.map((file) => ({
      ...file,
      url: `http://store.test/${file.table}.parquet`,
      expiresAt: '2026-01-02T03:19:05.000Z',
    })),
  },
};

function show({
  locale = 'en',
  shown = manifest,
  online = true,
}: { locale?: 'en' | 'fr'; shown?: Manifest | null; online?: boolean } = {}) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  vi.stubGlobal('fetch', (path: string) =>
    online ? Promise.resolve(Response.json(answers[path])) : Promise.reject(new TypeError('Failed to fetch')),
  );
  const { session, setDataset, setStatus } = fakeSession();
  setDataset(shown);
  const view = renderInApp(
    () => (
      <MemoryRouter>
        <Route path="*" component={() => <Screen />} />
      </MemoryRouter>
    ),
    { session, locale },
  );
  return { ...view, session, setStatus };
}

const card = (name: RegExp) => screen.findByRole('region', { name });

describe('the data screen', () => {
  it('says how much is left of what was published', async () => {
    show();
    const lead = await screen.findByText(/Every figure here comes from/u);
    expect(lead.textContent).toContain('600 recipes, 60.0% of those published');
    expect(lead.textContent).toContain('5,000 ratings');
    expect(document.title).toContain('Data');
  });

  it('labels demonstration data', async () => {
    show({ shown: { ...manifest, source: 'demo' } });
    expect((await screen.findByText(/Every figure here comes from/u)).textContent).toContain(
      'made-up recipes',
    );
    expect(screen.getByText('Demonstration data, made up')).toBeTruthy();
    expect(within(await card(/Cite/u)).getByText(/demonstration data, made up/u)).toBeTruthy();
  });

  it('tells what each rule removed, and names the one that removed most', async () => {
    show();
    const cleaning = await card(/Cleaning removes 400 recipes, 75% of them by the rule “Unusual time”/u);
    const row = within(cleaning).getByRole('row', { name: /Unusual time/u });
    expect(row.textContent).toContain('−300');
    expect(row.textContent).toContain('700');
    // A rule that this version does not know stands in its own words.
    expect(within(row).getByText('rule of duration').getAttribute('lang')).toBe('en');
  });

  it('shows the ratings as well, with what is counted of them beside', async () => {
    show();
    fireEvent.click(within(await card(/Cleaning/u)).getByRole('radio', { name: 'Ratings' }));
    const cleaning = await card(/Cleaning removes nothing/u);
    expect(within(cleaning).getByText(/4,000/u)).toBeTruthy();
  });

  it('puts required checks before what is to know, in the reader’s language', async () => {
    show({ locale: 'fr' });
    const quality = await card(/Tous les contrôles obligatoires sont réussis\s; 2 points à savoir/u);
    const rows = within(quality)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(rows[1]).toContain('Une ligne par recette');
    expect(rows[2]).toContain('Exclus de toutes les moyennes');
    expect(within(quality).getByText('A check of tomorrow').getAttribute('lang')).toBe('en');
    expect(quality.textContent).toMatch(/99,0\s%/u);
  });

  it('says that the report cannot be read, and reads it again when asked', async () => {
    show({ online: false });
    const quality = await card(/Quality report/u);
    expect(within(quality).getByRole('alert').textContent).toContain('cannot be read');
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(report)));
    fireEvent.click(within(quality).getByRole('button', { name: 'Try again' }));
    expect(await card(/All required checks pass/u)).toBeTruthy();
  });

  it('cites the version, in three forms', async () => {
    show();
    const cite = await card(/Cite/u);
    expect(cite.textContent).toContain(
      `Dataset ${manifest.datasetId}, 600 recipes. Published 2 January 2026`,
    );
    fireEvent.click(within(cite).getByRole('radio', { name: 'BibTeX' }));
    expect(cite.textContent).toContain('@misc{');
    fireEvent.click(within(cite).getByRole('radio', { name: 'CFF' }));
    expect(cite.textContent).toContain('cff-version: 1.2.0');
  });

  it('hands out its description for machines without a connection', async () => {
    show({ online: false });
    for (const [name, part] of [
      ['croissant.json', 'mlcommons.org/croissant/1.0'],
      ['datapackage.json', 'datapackage.org/profiles/2.0'],
      ['SHA256SUMS', '  recipes.parquet'],
    ] as const) {
      fireEvent.click(await screen.findByRole('button', { name }));
      const file = saved().at(-1);
      expect(file?.name).toBe(name);
      expect(await file?.content?.text()).toContain(part);
    }
  });

  it('shows the columns of a table with types, units and ranges', async () => {
    show();
    const recipes = await screen.findByRole('table', { name: 'Columns of recipes' });
    await waitFor(() => {
      const row = within(recipes).getByRole('row', { name: /minutes/u });
      expect(row.textContent).toBe('minuteswhole numbermin1 – 180');
    });
    expect(within(recipes).getByRole('row', { name: /calories/u }).textContent).toContain(
      '0 – 900.5, 6 empty',
    );
    expect(screen.queryByRole('table', { name: 'Columns of tags' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'tags', expanded: false }));
    expect(screen.getByRole('table', { name: 'Columns of tags' })).toBeTruthy();
  });

  it('downloads a table by a link asked for when it is wanted', async () => {
    const { announced } = show();
    fireEvent.click(await screen.findByRole('button', { name: 'Get tags.parquet, 61.4 MB' }));
    await waitFor(() =>
      expect(saved()).toEqual([
        { name: 'tags.parquet', address: 'http://store.test/tags.parquet', content: null },
      ]),
    );
    expect(announced).toContain('tags.parquet is on its way');
  });

  it('says why a file cannot be had', async () => {
    const { announced } = show({ online: false });
    fireEvent.click(await screen.findByRole('button', { name: /Get tags.parquet/u }));
    await waitFor(() => expect(announced.join()).toContain('You are offline'));
    expect(saved()).toEqual([]);
  });

  it('waits for the description, and says when it does not come', async () => {
    const { setStatus, session } = show({ shown: null });
    expect(screen.getByRole('status').textContent).toContain('Loading');
    setStatus('failed');
    fireEvent.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' }));
    expect(session.retry).toHaveBeenCalledOnce();
  });
});
