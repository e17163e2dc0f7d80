// @vitest-environment jsdom
import { MemoryRouter, Route, createMemoryHistory } from '@solidjs/router';
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadOverlays } from '../components/load-overlays.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { facts } from '../testing/analysis.ts';
import { fakeSession, renderInApp } from '../testing/render.tsx';
import { serviceStatus } from '../testing/service-status.ts';
import { dataStatus } from './badges.tsx';
import { sectionAt } from './scroll-spy.ts';
import { Shell } from './shell.tsx';

fakeBrowser();

// Fetched when a button is pressed; the wait for that is no part of these tests.
beforeAll(loadOverlays);

const status = { ...serviceStatus, environment: 'preprod' };

function renderShell(address = '/trends?years=2002-2013&lang=en') {
  const history = createMemoryHistory();
  history.set({ value: address });
  const fake = fakeSession();
  const view = renderInApp(
    () => (
      <MemoryRouter history={history} root={(route) => <Shell>{route.children}</Shell>}>
        <Route path="*" component={() => <p>The page</p>} />
      </MemoryRouter>
    ),
    { session: fake.session, status },
  );
  return { ...view, ...fake };
}

const sidebar = (container: HTMLElement) =>
  within(container.querySelector<HTMLElement>('.sidebar') ?? container);

describe('Shell', () => {
  it('marks the current page and keeps what another one understands', async () => {
    const { container } = renderShell();
    const link = await sidebar(container).findByRole('link', { name: 'Trends' });
    expect(link.getAttribute('aria-current')).toBe('page');
    expect(link.getAttribute('href')).toBe('/trends?years=2002-2013&lang=en');
    expect(screen.getByRole('link', { name: 'Skip to content' }).getAttribute('href')).toBe('#content');
  });

  it('says where it runs and on which data', async () => {
    const { container } = renderShell();
    await screen.findByText('The page');
    const side = sidebar(container);
    expect(side.getByText('PREPROD')).toBeTruthy();
    expect(side.getByText('Ready')).toBeTruthy();
    expect(side.getByText(facts.datasetId)).toBeTruthy();
    expect(side.getByText('Checked at 14:02 UTC')).toBeTruthy();
    expect(screen.getByText('Release r-7be02f41c9d8')).toBeTruthy();
  });

  it('tells demonstration data from the real thing', async () => {
    const { setDataset } = renderShell();
    await screen.findByText('The page');
    expect(screen.queryByText('Demonstration data.')).toBeNull();
    setDataset({ ...facts, source: 'demo' });
    expect(screen.getByText('Demonstration data.')).toBeTruthy();
    expect(within(screen.getByRole('complementary')).queryByRole('button')).toBeNull();
  });

  it('says that a saved copy is shown', async () => {
    const { setSaved, container } = renderShell();
    await screen.findByText('The page');
    setSaved({ at: '2026-01-02T13:00:00Z', reason: 'offline' });
    expect(screen.getByText('You are offline; the saved data is shown.')).toBeTruthy();
    expect(sidebar(container).getByText('Saved 14:02')).toBeTruthy();
  });

  it('changes language and theme', async () => {
    const { container } = renderShell();
    await screen.findByText('The page');
    fireEvent.click(sidebar(container).getByRole('radio', { name: 'Français' }));
    expect(sidebar(container).getByRole('link', { name: 'Tendances' })).toBeTruthy();
    fireEvent.click(sidebar(container).getByRole('radio', { name: 'Clair' }));
    expect(localStorage.getItem('theme')).toBe('light');
  });

  it('asks for new data once at a time and says what came of it', async () => {
    const { container, session, announced } = renderShell();
    await screen.findByText('The page');
    let finish: (outcome: 'updated') => void = () => undefined;
    session.refresh.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    const button = sidebar(container).getByRole('button', { name: 'Refresh data' });
    fireEvent.click(button);
    fireEvent.click(button);
    expect(session.refresh).toHaveBeenCalledOnce();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    finish('updated');
    await waitFor(() => expect(announced).toEqual(['New data has been loaded.']));
    session.refresh.mockRejectedValueOnce(new Error('away'));
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'));
    fireEvent.click(button);
    await waitFor(() => expect(announced.at(-1)).toContain('could not be refreshed'));
  });

  it('keeps the focus in the drawer, and gives it back', async () => {
    renderShell();
    const menu = await screen.findByRole('button', { name: 'Open the menu' });
    menu.focus();
    fireEvent.click(menu);
    const drawer = await screen.findByRole('dialog', { name: 'Menu' });
    await waitFor(() => expect(drawer.contains(document.activeElement)).toBe(true));
    const close = within(drawer).getByRole('button', { name: 'Close the menu' });
    fireEvent.click(close);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Open the menu'));
  });

  it('closes the drawer when a page is chosen', async () => {
    renderShell();
    fireEvent.click(await screen.findByRole('button', { name: 'Open the menu' }));
    const drawer = await screen.findByRole('dialog', { name: 'Menu' });
    fireEvent.click(within(drawer).getByRole('link', { name: 'Trends' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

it('knows the section being read', () => {
  const tops = [
    ['volume', -900],
    ['duration', 100],
    ['tags', 800],
  ] as const;
  expect(sectionAt(tops, 300)).toBe('duration');
  expect(sectionAt([['volume', 500]], 300)).toBe('volume');
  expect(sectionAt([], 300)).toBeNull();
});

it.each([
  ['ready', true, false, 'ready'],
  ['loading', true, false, 'checking'],
  ['idle', false, false, 'checking'],
  ['idle', true, false, 'ready'],
  ['ready', true, true, 'saved'],
  ['failed', true, false, 'saved'],
  ['failed', false, false, 'unavailable'],
] as const)('calls data %s (there: %s, a copy: %s) %s', (phase, there, copy, word) => {
  const [dataset] = createSignal(there ? facts : null);
  const saved = () => (copy ? ({ at: '2026-01-02T13:00:00Z', reason: 'offline' } as const) : null);
  expect(dataStatus({ status: () => phase, dataset, saved })).toBe(word);
});
