// @vitest-environment jsdom
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { tables, type Manifest } from '@mangetamain/analytics/dataset';
import type { Locale } from '@mangetamain/analytics/text';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelled, DataError } from '../engine/errors.ts';
import { facts } from '../testing/analysis.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { fakeSession, renderInApp } from '../testing/render.tsx';
import { savedFiles } from '../testing/saved-files.ts';
import type { EditorOptions, Place, SqlEditor } from './editor/sql-editor-port.ts';
import type { Explorer, ExplorerState } from './explorer.ts';
import { noProgress } from '../loading/progress.ts';
import type { Result } from './result.ts';
import { ExploreScreen } from './screen.tsx';

fakeBrowser();
const saved = savedFiles();

const manifest: Manifest = {
  ...facts,
  files: (['recipes', 'interactions'] as const).map((table) => ({
    table,
    key: `datasets/${facts.datasetId}/${table}.parquet`,
    bytes: 10,
    rows: 200_066,
    sha256: 'a'.repeat(64),
    columns: tables[table].columns.map(({ name, type, unit }) => ({ name, type, ...(unit && { unit }) })),
  })),
};

const answer: Result = {
  sql: 'SELECT year, mean FROM recipes',
  columns: [
    { name: 'year', type: 'INTEGER', kind: 'integer' },
    { name: 'minutes', type: 'DOUBLE', kind: 'decimal' },
    { name: 'tag', type: 'VARCHAR', kind: 'text' },
  ],
  rows: [
    { year: 2007, minutes: 41.5, tag: '=cmd' },
    { year: 2008, minutes: null, tag: 'easy' },
  ],
  limited: false,
  milliseconds: 90,
};

/** An editor that is a text area: what stands there, and where it is marked. */
function fakeEditor() {
  let marked: Place | null = null;
  const create = (parent: HTMLElement, options: EditorOptions): SqlEditor => {
    const area = parent.appendChild(document.createElement('textarea'));
    area.setAttribute('aria-label', options.label);
    area.value = options.text;
    const write = (text: string) => {
      area.value = text;
      options.onChange(text);
    };
    area.addEventListener('input', () => options.onChange(area.value));
    area.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.ctrlKey) options.onRun();
    });
    return {
      text: () => area.value,
      selection: () => ({ from: area.value.length, to: area.value.length }),
      replace: ({ from, to }, text) => write(area.value.slice(0, from) + text + area.value.slice(to)),
      mark: (place) => {
        marked = place;
      },
      setSchema: () => undefined,
      setLabel: (words) => area.setAttribute('aria-label', words),
      close: () => area.remove(),
    };
  };
  return { create, marked: () => marked };
}

function fakeExplorer() {
  let state: ExplorerState = { status: 'idle' };
  let tell: (state: ExplorerState) => void = () => undefined;
  const explorer = {
    state: () => state,
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
    run: vi.fn<Explorer['run']>(() => Promise.resolve(answer)),
    parquet: vi.fn<Explorer['parquet']>(() => Promise.resolve(new TextEncoder().encode('PAR1'))),
    cancel: vi.fn<Explorer['cancel']>(),
    close: vi.fn<Explorer['close']>(),
  } satisfies Explorer;
  const set = (next: ExplorerState) => {
    state = next;
    tell(next);
  };
  return { explorer, set };
}

beforeEach(() => {
  // Rows are drawn where there is room for them.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(480);
});
afterEach(() => vi.clearAllMocks());

async function show({ address = '/explore', locale = 'en' }: { address?: string; locale?: Locale } = {}) {
  const editor = fakeEditor();
  const { explorer, set } = fakeExplorer();
  const { session, setDataset } = fakeSession();
  setDataset(manifest);
  const history = createMemoryHistory();
  history.set({ value: address });
  const view = renderInApp(
    () => (
      <MemoryRouter history={history}>
        <Route
          path="/explore"
          component={() => (
            <ExploreScreen explorer={explorer} loadEditor={() => Promise.resolve(editor.create)} />
          )}
        />
        <Route path="*" component={() => <p>Elsewhere</p>} />
      </MemoryRouter>
    ),
    { session, locale },
  );
  const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /SQL/u });
  const run = () => fireEvent.click(screen.getByRole('button', { name: /Run|Exécuter/u }));
  return { ...view, ...editor, explorer, set, area, run, history };
}

/** What the line beneath the editor says. */
const stateWords = () => screen.getAllByRole('status')[0]?.textContent;

const failure = (reason: string) => new DataError('query_failed', { statement: '', reason });

describe('the explore screen', () => {
  it('opens the statement of a link, and no engine yet', async () => {
    const { area, explorer } = await show({ address: `/explore?sql=${encodeURIComponent('SELECT 42')}` });
    expect(area.value).toBe('SELECT 42');
    expect(explorer.run).not.toHaveBeenCalled();
    expect(screen.getByText(/same 200,066 recipes/u)).toBeTruthy();
    expect(document.title).toContain('Explore');
  });

  it('answers with rows and time, and writes the statement into the address', async () => {
    const { area, run, explorer, history } = await show();
    fireEvent.input(area, { target: { value: 'SELECT year FROM recipes' } });
    run();
    const table = await screen.findByRole('table', { name: 'Result' });
    expect(explorer.run).toHaveBeenCalledExactlyOnceWith('SELECT year FROM recipes');
    expect(table.getAttribute('aria-rowcount')).toBe('3');
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(3));
    const [head, first, second] = within(table).getAllByRole('row');
    expect(head?.textContent).toBe('#yearminutesmintag');
    expect(first?.textContent).toBe('1200741.5=cmd');
    expect(second?.textContent).toBe('22008–easy');
    expect(stateWords()).toContain('2 rows in 0.09 s');
    expect(history.get()).toContain('sql=SELECT+year+FROM+recipes');
  });

  it('puts only the rows in sight into the page', async () => {
    const { run, explorer } = await show();
    const rows = Array.from({ length: 5_000 }, (_, n) => ({ year: n, minutes: n, tag: 't' }));
    explorer.run.mockResolvedValue({ ...answer, rows });
    run();
    const table = await screen.findByRole('table', { name: 'Result' });
    await waitFor(() => expect(within(table).getAllByRole('row').length).toBeGreaterThan(10));
    expect(within(table).getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByText(/^Rows 1–14 of 5,000/u)).toBeTruthy();
  });

  it('runs by the keyboard, one of the examples too', async () => {
    const { area, explorer } = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Which tags are rated best?' }));
    expect(area.value).toMatch(/^-- Which tags are rated best\?\nSELECT name AS tag/u);
    fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(explorer.run).toHaveBeenCalledOnce());
  });

  it('says what is wrong at its place, proposes a name, and writes it when it is pressed', async () => {
    const { area, run, explorer, marked } = await show();
    fireEvent.input(area, { target: { value: 'SELECT minuts FROM recipes' } });
    explorer.run.mockRejectedValue(
      failure('Binder Error: Referenced column "minuts" not found in FROM clause!'),
    );
    run();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('There is no column “minuts” here. Did you mean minutes?');
    expect(alert.textContent).toContain('Line 1, column 8.');
    expect(marked()).toEqual({ from: 7, to: 13 });
    expect(stateWords()).toContain('Stopped at line 1');
    fireEvent.click(within(alert).getByRole('button', { name: 'minutes' }));
    expect(area.value).toBe('SELECT minutes FROM recipes');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(marked()).toBeNull();
  });

  it('refuses what would change the data, in the reader’s language', async () => {
    const { area, run, explorer } = await show({ locale: 'fr' });
    fireEvent.input(area, { target: { value: 'DROP TABLE recipes' } });
    run();
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Les données ne peuvent pas être modifiées',
    );
    expect(explorer.run).not.toHaveBeenCalled();
  });

  it('shows how far loading is, and cancels by button and by Escape', async () => {
    const { area, run, set, explorer } = await show();
    let reject: (error: Error) => void = () => undefined;
    explorer.run.mockReturnValue(
      new Promise((_, fail) => {
        reject = fail;
      }),
    );
    run();
    set({ status: 'loading', progress: { ...noProgress, totalReceived: 2_000_000, totalBytes: 8_000_000 } });
    expect(stateWords()).toContain('Loading 2 MB of 8 MB');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Run/u }).disabled).toBe(true);
    set({ status: 'running' });
    fireEvent.keyDown(area, { key: 'Escape' });
    fireEvent.click(screen.getByRole('button', { name: /Cancel/u }));
    expect(explorer.cancel).toHaveBeenCalledTimes(2);
    set({ status: 'idle' });
    reject(cancelled());
    await waitFor(() => expect(stateWords()).toContain('Cancelled after'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that the limit was reached', async () => {
    const { run, explorer } = await show();
    explorer.run.mockResolvedValue({ ...answer, limited: true });
    run();
    expect(await screen.findByText('the limit of 10,000 rows was reached, there are more')).toBeTruthy();
  });

  it('hands out the rows as CSV, in full and harmless to spreadsheets', async () => {
    const { run } = await show();
    run();
    fireEvent.click(await screen.findByRole('button', { name: 'CSV' }));
    const [file] = saved();
    expect(file?.name).toBe(`explore_${facts.datasetId}.csv`);
    expect(await file?.content?.text()).toContain("year,minutes,tag\r\n2007,41.5,'=cmd\r\n2008,,easy");
  });

  it('hands out the rows as Parquet, and says where it cannot', async () => {
    vi.stubGlobal('reportError', vi.fn<typeof reportError>());
    const { run, explorer, announced } = await show();
    run();
    fireEvent.click(await screen.findByRole('button', { name: 'Parquet' }));
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]?.name).toBe(`explore_${facts.datasetId}.parquet`);
    explorer.parquet.mockRejectedValue(cancelled());
    fireEvent.click(screen.getByRole('button', { name: 'Parquet' }));
    await waitFor(() => expect(announced.join()).toContain('The file could not be made'));
    expect(saved()).toHaveLength(1);
  });

  it('draws the answer, and draws it otherwise when asked', async () => {
    const { run, container } = await show();
    run();
    const chart = await screen.findByRole('region', { name: 'minutes by year' });
    await waitFor(() => expect(chart.querySelector('.chart-drawing svg')).not.toBeNull());
    fireEvent.click(within(chart).getByRole('radio', { name: 'Bars' }));
    await waitFor(() => expect(chart.querySelector('.chart-drawing [aria-label="bar"]')).not.toBeNull());
    expect(container.querySelectorAll('.chart-drawing svg')).toHaveLength(1);
  });

  it('keeps what was run, and opens it again', async () => {
    const { area, run } = await show();
    fireEvent.input(area, { target: { value: '-- First\nSELECT 1' } });
    run();
    const entry = await screen.findByRole('button', { name: /First/u });
    expect(entry.textContent).toContain('2 rows · 0.09 s');
    fireEvent.click(screen.getByRole('button', { name: 'New query' }));
    expect(area.value).toBe('');
    fireEvent.click(entry);
    expect(area.value).toBe('-- First\nSELECT 1');
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.queryByRole('button', { name: /First/u })).toBeNull();
  });

  it('lists tables and columns, those of the statement open, and writes a name that is pressed', async () => {
    const { area } = await show();
    fireEvent.input(area, { target: { value: 'SELECT FROM recipes ' } });
    const schema = within(screen.getByRole('region', { name: 'Tables and columns' }));
    expect(schema.getByRole('button', { name: /^recipes/u, expanded: true })).toBeTruthy();
    expect(schema.getByRole('button', { name: /^interactions/u, expanded: false })).toBeTruthy();
    fireEvent.click(schema.getByRole('button', { name: /^minutes\s*, whole number\s*min$/u }));
    expect(area.value).toBe('SELECT FROM recipes minutes');
    fireEvent.input(schema.getByRole('searchbox'), { target: { value: 'rating' } });
    expect(schema.getByRole('button', { name: /^rating\s*, whole number/u })).toBeTruthy();
    fireEvent.input(schema.getByRole('searchbox'), { target: { value: 'nothing' } });
    expect(schema.getByRole('status').textContent).toContain('Nothing is called that');
  });

  it('ends its engine when it is left', async () => {
    const { explorer, history } = await show();
    history.set({ value: '/elsewhere' });
    await screen.findByText('Elsewhere');
    expect(explorer.close).toHaveBeenCalledOnce();
  });

  it('says where the editor does not arrive', async () => {
    vi.stubGlobal('reportError', vi.fn<typeof reportError>());
    const { explorer } = fakeExplorer();
    const missing = () => Promise.reject(new TypeError('Failed to fetch'));
    renderInApp(() => (
      <MemoryRouter>
        <Route path="*" component={() => <ExploreScreen explorer={explorer} loadEditor={missing} />} />
      </MemoryRouter>
    ));
    expect((await screen.findByRole('alert')).textContent).toContain('The editor did not load');
  });
});
