// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataError } from '../engine/errors.ts';
import { FakeMediaQuery, fakeBrowser } from '../testing/browser.ts';
import { savedFiles } from '../testing/saved-files.ts';
import { openKitchen, visit } from './testing/kitchen.tsx';

fakeBrowser();

const saved = savedFiles();
let engine: Awaited<ReturnType<typeof openKitchen>>;
beforeAll(async () => {
  engine = await openKitchen();
});
afterAll(() => engine.close());

/** Whether there is room for a recipe beside the list. */
let wide = true;
beforeEach(() => {
  wide = true;
  vi.stubGlobal('matchMedia', () => new FakeMediaQuery(wide));
  // jsdom lays nothing out: a list without height shows no row.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
});

const grid = () => screen.findByRole('grid', { name: 'Recipes' });
const names = async () =>
  within(await grid())
    .getAllByRole('link')
    .map((link) => link.textContent);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) fireEvent.keyDown(await grid(), { key });
};
const rated = ['Crisp apple bake', 'Plain bread', 'Iced tea', 'Slow soup'];

describe('the list', () => {
  it('shows every recipe, the best rated first and those without a rating last', async () => {
    visit({ engine });
    await waitFor(async () => expect(await names()).toEqual(rated));
    const [, first, , , last] = within(await grid()).getAllByRole('row');
    expect(first?.textContent).toContain('30 ratings');
    expect(last?.textContent).toContain('No rating yet');
    expect(screen.getByText('1–4').parentElement?.textContent).toBe('1–4 of 4');
    expect((await grid()).getAttribute('aria-rowcount')).toBe('5');
  });

  it.each([
    ['quickest', ['Iced tea', 'Crisp apple bake', 'Plain bread', 'Slow soup']],
    ['newest', ['Iced tea', 'Slow soup', 'Crisp apple bake', 'Plain bread']],
    ['name', ['Crisp apple bake', 'Iced tea', 'Plain bread', 'Slow soup']],
  ])('is sorted as its address says: %s', async (sort, expected) => {
    visit({ engine, address: `/recipes?sort=${sort}` });
    await waitFor(async () => expect(await names()).toEqual(expected));
  });

  it('is saved with the names of all, also where that was asked for before it was there', async () => {
    visit({ engine });
    fireEvent.click(await screen.findByRole('button', { name: 'CSV' }));
    await waitFor(() => expect(saved()).toHaveLength(1));
    const rows = (await saved()[0]?.content?.text())?.trim().split('\r\n').slice(1) ?? [];
    expect(rows.map((row) => row.split(',')[1])).toEqual(rated);
  });

  it('is searched in names and ingredients, and cleared from where nothing is found', async () => {
    const { history } = visit({ engine });
    const search = await screen.findByRole('searchbox');
    fireEvent.input(search, { target: { value: 'brown' } });
    await waitFor(async () => expect(await names()).toEqual(['Crisp apple bake', 'Iced tea']));
    await waitFor(() => expect(history.get()).toBe('/recipes?q=brown'));
    expect(screen.getByText('2 recipes').parentElement?.textContent).toBe('2 recipes of 4 found.');
    fireEvent.input(search, { target: { value: 'brown bread' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Clear the search' }));
    await waitFor(async () => expect(await names()).toEqual(rated));
  });

  it('is filled with what is at hand, and hides nothing for it', async () => {
    localStorage.setItem('ingredientsAtHand', 'butter\nbrown sugar');
    visit({ engine });
    await waitFor(async () => expect((await grid()).textContent).toContain('2 of 3'));
    expect((await grid()).textContent).toContain('0 of 1');
    fireEvent.click(screen.getByRole('button', { name: 'butter: no longer at hand' }));
    await waitFor(async () => expect((await grid()).textContent).toContain('1 of 3'));
    expect(localStorage.getItem('ingredientsAtHand')).toBe('brown sugar');
    expect(await names()).toHaveLength(4);
  });

  it('stays where names cannot be read, says so, and reads them again', async () => {
    const { recipeDetails } = visit({ engine });
    recipeDetails.mockRejectedValueOnce(
      new DataError('offline', { missing: ['recipe_details'], reason: 'no' }),
    );
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('You are offline');
    expect((await grid()).textContent).toContain('30 ratings');
    fireEvent.click(within(notice).getByRole('button'));
    await waitFor(async () => expect(await names()).toEqual(rated));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a recipe', () => {
  it('opens beside the list by keyboard, which stays where it is, and closes', async () => {
    const { history } = visit({ engine, address: '/recipes?sort=quickest' });
    await waitFor(async () => expect(await names()).toHaveLength(4));
    (await grid()).focus();
    await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
    await waitFor(() => expect(history.get()).toBe('/recipes/10?sort=quickest'));
    const panel = await screen.findByRole('complementary', { name: 'Opened recipe' });
    expect(await within(panel).findByRole('heading', { name: 'Crisp apple bake' })).toBeTruthy();
    const active = document.getElementById((await grid()).getAttribute('aria-activedescendant') ?? '');
    expect(active?.getAttribute('aria-selected')).toBe('true');
    await waitFor(async () => expect(document.activeElement).toBe(await grid()));
    expect(document.title).toBe('Crisp apple bake · Back to the Kitchen');
    await press('Escape');
    await waitFor(() => expect(history.get()).toBe('/recipes?sort=quickest'));
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.title).toBe('Recipes · Back to the Kitchen');
  });

  it('tells its facts, marks what is at hand, and where its data contradict themselves', async () => {
    localStorage.setItem('ingredientsAtHand', 'butter');
    visit({ engine, address: '/recipes/10' });
    const panel = await screen.findByRole('complementary');
    await waitFor(() =>
      expect(panel.textContent).toContain('15 min · 3 steps · 3 ingredients · 4 Sept 2007'),
    );
    expect(panel.textContent).toContain('Step 3 asks for 30–35 minutes; the stated time is 15.');
    expect(panel.textContent).toContain('1 of 3 at hand');
    fireEvent.click(within(panel).getByRole('button', { name: 'apples' }));
    expect(panel.textContent).toContain('2 of 3 at hand');
    expect(within(panel).getByRole('button', { name: 'apples' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('is compared with its most used tag, its ratings by year, and with similar recipes', async () => {
    visit({ engine, address: '/recipes/10' });
    const panel = await screen.findByRole('complementary');
    await waitFor(() =>
      expect(panel.textContent).toContain('Against the median of recipes tagged desserts: 54% less sodium.'),
    );
    expect(await within(panel).findByText('2008: 10 ratings, mean 4.8')).toBeTruthy();
    expect(within(panel).queryByRole('row', { name: '2008 8 2 0 0 0' })).toBeNull();
    fireEvent.click(await within(panel).findByText('Each star by year'));
    expect(await within(panel).findByRole('row', { name: '2008 8 2 0 0 0' })).toBeTruthy();
    const similar = await within(panel).findByRole('link', { name: 'Iced tea' });
    expect(similar.closest('li')?.textContent).toContain('1 shared');
    fireEvent.change(within(panel).getByRole('combobox'), { target: { value: '' } });
    await waitFor(() =>
      expect(panel.textContent).toContain('Against the median of all recipes: 80% less sodium.'),
    );
  });

  it('shows a long list of steps when asked to', async () => {
    visit({ engine, address: '/recipes/20' });
    fireEvent.click(await screen.findByRole('button', { name: '2 more steps' }));
    expect(screen.getByText('F')).toBeTruthy();
  });

  it.each(['99', 'apple-pie', '10x'])('that there is not is said not to be: %s', async (name) => {
    const { history } = visit({ engine, address: `/recipes/${name}?lang=en` });
    expect(await screen.findByText('There is no such recipe')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
    await waitFor(() => expect(history.get()).toBe('/recipes?lang=en'));
  });

  it('opens over the list where there is no room beside it', async () => {
    wide = false;
    const { history } = visit({ engine });
    await waitFor(async () => expect(await names()).toHaveLength(4));
    await press('Enter');
    const panel = await screen.findByRole('dialog', { name: 'Opened recipe' });
    const heading = await within(panel).findByRole('heading', { name: 'Crisp apple bake' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    fireEvent.click(within(panel).getByRole('button', { name: 'Close the recipe' }));
    await waitFor(() => expect(history.get()).toBe('/recipes'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('reads in French', async () => {
    visit({ engine, address: '/recipes/10', locale: 'fr' });
    const panel = await screen.findByRole('complementary', { name: 'Recette ouverte' });
    await waitFor(() => expect(panel.textContent).toContain('54\u00a0% de sodium en moins'));
    expect(panel.textContent).toContain('L’étape 3 demande 30 à 35 minutes');
  });
});
