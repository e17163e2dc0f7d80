// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { beforeAll, expect, it } from 'vitest';
import { loadOverlays } from '../components/load-overlays.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { sample } from '../testing/analysis.ts';
import { fakeUrl, renderInApp } from '../testing/render.tsx';
import { FilterBar } from './filter-bar.tsx';
import { createPageControls } from './page-controls.ts';
import { movedEnd } from './range-editor.tsx';

fakeBrowser();

// Fetched when a button is pressed; the wait for that is no part of these tests.
beforeAll(loadOverlays);

function renderChips(search = '') {
  const { url, history } = fakeUrl(search);
  const view = renderInApp(() => <FilterBar handles={createPageControls([sample], url).shared} />);
  return { ...view, history };
}

it('shows the whole period of the dataset until years are chosen', () => {
  renderChips();
  expect(screen.getByRole('button', { name: 'Years 1999–2018' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Clear/u })).toBeNull();
});

it('can be cleared once changed, and keeps the focus', async () => {
  const { history } = renderChips('years=2002-2013');
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filter “Years”' }));
  expect(history.at(-1)).toEqual({ search: '', mode: 'push' });
  expect(screen.queryByRole('button', { name: /^Clear/u })).toBeNull();
  await waitFor(() => expect(document.activeElement?.textContent).toContain('1999–2018'));
});

it('drags without filling the history, and settles with one step', async () => {
  const { history } = renderChips();
  fireEvent.click(screen.getByRole('button', { name: /^Years/u }));
  const dialog = await screen.findByRole('dialog', { name: 'Years' });
  fireEvent.input(within(dialog).getByRole('slider', { name: 'From, on the line' }), {
    target: { value: '2003' },
  });
  expect(history.at(-1)).toEqual({ search: 'years=2003-2018', mode: 'replace' });
  fireEvent.change(within(dialog).getByRole('spinbutton', { name: 'To' }), { target: { value: '2012' } });
  expect(history.at(-1)).toEqual({ search: 'years=2003-2012', mode: 'push' });
});

it('holds a number within its bounds and above the other end', async () => {
  const { history } = renderChips('minutes=30-60');
  fireEvent.click(screen.getByRole('button', { name: /^Minutes/u }));
  const dialog = await screen.findByRole('dialog', { name: 'Minutes' });
  const upper = within(dialog).getByRole('spinbutton', { name: 'To' });
  fireEvent.change(upper, { target: { value: '900' } });
  expect(history.at(-1)?.search).toBe('minutes=30-180');
  fireEvent.change(upper, { target: { value: '' } });
  expect(history).toHaveLength(1);
});

it('never crosses the ends of a range', () => {
  expect(movedEnd([10, 20], [0, 30], 0, 25)).toEqual([20, 20]);
  expect(movedEnd([10, 20], [0, 30], 1, 5)).toEqual([10, 10]);
  expect(movedEnd([10, 20], [0, 30], 1, 99)).toEqual([10, 30]);
});
