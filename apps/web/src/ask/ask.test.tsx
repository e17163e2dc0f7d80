// @vitest-environment jsdom
import { loadAnalyses, pages } from '@mangetamain/analytics';
import { createMemoryHistory, MemoryRouter, Route, useLocation } from '@solidjs/router';
import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { beforeAll, expect, it } from 'vitest';
import { askRows } from '../testing/ask-rows.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { fakeSession, renderInApp } from '../testing/render.tsx';
import { AskField } from './ask-field.tsx';
import { AskProvider } from './ask-context.tsx';

fakeBrowser();
// Fetched when the search is opened; the wait for that is no part of these tests.
beforeAll(() => Promise.all([import('./ask-dialog.tsx'), ...pages.map(({ id }) => loadAnalyses(id))]));

const rows = [
  { name: 'salt', recipes: 900 },
  { name: 'zucchini', recipes: 40 },
];

function renderAsk(
  ask: () => Promise<typeof rows> = () => Promise.resolve(rows),
  locale: 'en' | 'fr' = 'en',
) {
  const history = createMemoryHistory();
  history.set({ value: '/trends?years=2002-2013&tag=desserts&lang=en' });
  const session = { ...fakeSession().session, ask: askRows(ask) };
  const Address = () => {
    const location = useLocation();
    return <output>{`${location.pathname}${location.search}${location.hash}`}</output>;
  };
  return renderInApp(
    () => (
      <MemoryRouter
        history={history}
        root={(route) => (
          <AskProvider>
            <AskField size="small" />
            <input aria-label="Elsewhere" />
            <Address />
            {route.children}
          </AskProvider>
        )}
      >
        <Route path="*" />
      </MemoryRouter>
    ),
    { session, locale },
  );
}

const field = () => screen.findByRole('combobox', { name: 'Ask or find' });
const address = () => document.querySelector('output')?.textContent;
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

async function open() {
  fireEvent.click(await screen.findByRole('button', { name: /Ask or find/u }));
  return field();
}

it('opens by its field, by Ctrl K and by /, not while something is being written', async () => {
  renderAsk();
  const elsewhere = await screen.findByLabelText('Elsewhere');
  fireEvent.keyDown(elsewhere, { key: '/' });
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.keyDown(elsewhere, { key: 'k', ctrlKey: true });
  expect(await field()).toBe(document.activeElement);
  fireEvent.keyDown(await field(), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.keyDown(document.body, { key: '/' });
  expect(await field()).toBeTruthy();
});

it('gives the focus back to what opened it', async () => {
  renderAsk();
  const button = await screen.findByRole('button', { name: /Ask or find/u });
  button.focus();
  fireEvent.click(button);
  fireEvent.keyDown(await field(), { key: 'Escape' });
  await waitFor(() => expect(document.activeElement).toBe(button));
});

it('keeps what is written at once when it is opened again', async () => {
  renderAsk();
  fireEvent.keyDown(await open(), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const again = await open();
  fireEvent.input(again, { target: { value: 'zuc' } });
  await waitFor(() => expect(options()[0]).toContain('zucchini'));
  expect(again.isConnected).toBe(true);
});

it('offers the pages before anything is written', async () => {
  renderAsk();
  await open();
  expect(options()[0]).toBe('Overviewpage');
  expect(options()).toHaveLength(12);
});

it('finds by a name of the other language, and goes there by Enter, with the language of the address', async () => {
  renderAsk();
  const input = await open();
  fireEvent.input(input, { target: { value: 'courgete' } });
  await waitFor(() => expect(options()[0]).toBe('zucchiniingredient · 40 recipes'));
  expect(input.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[0]?.id);
  fireEvent.keyDown(input, { key: 'Enter' });
  await waitFor(() => expect(address()).toBe('/ingredients/zucchini?tag=desserts&lang=en'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('walks the list by arrows, around its ends', async () => {
  renderAsk();
  const input = await open();
  const selected = () =>
    screen.getAllByRole('option').findIndex((each) => each.getAttribute('aria-selected') === 'true');
  expect(selected()).toBe(0);
  fireEvent.keyDown(input, { key: 'ArrowUp' });
  expect(selected()).toBe(11);
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  expect(selected()).toBe(1);
});

it('changes theme and language', async () => {
  renderAsk();
  fireEvent.input(await open(), { target: { value: 'francais' } });
  fireEvent.click(await screen.findByRole('option', { name: /Français/u }));
  expect(await screen.findByRole('button', { name: /Rechercher/u })).toBeTruthy();
});

it('says what it does not find, and what could not be loaded', async () => {
  const { unmount } = renderAsk();
  const input = await open();
  await waitFor(() => expect(screen.queryByText('Ingredients and tags are on their way.')).toBeNull());
  fireEvent.input(input, { target: { value: 'xylophone' } });
  expect(await screen.findByText('Nothing is called “xylophone”, or nearly so.')).toBeTruthy();
  unmount();
  renderAsk(() => Promise.reject(new Error('offline')));
  await open();
  expect(await screen.findByText(/could not be loaded; the rest can be found/u)).toBeTruthy();
});
