// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { beforeAll, expect, it } from 'vitest';
import { loadOverlays } from '../components/load-overlays.ts';
import { SelectionContext } from '../context/selection-context.ts';
import { createSelectionState } from '../state/selection-state.ts';
import { asking } from '../testing/asking.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { fakeSession, fakeUrl, renderInApp } from '../testing/render.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SelectionNotes } from './selection-notes.tsx';

fakeBrowser();

// Fetched when a button is pressed; the wait for that is no part of these tests.
beforeAll(loadOverlays);

const names = ['easy', 'desserts', 'main-dish', 'eggs', 'egg'];

function renderSelection(search = '', selected = 120, locale: 'en' | 'fr' = 'en') {
  const { url, history } = fakeUrl(search);
  const ask = asking((text, { conditions }) =>
    text.includes('count(*)')
      ? [{ n: conditions.length === 0 ? 1000 : selected }]
      : names.map((name) => ({ name })),
  );
  const session = { ...fakeSession().session, ask };
  const view = renderInApp(
    () => (
      <SelectionContext.Provider value={createSelectionState(url, session)}>
        <SelectionBar handles={[]} compares listHref="/recipes?tag=desserts" />
        <SelectionNotes page="seasonality" leftOut={[]} />
      </SelectionContext.Provider>
    ),
    { session, locale },
  );
  return { ...view, history };
}

const addFilter = async () => {
  fireEvent.click(screen.getByRole('button', { name: /further filter/u }));
  return screen.findByRole('dialog');
};

const chooseField = (dialog: HTMLElement, field: string) =>
  fireEvent.change(within(dialog).getByRole('combobox', { name: 'Select recipes by' }), {
    target: { value: field },
  });

const apply = (dialog: HTMLElement) => fireEvent.click(within(dialog).getByRole('button', { name: 'Apply' }));

it('offers to select, and says nothing more, while all recipes are shown', () => {
  renderSelection();
  expect(screen.getByRole('button', { name: /further filter/u })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
  expect(screen.queryByText(/of 1,000/u)).toBeNull();
});

it('shows each condition, and how many recipes are left of how many', async () => {
  renderSelection('tag=desserts&without=nuts&minutes=0-30');
  for (const chip of ['Tag desserts', 'Without nuts', 'Minutes up to 30'])
    expect(screen.getByRole('button', { name: chip })).toBeTruthy();
  expect(await screen.findByText(/of 1,000 recipes/u)).toHaveProperty('textContent', '120 of 1,000 recipes');
  expect(screen.getByRole('link', { name: 'See them' }).getAttribute('href')).toBe('/recipes?tag=desserts');
});

it('removes one condition or all, and keeps the focus among the filters', () => {
  const { history } = renderSelection('tag=desserts&minutes=0-30');
  fireEvent.click(screen.getByRole('button', { name: 'Remove the filter “Tag desserts”' }));
  expect(history.at(-1)).toEqual({ search: 'minutes=0-30', mode: 'push' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /further filter/u }));
  fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(history.at(-1)).toEqual({ search: '', mode: 'push' });
  expect(screen.queryByRole('button', { name: /Remove/u })).toBeNull();
});

it('adds items by name, as many as are wanted, in one step', async () => {
  const { history } = renderSelection();
  const dialog = await addFilter();
  expect(within(dialog).getByRole('button', { name: 'Apply' })).toHaveProperty('disabled', true);
  const field = within(dialog).getByRole('combobox', { name: 'Tag' });
  await waitFor(() => expect(dialog.querySelectorAll('datalist option')).toHaveLength(names.length));
  fireEvent.input(field, { target: { value: 'egg' }, inputType: 'insertText' });
  expect(within(dialog).queryByRole('list')).toBeNull();
  for (const item of ['eggs', ' Desserts ']) fireEvent.change(field, { target: { value: item } });
  expect(field).toHaveProperty('value', '');
  fireEvent.change(field, { target: { value: 'soup' } });
  expect(within(dialog).getByRole('alert').textContent).toBe('No recipe has “soup”.');
  fireEvent.click(within(dialog).getByRole('radio', { name: 'none of these' }));
  apply(dialog);
  expect(history).toEqual([{ search: 'not-tag=desserts%2Ceggs', mode: 'push' }]);
  expect(screen.getByRole('button', { name: 'Tag not desserts or eggs' })).toBeTruthy();
});

it('adds words and numbers; the highest number that is offered leaves the end open', async () => {
  const { history } = renderSelection();
  const dialog = await addFilter();
  chooseField(dialog, 'month');
  for (const month of ['July', 'June', 'May'])
    fireEvent.click(within(dialog).getByRole('checkbox', { name: month }));
  fireEvent.click(within(dialog).getByRole('checkbox', { name: 'May' }));
  apply(dialog);
  expect(history.at(-1)?.search).toBe('month=jun%2Cjul');

  const again = await addFilter();
  chooseField(again, 'rating');
  fireEvent.change(within(again).getByRole('spinbutton', { name: 'From' }), { target: { value: '4.46' } });
  apply(again);
  expect(history.at(-1)?.search).toBe('month=jun%2Cjul&rating=4.5-');
});

it('changes a condition in place', async () => {
  const { history } = renderSelection('tag=easy&minutes=0-30');
  fireEvent.click(screen.getByRole('button', { name: 'Minutes up to 30' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByRole('spinbutton', { name: 'To' }), { target: { value: '45' } });
  apply(dialog);
  expect(history).toEqual([{ search: 'tag=easy&minutes=0-45', mode: 'push' }]);
});

it('compares with all recipes unless something else is chosen, and offers what tells a condition apart', async () => {
  const { history } = renderSelection('tag=easy&minutes=0-30');
  fireEvent.click(screen.getByRole('button', { name: 'Compared with all recipes' }));
  const dialog = await screen.findByRole('dialog');
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'all recipes',
    'Minutes up to 30',
    'Tag not easy, Minutes up to 30',
    'Tag easy',
    'Tag easy, Minutes not up to 30',
    'nothing',
  ]);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Minutes up to 30' }));
  expect(history).toEqual([{ search: 'tag=easy&minutes=0-30&vs=minutes%3D0-30', mode: 'push' }]);
  expect(screen.getByRole('button', { name: 'Compared with Minutes up to 30' })).toBeTruthy();
});

it('shows another comparison of an address among the choices, and leaves out what it does not understand', async () => {
  renderSelection('vs=tag=desserts&vs=minutes=soon');
  expect(screen.getByRole('button', { name: 'Compared with Tag desserts' })).toBeTruthy();
  expect(await screen.findByText(/was left out: vs=minutes=soon/u)).toBeTruthy();
});

it.each([
  ['minutes=soon&month=13', 120, /not understood, and was left out: minutes=soon, month=13/u],
  ['tag=easy', 12, /nothing can be claimed/u],
  ['tag=easy', 0, /No recipe has all of this/u],
  ['month=jun', 120, /“Month published”, which this page compares/u],
])('warns of %s with %i recipes', async (search, selected, warning) => {
  renderSelection(search, selected);
  expect(await screen.findByText(warning)).toBeTruthy();
});

it('speaks French', async () => {
  renderSelection('without=nuts', 1, 'fr');
  expect(screen.getByRole('button', { name: 'Sans fruits à coque' })).toBeTruthy();
  expect((await screen.findByText(/recette sur/u)).textContent).toBe('1 recette sur 1\u00a0000');
});
