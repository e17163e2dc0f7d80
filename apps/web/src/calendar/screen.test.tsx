// @vitest-environment jsdom
import { loadAnalyses, type ItemSeason, type Presentation } from '@mangetamain/analytics';
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleResult } from '../testing/analysis.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { fakeSession, renderInApp } from '../testing/render.tsx';
import { savedFiles } from '../testing/saved-files.ts';
import { Screen } from './screen.tsx';

fakeBrowser();
const saved = savedFiles();
// Fetched when the screen is opened; the wait for that is no part of these tests.
beforeAll(() => loadAnalyses('seasonality'));
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 28, 9) });
});
afterEach(() => vi.useRealTimers());

const season = (item: string, best: number): ItemSeason => ({
  item,
  best,
  from: 1,
  to: 2,
  peakLift: 1.5,
  lifts: Array.from({ length: 12 }, (_, index) => 1 + Math.cos(((index + 1 - best) * Math.PI) / 6) / 2),
});

const seasons = [season('zucchini', 7.2), season('soup', 13.05 - 12), season('gifts', 12.4)];

function renderCalendar(
  address = '/calendar',
  locale: 'en' | 'fr' = 'en',
  run?: () => Promise<Presentation>,
) {
  const history = createMemoryHistory();
  history.set({ value: address });
  const { session } = fakeSession(run);
  if (run === undefined)
    session.run.mockImplementation(async ({ id }) => ({
      ...(await sampleResult()),
      seasons: id === 'seasonality.ingredients' ? seasons : [],
    }));
  renderInApp(
    () => (
      <MemoryRouter history={history}>
        <Route path="*" component={Screen} />
      </MemoryRouter>
    ),
    { session, locale },
  );
  return history;
}

const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('the editorial calendar', () => {
  it('names what peaks within the weeks, soonest first, with the day to publish it', async () => {
    renderCalendar();
    const link = await screen.findByRole('link', { name: 'gifts' });
    expect(names()).toEqual(['giftsingredient', 'soupingredient']);
    expect(link.getAttribute('href')).toBe('/ingredients/gifts');
    const row = link.closest('tr')?.textContent;
    expect(row).toContain('30 Novthis week');
    expect(row).toContain('28 Dec');
    expect(screen.getByRole('link', { name: 'Recipes with gifts' }).getAttribute('href')).toBe(
      '/recipes?with=gifts',
    );
  });

  it('says that it is time where the day is past', async () => {
    renderCalendar('/calendar?lead=12');
    await screen.findByRole('link', { name: 'gifts' });
    expect(screen.getByText('Now: the day was 5 Oct')).toBeTruthy();
  });

  it('keeps what is set in its address, and shows it', async () => {
    const history = renderCalendar('/calendar?from=2027-06-01');
    expect(await screen.findByRole('link', { name: 'zucchini' })).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Within' }), { target: { value: '52' } });
    await waitFor(() => expect(history.get()).toBe('/calendar?from=2027-06-01&weeks=52'));
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(3));
    fireEvent.change(screen.getByLabelText('Peaks from'), { target: { value: '2026-11-28' } });
    await waitFor(() => expect(history.get()).toBe('/calendar?weeks=52'));
  });

  it('is handed out as days on which to publish, and as a table', async () => {
    renderCalendar('/calendar?lead=2');
    await screen.findByRole('link', { name: 'gifts' });
    fireEvent.click(screen.getByRole('button', { name: 'Calendar file' }));
    fireEvent.click(screen.getByRole('button', { name: 'CSV' }));
    const [calendar, table] = saved();
    const written = await calendar?.content?.text();
    expect(written).toContain('SUMMARY:Publish: gifts\r\n');
    expect(written).toContain('DTSTART;VALUE=DATE:20261214\r\n');
    expect(await table?.content?.text()).toContain('2026-12-14,2026-12-28,gifts,ingredient,1.5');
  });

  it('is written in French where the reader is', async () => {
    renderCalendar('/calendar', 'fr');
    expect(await screen.findByText(/2 éléments arrivent à leur plus haut/u)).toBeTruthy();
  });

  it('says why there are no seasons, and tries again', async () => {
    let fails = true;
    renderCalendar('/calendar', 'en', async () => {
      if (fails) throw new Error('offline');
      return { ...(await sampleResult()), seasons };
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    fireEvent.click(again);
    expect((await screen.findAllByRole('link', { name: 'gifts' })).length).toBeGreaterThan(0);
  });
});
