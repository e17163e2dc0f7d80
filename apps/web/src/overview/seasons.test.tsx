// @vitest-environment jsdom
import type { ItemSeason } from '@mangetamain/analytics';
import { MemoryRouter, Route } from '@solidjs/router';
import { fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sample, sampleResult } from '../testing/analysis.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { renderInApp } from '../testing/render.tsx';
import { runIn } from '../testing/runs.ts';
import { savedFiles } from '../testing/saved-files.ts';
import { Seasons } from './seasons.tsx';

fakeBrowser();

const saved = savedFiles();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 28, 9) });
});
afterEach(() => vi.useRealTimers());

const season = (item: string, best: number, from: number, to: number): ItemSeason => ({
  item,
  best,
  from,
  to,
  peakLift: 1.5,
  lifts: Array.from({ length: 12 }, (_, index) => 1 + Math.cos(((index + 1 - best) * Math.PI) / 6) / 2),
});

async function renderSeasons(seasons: readonly ItemSeason[]) {
  const last = { ...(await sampleResult()), seasons };
  const run = runIn({ status: 'ready', last }, { ...sample, id: 'seasonality.ingredients' });
  renderInApp(() => (
    <MemoryRouter>
      <Route path="*" component={() => <Seasons runs={[run]} />} />
    </MemoryRouter>
  ));
}

const all = [season('gifts', 12.4, 11, 1), season('zucchini', 7.2, 5, 9)];

it('names what is in season and what comes to its peak, with the time left', async () => {
  await renderSeasons(all);
  const links = await screen.findAllByRole('link');
  expect(
    links.map((link) => [link.getAttribute('aria-label') ?? link.textContent, link.getAttribute('href')]),
  ).toEqual([
    ['gifts×1.42ingredient', '/ingredients/gifts'],
    ['The one in season', '/ingredients'],
    ['gifts: at its peak around 28 Dec, in 4 weeks, ×1.50 its share of the year', '/ingredients/gifts'],
  ]);
});

it('hands both out as a calendar and as a table', async () => {
  await renderSeasons(all);
  fireEvent.click(await screen.findByRole('button', { name: 'Calendar file' }));
  fireEvent.click(screen.getByRole('button', { name: 'CSV' }));
  const [calendar, table] = saved();
  expect([calendar?.name, table?.name]).toEqual([
    'seasons_d-0123456789abcdef.ics',
    'seasons_d-0123456789abcdef.csv',
  ]);
  expect(await calendar?.content?.text()).toContain('SUMMARY:Peak of the season: gifts\r\n');
  expect(await table?.content?.text()).toContain('gifts,ingredient,1.42');
});

it('says so where nothing is in season, or comes to its peak', async () => {
  await renderSeasons([season('zucchini', 7.2, 5, 9)]);
  expect(await screen.findByText('Nothing is clearly in season today.')).toBeTruthy();
  expect(screen.getByText('Nothing comes to its peak in these weeks.')).toBeTruthy();
});
