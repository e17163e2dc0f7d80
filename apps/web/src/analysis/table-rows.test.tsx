// @vitest-environment jsdom
import { fireEvent, screen, within } from '@solidjs/testing-library';
import { expect, it, vi } from 'vitest';
import { SelectionContext } from '../context/selection-context.ts';
import { createSelectionState } from '../state/selection-state.ts';
import { sampleResult } from '../testing/analysis.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { fakeSession, fakeUrl, renderInApp } from '../testing/render.tsx';
import { TableRows } from './table-rows.tsx';

fakeBrowser();

async function renderRows() {
  const { table } = await sampleResult();
  const { url, history } = fakeUrl('tag=easy');
  const { session } = fakeSession();
  const view = renderInApp(
    () => (
      <SelectionContext.Provider value={createSelectionState(url, session)}>
        <table>
          {/* As sorted from the last. */}
          <TableRows table={table} rows={table.rows.toReversed()} />
        </table>
      </SelectionContext.Provider>
    ),
    { session },
  );
  return { ...view, history };
}

const nameOf = (year: string) => screen.getByRole('button', { name: year });

it('opens what can be done with a row by a click in any cell, and selects what it stands for', async () => {
  const { history } = await renderRows();
  fireEvent.click(screen.getByRole('cell', { name: '30' }));
  const menu = screen.getByRole('menu', { name: '2002' });
  expect(document.activeElement?.textContent).toContain('Select these');
  fireEvent.click(within(menu).getByRole('menuitem', { name: 'Select these' }));
  expect(history).toEqual([{ search: 'tag=easy&published=2002', mode: 'push' }]);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(nameOf('2002'));
});

it('is one stop of the Tab key, whose arrows lead through its rows', async () => {
  await renderRows();
  const stops = () => ['2003', '2002', '2001'].filter((year) => nameOf(year).tabIndex === 0);
  expect(stops()).toEqual(['2003']);
  nameOf('2003').focus();
  fireEvent.keyDown(nameOf('2003'), { key: 'ArrowDown' });
  expect([document.activeElement, stops()]).toEqual([nameOf('2002'), ['2002']]);
  fireEvent.keyDown(nameOf('2002'), { key: 'End' });
  expect(stops()).toEqual(['2001']);
  fireEvent.click(nameOf('2001'));
  const menu = screen.getByRole('menu');
  expect(within(menu).getByRole('menuitem', { name: 'See the recipes' }).getAttribute('href')).toBe(
    '/recipes?tag=easy&published=2001',
  );
  fireEvent.keyDown(menu, { key: 'Escape' });
  expect(document.activeElement).toBe(nameOf('2001'));
});

it('copies a row with the names of its columns', async () => {
  const written = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText: written } }));
  await renderRows();
  fireEvent.click(nameOf('2003'));
  fireEvent.keyDown(screen.getByRole('menu'), { key: 'c' });
  expect(written).toHaveBeenCalledWith('Year: 2003; Recipes: 20');
  vi.unstubAllGlobals();
});

it('stays closed where a click ends a marking of text', async () => {
  await renderRows();
  window.getSelection()?.selectAllChildren(screen.getByRole('cell', { name: '30' }));
  fireEvent.click(screen.getByRole('cell', { name: '30' }));
  expect(screen.queryByRole('menu')).toBeNull();
  window.getSelection()?.removeAllRanges();
});

it('closes where something else is touched, or the row moves away', async () => {
  await renderRows();
  for (const leave of [() => fireEvent.pointerDown(document.body), () => fireEvent.scroll(document)]) {
    fireEvent.click(nameOf('2003'));
    expect(screen.getByRole('menu')).toBeTruthy();
    leave();
    expect(screen.queryByRole('menu')).toBeNull();
  }
});
