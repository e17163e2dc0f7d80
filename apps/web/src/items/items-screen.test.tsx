// @vitest-environment jsdom
import { loadAnalyses, type ItemSeason, type Presentation } from '@mangetamain/analytics';
import { besides, profiles } from '@mangetamain/analytics/profile';
import { verbatim } from '@mangetamain/analytics/text';
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleResult } from '../testing/analysis.ts';
import { askRows } from '../testing/ask-rows.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { fakeSession, renderInApp } from '../testing/render.tsx';
import { ItemsScreen } from './items-screen.tsx';

fakeBrowser();
// Fetched when the list is opened; the wait for that is no part of these tests.
beforeAll(() => loadAnalyses('seasonality'));

const rows = [
  { name: 'salt', recipes: 900 },
  { name: 'zucchini', recipes: 40 },
  ...Array.from({ length: 70 }, (_, index) => ({ name: `spice ${index}`, recipes: 30 - index / 10 })),
];

const zucchiniSeason: ItemSeason = {
  item: 'zucchini',
  best: 7,
  from: 5,
  to: 9,
  peakLift: 1.43,
  lifts: Array.from({ length: 12 }, (_, index) => (index > 3 && index < 9 ? 1.4 : 0.8)),
};

interface Options {
  readonly locale?: 'en' | 'fr';
  readonly run?: () => Promise<Presentation>;
  readonly names?: () => Promise<typeof rows>;
  readonly address?: string;
}

function renderItems(
  name: string | undefined,
  { locale = 'en', run, names = () => Promise.resolve(rows), address = '/ingredients?lang=en' }: Options = {},
) {
  const history = createMemoryHistory();
  history.set({ value: address });
  const { session } = fakeSession(
    run ?? (async () => ({ ...(await sampleResult()), seasons: [zucchiniSeason] })),
  );
  const view = renderInApp(
    () => (
      <MemoryRouter history={history}>
        <Route path="*" component={() => <ItemsScreen kind="ingredients" name={name} />} />
      </MemoryRouter>
    ),
    { session: { ...session, ask: askRows(names) }, locale },
  );
  return { ...view, session, history };
}

describe('the list', () => {
  it('names every item with its use and its season, and leads to its profile', async () => {
    renderItems(undefined);
    const row = (await screen.findByRole('link', { name: 'zucchini' })).closest('tr');
    expect(row?.textContent).toContain('courgette');
    expect(row?.textContent).toContain('40');
    await waitFor(() => expect(row?.textContent).toContain('May–Sep, ×1.43 at best'));
    expect(screen.getByRole('link', { name: 'zucchini' }).getAttribute('href')).toBe(
      '/ingredients/zucchini?lang=en',
    );
    expect(screen.getByRole('link', { name: 'salt' }).closest('tr')?.textContent).toContain(
      'no clear season',
    );
  });

  it('is written in French where the reader is, with the name of the data beside', async () => {
    renderItems(undefined, { locale: 'fr' });
    const row = (await screen.findByRole('link', { name: 'courgette' })).closest('tr');
    expect(row?.textContent).toContain('zucchini');
  });

  it('shows the most used first, and more when asked', async () => {
    renderItems(undefined);
    await screen.findByRole('link', { name: 'salt' });
    expect(screen.getAllByRole('row')).toHaveLength(61);
    fireEvent.click(screen.getByRole('button', { name: 'Show 12 more' }));
    expect(screen.getAllByRole('row')).toHaveLength(73);
  });

  it('is searched by either name, and says what it does not hold', async () => {
    renderItems(undefined);
    const field = await screen.findByRole('searchbox', { name: 'Find an ingredient' });
    await screen.findByRole('link', { name: 'salt' });
    fireEvent.input(field, { target: { value: 'courgette' } });
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
    expect(screen.getByRole('status').textContent).toBe('1 found');
    fireEvent.input(field, { target: { value: 'xylophone' } });
    expect(await screen.findByText('Nothing is called “xylophone”, or nearly so.')).toBeTruthy();
  });

  it('lists the names where seasons cannot be computed', async () => {
    renderItems(undefined, { run: () => Promise.reject(new Error('no')) });
    const row = (await screen.findByRole('link', { name: 'zucchini' })).closest('tr');
    await waitFor(() => expect(row?.textContent).toContain('no clear season'));
  });

  it('says why there are no names, and tries again', async () => {
    let fails = true;
    const names = () => (fails ? Promise.reject(new Error('offline')) : Promise.resolve(rows));
    renderItems(undefined, { names });
    const again = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    fireEvent.click(again);
    expect(await screen.findByRole('link', { name: 'salt' })).toBeTruthy();
  });
});

describe('items side by side', () => {
  const ready = async () => sampleResult();
  const askedOf = (session: ReturnType<typeof renderItems>['session'], id: string) =>
    vi
      .mocked(session.run)
      .mock.calls.filter(([analysis]) => analysis.id === id)
      .map(([, params]) => params);

  it('keeps the place of each in the address, and asks for them by it', async () => {
    const { history, session } = renderItems('zucchini', {
      run: ready,
      address: '/ingredients/zucchini?beside=salt&beside=spice+1',
    });
    const differences = besides.ingredients.differences.id;
    await waitFor(() =>
      expect(askedOf(session, differences)).toContainEqual(
        expect.objectContaining({ item: 'zucchini', second: 'salt', third: 'spice 1', merged: false }),
      ),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Take salt away' }));
    await waitFor(() => expect(history.get()).toBe('/ingredients/zucchini?beside=&beside=spice+1'));
    await waitFor(() =>
      expect(askedOf(session, differences)).toContainEqual(
        expect.objectContaining({ item: 'zucchini', second: '', third: 'spice 1' }),
      ),
    );
  });

  it('takes another item from the picker, and says what none is called', async () => {
    const { history } = renderItems('zucchini', { run: ready, address: '/ingredients/zucchini' });
    await screen.findByRole('link', { name: 'See 40 recipes' });
    fireEvent.click(screen.getByRole('button', { name: 'Add an ingredient' }));
    const field = await screen.findByRole('combobox', { name: 'Find an ingredient' });
    fireEvent.change(field, { target: { value: 'xylophone' } });
    expect((await screen.findByRole('alert')).textContent).toContain('xylophone');
    fireEvent.change(field, { target: { value: 'salt' } });
    await waitFor(() => expect(history.get()).toBe('/ingredients/zucchini?beside=salt'));
  });

  it('compares nothing with itself where it stands alone', async () => {
    const { session } = renderItems('zucchini', {
      run: ready,
      address: '/ingredients/zucchini?synonyms=merged',
    });
    await waitFor(() => expect(askedOf(session, besides.ingredients.weekdays.id)).toHaveLength(1));
    expect(askedOf(session, besides.ingredients.differences.id)).toEqual([]);
  });

  it('says what is merged, and how many recipes each name brings', async () => {
    const { history } = renderItems('zucchini', {
      run: ready,
      names: () => Promise.resolve([...rows, { name: 'courgettes', recipes: 3 }]),
    });
    const merging = await screen.findByRole('switch', { name: 'Count synonyms as one' });
    expect(screen.queryByText(/courgettes/u)).toBeNull();
    fireEvent.click(merging);
    await waitFor(() => expect(history.get()).toContain('synonyms=merged'));
    expect(await screen.findByText('zucchini (40 recipes) + courgettes (3 recipes)')).toBeTruthy();
  });

  it('offers no switch where no item has another name', async () => {
    renderItems('spice 3', { run: ready });
    await screen.findByRole('button', { name: 'Add an ingredient' });
    expect(screen.queryByRole('switch')).toBeNull();
  });
});

describe('the profile', () => {
  it('asks each comparison of this item, one after another, and tells their answers', async () => {
    const { session } = renderItems('zucchini');
    const parts = [
      profiles.ingredients.when,
      ...profiles.ingredients.others,
      profiles.ingredients.companions,
    ];
    await waitFor(() => expect(session.run).toHaveBeenCalledTimes(parts.length));
    expect(session.run.mock.calls.map(([{ id }]) => id)).toEqual(parts.map(({ id }) => id));
    expect(session.run.mock.calls.every(([, params]) => params['item'] === 'zucchini')).toBe(true);
    expect(await screen.findByRole('heading', { level: 1, name: 'zucchini' })).toBeTruthy();
    expect(screen.getByText('courgette in French')).toBeTruthy();
    await waitFor(() => expect(screen.getAllByText('The first finding')).toHaveLength(parts.length));
    expect(screen.getAllByText('Clear')).toHaveLength(parts.length);
  });

  it('leads to the recipes that have it', async () => {
    renderItems('zucchini');
    const link = await screen.findByRole('link', { name: 'See 40 recipes' });
    expect(link.getAttribute('href')).toBe('/recipes?lang=en&with=zucchini');
  });

  it('shows a table in place of a figure', async () => {
    renderItems('zucchini');
    const card = await screen.findByRole('region', { name: 'When' });
    fireEvent.click(await within(card).findByRole('button', { name: 'Table' }));
    expect(within(card).getByRole('table')).toBeTruthy();
    fireEvent.click(within(card).getByRole('button', { name: 'Chart' }));
    expect(within(card).queryByRole('table')).toBeNull();
  });

  it('says plainly where the data cannot answer, or the engine fails', async () => {
    const nothing = { notice: verbatim('Nothing to compare.'), findings: [], figures: [], summary: null };
    const { unmount } = renderItems('zucchini', {
      run: async () => ({ ...(await sampleResult()), ...nothing }),
    });
    expect((await screen.findAllByText('Nothing to compare.')).length).toBeGreaterThan(0);
    unmount();
    renderItems('zucchini', { run: () => Promise.reject(new Error('no')) });
    await waitFor(() => expect(screen.getAllByText('This analysis could not be computed')).toHaveLength(5));
  });
});

describe('an address that names nothing', () => {
  it('says so, and names what is nearly called so, in either language', async () => {
    const { unmount } = renderItems('zuchini');
    expect(await screen.findByRole('heading', { level: 1, name: 'No recipe has “zuchini”' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'zucchini' }).getAttribute('href')).toBe(
      '/ingredients/zucchini?lang=en',
    );
    unmount();
    renderItems('courgette');
    expect(await screen.findByRole('link', { name: 'zucchini' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'All ingredients' })).toBeTruthy();
  });
});
