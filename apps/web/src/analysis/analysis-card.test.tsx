// @vitest-environment jsdom
import type { Presentation } from '@mangetamain/analytics';
import { isWhole } from '@mangetamain/analytics/selection';
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataError } from '../engine/errors.ts';
import { createPageControls } from '../controls/page-controls.ts';
import { loadOverlays } from '../components/load-overlays.ts';
import { SelectionContext } from '../context/selection-context.ts';
import { createSelectionState } from '../state/selection-state.ts';
import { asking } from '../testing/asking.ts';
import { fakeBrowser, FakeMediaQuery } from '../testing/browser.ts';
import { facts, sample, sampleResult } from '../testing/analysis.ts';
import { fakeSession, fakeUrl, renderInApp } from '../testing/render.tsx';
import { AnalysisCard } from './analysis-card.tsx';
import { createAnalysisRun } from './analysis-run.ts';
import { createComparedRun } from './compared-run.ts';

fakeBrowser();

// Fetched when a button is pressed; the wait for that is no part of these tests.
beforeAll(loadOverlays);

/** 60 recipes; half of them are selected, whatever by. */
const counted = asking((_text, selection) => [{ n: isWhole(selection) ? 60 : 30 }]);

function renderCard(run: () => Promise<Presentation> = () => sampleResult(), search = '') {
  const { session, setStatus, setDataset } = fakeSession(run);
  const { url, history } = fakeUrl(search);
  const retry = vi.fn<() => void>();
  const view = renderInApp(
    () => {
      const controls = createPageControls([sample], url);
      const selected = createSelectionState(url, { ...session, ask: counted });
      const analysisRun = createAnalysisRun(sample, controls.paramsOf(sample), session, {
        selection: selected.selection,
      });
      analysisRun.start();
      const shown = createComparedRun(analysisRun, session, selected);
      return (
        <SelectionContext.Provider value={selected}>
          <AnalysisCard
            run={analysisRun}
            shown={shown}
            controls={controls}
            dataset={facts}
            leading
            onRetry={() => {
              retry();
              analysisRun.retry();
            }}
          />
        </SelectionContext.Provider>
      );
    },
    { session },
  );
  return { ...view, session, setStatus, setDataset, history, retry };
}

const card = () => screen.getByRole('region', { name: 'Minutes' });

describe('AnalysisCard', () => {
  it('states its first finding as the heading and the others below', async () => {
    renderCard();
    expect(await screen.findByRole('heading', { level: 3, name: 'The first finding' })).toBeTruthy();
    expect(within(card()).getByText('The second finding')).toBeTruthy();
    expect(within(card()).getByText('n = 60')).toBeTruthy();
    expect(within(card()).getByText('The caption.')).toBeTruthy();
    expect(within(card()).getByText('The second finding')).toBeTruthy();
    expect(within(card()).getByText('20.0')).toBeTruthy();
  });

  it('goes through its views with the arrow keys', async () => {
    renderCard();
    const tab = await screen.findByRole('tab', { name: 'Chart' });
    tab.focus();
    fireEvent.keyDown(tab, { key: 'ArrowRight' });
    const table = await screen.findByRole('table', { name: 'Minutes: n = 60' });
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    expect(within(table).getByRole('rowheader', { name: '2001' })).toBeTruthy();
    expect(within(table).getAllByRole('columnheader')).toHaveLength(3);
  });

  it('shows the statement that ran, with its values in place', async () => {
    renderCard(undefined, 'minutes=5-60');
    fireEvent.click(await screen.findByRole('tab', { name: 'SQL' }));
    const sql = await screen.findByLabelText('years');
    expect(sql.textContent).toContain("minutes <= 60 AND name <> 'it''s'");
  });

  it('opens the statement in Explore, named and ready to run', async () => {
    renderCard(undefined, 'lang=fr');
    fireEvent.click(await screen.findByRole('tab', { name: 'SQL' }));
    const href = (await screen.findByRole('link', { name: 'Open in Explore' })).getAttribute('href') ?? '';
    const { pathname, searchParams } = new URL(href, 'http://kitchen.test');
    expect(pathname).toBe('/explore');
    expect(searchParams.get('lang')).toBe('fr');
    expect(searchParams.get('sql')).toContain("minutes <= 180::DOUBLE AND name <> 'it''s';");
    expect(searchParams.get('sql')).toMatch(/^-- Minutes\n/u);
  });

  it('opens a statement that means the same recipes in Explore', async () => {
    renderCard(undefined, 'tag=easy');
    fireEvent.click(await screen.findByRole('tab', { name: 'SQL' }));
    const href = (await screen.findByRole('link', { name: 'Open in Explore' })).getAttribute('href') ?? '';
    const { searchParams } = new URL(href, 'http://kitchen.test');
    expect(searchParams.get('sql')).toContain("name IN ('easy'::VARCHAR)");
    expect(searchParams.get('sql')).toContain('recipes AS (SELECT * FROM selected_recipes)');
    expect(searchParams.get('tag')).toBe('easy');
  });

  it('tells its method', async () => {
    renderCard();
    fireEvent.click(await screen.findByRole('tab', { name: 'Method' }));
    expect(await screen.findByText('Years')).toBeTruthy();
  });

  it('writes its own controls to the link and runs again', async () => {
    const { session, history } = renderCard();
    fireEvent.click(await screen.findByRole('radio', { name: 'Log' }));
    expect(history).toEqual([{ search: 'sample.scale=log', mode: 'push' }]);
    fireEvent.click(screen.getByRole('switch', { name: 'Values' }));
    expect(history.at(-1)?.search).toBe('sample.scale=log&sample.values=off');
    expect(session.run).toHaveBeenCalledTimes(3);
  });

  it('names the filters to lift where nothing fits', async () => {
    const { history } = renderCard(() => sampleResult([]), 'minutes=5-60&years=2002-2003');
    expect(await screen.findByText('Nothing fits.')).toBeTruthy();
    expect(screen.getByText('2 filters are set:')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Minutes 5–60/u }));
    expect(history.at(-1)?.search).toBe('years=2002-2003');
    fireEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(history.at(-1)?.search).toBe('');
  });

  it('answers of the recipes selected, says how many they are, and shows how they are cut', async () => {
    const { session } = renderCard(undefined, 'tag=easy');
    expect(await within(await screen.findByRole('region')).findByText(/of 60 recipes/u)).toBeTruthy();
    expect(session.run.mock.calls[0]?.[2]?.selection?.conditions).toEqual([
      { field: 'tag', negated: false, values: ['easy'] },
    ]);
    fireEvent.click(screen.getByRole('tab', { name: 'SQL' }));
    const sql = await screen.findByLabelText('selection.recipes');
    expect(sql.textContent).toContain("name IN ('easy'::VARCHAR)");
  });

  it('says what failed, under its code, and tries again', async () => {
    let failing = true;
    const { retry } = renderCard(() =>
      failing
        ? Promise.reject(new DataError('engine_start_failed', { reason: 'no memory' }))
        : sampleResult(),
    );
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('engine_start_failed')).toBeTruthy();
    expect(within(alert).getByText('no memory')).toBeTruthy();
    failing = false;
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
    expect(await screen.findByText('The first finding')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what a counted dataset does not answer, what to lift, and which selections it has answers of', async () => {
    const withheld = new DataError('table_withheld', { tables: ['recipes'] });
    const { setDataset, history } = renderCard(() => Promise.reject(withheld), 'tag=easy');
    setDataset({
      ...facts,
      counted: { withheld: ['recipes'], bytes: 2, budget: 1, recipes: 60 },
      selections: [{ where: 'tag=desserts' }],
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('it would need recipes');
    expect(within(alert).queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(within(alert).getByRole('button', { name: /Tag easy/u })).toBeTruthy();
    fireEvent.click(within(alert).getByRole('button', { name: 'Tag desserts' }));
    expect(history.at(-1)).toEqual({ search: 'tag=desserts', mode: 'push' });
  });

  it('shows how far loading is, and stops it', () => {
    const { session, setStatus } = renderCard(() => new Promise(() => undefined));
    setStatus('loading');
    expect(screen.getByRole('progressbar', { name: 'Loading data' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(session.cancel).toHaveBeenCalledOnce();
  });

  it('speaks the reader’s language at once', async () => {
    const { setLocale } = renderCard();
    await screen.findByRole('tab', { name: 'Chart' });
    setLocale('fr');
    expect(screen.getByRole('tab', { name: 'Graphique' })).toBeTruthy();
  });
});

describe('how sure an analysis is', () => {
  it('stands in a word, and in statistics for whoever asks', async () => {
    renderCard();
    const question = await screen.findByText('How sure?');
    const fold = question.closest('details');
    expect(fold?.open).toBe(false);
    expect(question.closest('summary')?.textContent).toBe('How sure?clear');
    fold?.querySelector('summary')?.click();
    expect(fold?.open).toBe(true);
    expect(fold?.querySelector('dl')?.textContent).toContain('p = 0.002');
  });
});

describe('exports of a card', () => {
  const saved: { name: string; content: Blob }[] = [];

  beforeEach(() => {
    saved.length = 0;
    let last = new Blob();
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => {
          last = blob;
          return 'blob:test';
        },
        revokeObjectURL: () => undefined,
      }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, content: last });
    });
  });
  afterEach(() => vi.useRealTimers());

  it('saves the table as CSV under the name of its analysis and dataset', async () => {
    const { announced } = renderCard();
    fireEvent.click(await screen.findByRole('button', { name: 'Publish' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Download as CSV' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe('trends-sample_d-0123456789abcdef.csv');
    expect(saved[0]?.content.type).toBe('text/csv');
    expect(announced).toEqual(['trends-sample_d-0123456789abcdef.csv downloaded']);
  });

  it('saves the chart as SVG', async () => {
    renderCard();
    fireEvent.click(await screen.findByRole('button', { name: 'Publish' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Download as SVG' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.content.type).toBe('image/svg+xml');
  });

  it('opens the panel where the button is pressed, and closes it where it is pressed again', async () => {
    renderCard();
    const publish = await screen.findByRole('button', { name: 'Publish' });
    expect(publish.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(publish);
    expect(await screen.findByRole('region', { name: 'Publish this chart' })).toBeTruthy();
    expect(publish.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(publish);
    expect(screen.queryByRole('region', { name: 'Publish this chart' })).toBeNull();
  });

  it('copies a link with the filters in force, and says when it cannot', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }));
    const { announced } = renderCard(undefined, 'lang=fr');
    fireEvent.click(await screen.findByRole('button', { name: 'Link' }));
    await waitFor(() => expect(announced).toEqual(['Link copied']));
    expect(writeText).toHaveBeenCalledWith('http://localhost:3000/trends/sample?lang=fr');
    writeText.mockRejectedValueOnce(new Error('denied'));
    fireEvent.click(screen.getByRole('button', { name: 'Link' }));
    await waitFor(() => expect(announced.at(-1)).toContain('refused'));
  });
});

describe('the table of a card', () => {
  it('is sorted by the column that is chosen, the other way round, and as it stood again', async () => {
    renderCard();
    fireEvent.click(await screen.findByRole('tab', { name: 'Table' }));
    const table = await screen.findByRole('table', { name: 'Minutes: n = 60' });
    const years = () =>
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent);
    const choose = () => fireEvent.click(within(table).getByRole('button', { name: 'Recipes' }));
    const order = () =>
      within(table).getByRole('columnheader', { name: 'Recipes' }).getAttribute('aria-sort');
    choose();
    expect([order(), years()]).toEqual(['descending', ['2002', '2003', '2001']]);
    choose();
    expect([order(), years()]).toEqual(['ascending', ['2001', '2003', '2002']]);
    choose();
    expect([order(), years()]).toEqual([null, ['2001', '2002', '2003']]);
  });
});

describe('AnalysisCard on a phone', () => {
  beforeEach(() => vi.stubGlobal('matchMedia', () => new FakeMediaQuery(true)));

  it('answers first, and shows numbers, findings and notes when asked', async () => {
    renderCard();
    expect(await screen.findByRole('heading', { level: 3, name: 'The first finding' })).toBeTruthy();
    expect(within(card()).queryByText('The second finding')).toBeNull();
    expect(within(card()).getAllByRole('figure')).toHaveLength(1);
    expect(within(card()).queryByText('The caption.')).toBeNull();
    fireEvent.click(within(card()).getByText('Numbers, findings and notes'));
    expect(await within(card()).findByText('The caption.')).toBeTruthy();
    expect(within(card()).getByText('20.0')).toBeTruthy();
    expect(within(card()).getAllByRole('figure')).toHaveLength(2);
  });

  it('prints what is folded away', async () => {
    renderCard();
    await screen.findByRole('heading', { level: 3 });
    window.dispatchEvent(new Event('beforeprint'));
    expect(await within(card()).findByText('The caption.')).toBeTruthy();
  });

  it('keeps the options in a sheet, and marks its button once one is changed', async () => {
    const { history } = renderCard();
    await screen.findByRole('heading', { level: 3 });
    const open = within(card()).getByRole('button', { name: 'Settings of “Minutes”' });
    expect(within(card()).queryByRole('switch')).toBeNull();
    expect(open.className).not.toContain('options-changed');
    fireEvent.click(open);
    const sheet = await screen.findByRole('dialog', { name: 'Settings of “Minutes”' });
    fireEvent.change(within(sheet).getByRole('combobox', { name: 'Scale' }), { target: { value: 'log' } });
    await waitFor(() => expect(history.at(-1)?.search).toContain('scale=log'));
    fireEvent.click(within(sheet).getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(within(card()).getByRole('button', { name: 'Settings of “Minutes”' }).className).toContain(
      'options-changed',
    );
  });
});
