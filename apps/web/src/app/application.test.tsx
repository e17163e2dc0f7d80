// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library';
import { loadAnalyses } from '@mangetamain/analytics';
import { analyses, analysesOf } from '@mangetamain/analytics/registry';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { initialLocale } from '../state/locale.ts';
import { browserStore } from '../state/local-store.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { sampleResult } from '../testing/analysis.ts';
import { fakeSession } from '../testing/render.tsx';
import { translatorOf } from '../testing/translator.ts';
import { Application } from './app.tsx';

fakeBrowser();
// Pages load when they are visited; the wait for that is no part of these tests.
beforeAll(() =>
  Promise.all([import('../page/page.tsx'), import('../overview/screen.tsx'), loadAnalyses('trends')]),
);
beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
});

function open(address: string) {
  window.history.replaceState(null, '', address);
  const fake = fakeSession();
  const store = browserStore();
  const search = new URLSearchParams(window.location.search);
  const locale = initialLocale({ search, store, preferred: ['en'] });
  const view = render(() => (
    <Application session={fake.session} store={store} translator={translatorOf(locale)} />
  ));
  return { ...view, ...fake };
}

const params = (session: ReturnType<typeof fakeSession>['session'], id: string) =>
  session.run.mock.calls.filter(([analysis]) => analysis.id === id).map(([, given]) => given);

it('shows the overview at the root', async () => {
  open('/?lang=en');
  expect(await screen.findByRole('heading', { level: 1, name: 'Overview' })).toBeTruthy();
  expect(window.location.pathname).toBe('/');
});

it('goes from the root to the first page where a link names its filters', async () => {
  open('/?years=2002-2013');
  await waitFor(() => expect(window.location.pathname).toBe('/trends'));
  expect(window.location.search).toBe('?years=2002-2013');
});

it('names the page in the title, in the language of the link', async () => {
  open('/trends?lang=fr');
  expect(await screen.findByRole('heading', { level: 1, name: 'Tendances 1999–2018' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('fr');
  expect(document.title).toBe('Tendances 1999–2018 · Back to the Kitchen');
});

it('opens a page at the analysis that its path names', async () => {
  open('/trends/duration?lang=en');
  await waitFor(() => expect(document.activeElement?.id).toBe('duration'));
  expect(screen.getByRole('heading', { level: 1, name: 'Trends 1999–2018' })).toBeTruthy();
});

it('has no page for an analysis that there is not', async () => {
  open('/trends/soups?lang=en');
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeTruthy();
});

it('opens a thing whose name the path has to encode', async () => {
  open('/ingredients/2%25%20half%20%26%20half?lang=en');
  expect(
    await screen.findByRole('heading', { level: 1, name: 'No recipe has “2% half & half”' }),
  ).toBeTruthy();
});

it('runs every analysis in view with what the link says', async () => {
  const { session } = open('/trends?years=2002-2013');
  const [first] = analyses;
  await waitFor(() => expect(params(session, first?.id ?? '')).toHaveLength(1));
  expect(params(session, first?.id ?? '')[0]).toMatchObject({ years: [2002, 2013] });
});

it('goes back and forward through changes of filters', async () => {
  open('/trends?years=2002-2013');
  fireEvent.click(await screen.findByLabelText('Clear the filter “Years”'));
  await waitFor(() => expect(window.location.search).toBe(''));
  window.history.back();
  expect(await screen.findByLabelText('Clear the filter “Years”')).toBeTruthy();
  expect(window.location.search).toBe('?years=2002-2013');
});

it('changes the language without losing the filters, and remembers it', async () => {
  const { container } = open('/trends?years=2002-2013');
  await screen.findByRole('heading', { level: 1 });
  const french = container.querySelector<HTMLInputElement>('.sidebar input[value="fr"]');
  french?.focus();
  french?.click();
  await waitFor(() => expect(window.location.search).toBe('?years=2002-2013&lang=fr'));
  expect(document.documentElement.lang).toBe('fr');
  expect(document.activeElement).toBe(french);
  expect(localStorage.getItem('lang')).toBe('fr');
});

it('runs only the analyses that a control acts on', async () => {
  const { session } = open('/trends');
  session.run.mockImplementation(() => sampleResult());
  const log = await screen.findByLabelText('Log');
  await waitFor(() => expect(session.run.mock.calls.length).toBe(analysesOf('trends').length));
  fireEvent.click(log);
  await waitFor(() => expect(window.location.search).toBe('?volume.scale=log'));
  await waitFor(() => expect(params(session, 'trends.volume')).toHaveLength(2));
  expect(params(session, 'trends.duration')).toHaveLength(1);
});

it('says that an address leads nowhere', async () => {
  open('/soups');
  expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeTruthy();
});

it.each(['/%', '/%ff#%'])('says so of %s too, which cannot be decoded', async (address) => {
  open(address);
  expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Trends' })).toBeTruthy();
});

it('shows every analysis under a hash that cannot be decoded, from the start or later', async () => {
  open('/trends#%');
  await waitFor(() => expect(screen.getAllByRole('region').length).toBeGreaterThan(1));
  window.location.hash = '#%ff';
  await waitFor(() => expect(window.location.hash).toBe('#%ff'));
  fireEvent.click(await screen.findByLabelText('Log'));
  await waitFor(() => expect(window.location.search).toBe('?volume.scale=log'));
});
