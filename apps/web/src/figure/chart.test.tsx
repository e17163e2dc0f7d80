// @vitest-environment jsdom
import { fireEvent, screen } from '@solidjs/testing-library';
import type { PointPlace } from '@mangetamain/analytics';
import { verbatim } from '@mangetamain/analytics/text';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from '../testing/browser.ts';
import { sampleResult } from '../testing/analysis.ts';
import { SelectionContext } from '../context/selection-context.ts';
import { createLitMark, LitMarkContext } from '../context/lit-mark.ts';
import { createSelectionState } from '../state/selection-state.ts';
import { fakeSession, fakeUrl, renderInApp } from '../testing/render.tsx';
import { Chart } from './chart.tsx';

fakeBrowser();

async function renderChart() {
  const { figures } = await sampleResult();
  const [figure] = figures;
  if (figure === undefined) throw new Error('The sample has a figure.');
  const view = renderInApp(() => <Chart figure={figure} label="Minutes" />);
  return { ...view, surface: screen.getByRole('group', { name: 'Minutes' }) };
}

it('draws the figure as one image with its description', async () => {
  const { surface } = await renderChart();
  const image = surface.querySelector('svg[role="img"]');
  expect(image?.getAttribute('aria-description')).toBe('Ten, thirty, twenty.');
  expect(image?.getAttribute('width')).toBe('640');
  expect(surface.tabIndex).toBe(0);
  expect(surface.querySelector('style')).toBeNull();
});

it('keeps the heads of its columns in sight, unsaid: they are said with the figure', async () => {
  const { figures } = await sampleResult();
  const [figure] = figures;
  if (figure === undefined) throw new Error('The sample has a figure.');
  const { container } = renderInApp(() => <Chart figure={{ ...figure, heads: [46, 76] }} label="Minutes" />);
  const heads = container.querySelector('.chart-heads');
  expect(heads?.getAttribute('aria-hidden')).toBe('true');
  expect(heads?.querySelector('svg')?.getAttribute('viewBox')).toBe('0 46 640 30');
  expect(screen.getAllByRole('img')).toHaveLength(1);
});

it('walks its points with the arrow keys and says each', async () => {
  const { surface, container } = await renderChart();
  const heading = () => container.querySelector('.chart-tip-heading')?.textContent;

  fireEvent.keyDown(surface, { key: 'ArrowRight' });
  expect(heading()).toBe('2001');
  fireEvent.keyDown(surface, { key: 'End' });
  expect(heading()).toBe('2003');
  fireEvent.keyDown(surface, { key: 'ArrowLeft' });
  expect(heading()).toBe('2002');
  expect(screen.getByRole('status').textContent).toBe('2002; Recipes: 30');

  fireEvent.keyDown(surface, { key: 'Escape' });
  expect(heading()).toBeUndefined();
});

it('marks the value of the point where it is drawn', async () => {
  const { surface, container } = await renderChart();
  fireEvent.keyDown(surface, { key: 'Home' });
  const marked = container.querySelector('.chart-value');
  const bar = surface.querySelector('[aria-label="bar"] rect');
  const middle = Number(bar?.getAttribute('x')) + Number(bar?.getAttribute('width')) / 2;
  expect(Number(marked?.getAttribute('cx'))).toBeCloseTo(middle, 0);
  expect(marked?.getAttribute('cy')).toBe(bar?.getAttribute('y'));
});

it('leaves other keys to the page', async () => {
  const { surface } = await renderChart();
  expect(fireEvent.keyDown(surface, { key: 'ArrowDown' })).toBe(true);
  expect(fireEvent.keyDown(surface, { key: 'ArrowRight' })).toBe(false);
});

it('follows the pointer and closes when it goes elsewhere', async () => {
  const { surface, container } = await renderChart();
  fireEvent.pointerDown(surface, { clientX: 600, clientY: 50 });
  expect(container.querySelector('.chart-tip-heading')?.textContent).toBe('2003');
  fireEvent.pointerDown(document.body);
  expect(container.querySelector('.chart-tip')).toBeNull();
});

it('chooses what the active point stands for, by Enter and by a click', async () => {
  const { figures } = await sampleResult();
  const [figure] = figures;
  if (figure === undefined) throw new Error('The sample has a figure.');
  const selects = { control: 'item', value: 'zucchini' };
  const points = [{ x: 2002, heading: verbatim('zucchini'), values: [], selects }];
  const onSelect = vi.fn<(selection: typeof selects) => void>();
  renderInApp(() => <Chart figure={{ ...figure, points }} label="Items" onSelect={onSelect} />);
  const surface = screen.getByRole('group', { name: 'Items' });

  fireEvent.keyDown(surface, { key: 'Enter' });
  expect(onSelect).not.toHaveBeenCalled();
  fireEvent.keyDown(surface, { key: 'Home' });
  fireEvent.keyDown(surface, { key: 'Enter' });
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(selects);
  // A first touch reads, a second one opens what can be done.
  for (const times of [1, 2]) {
    fireEvent.pointerDown(surface, { clientX: 300, clientY: 50 });
    fireEvent.click(surface);
    expect(onSelect, `after ${times}`).toHaveBeenCalledOnce();
  }
  expect(screen.getByRole('menu', { name: 'zucchini' })).toBeTruthy();
});

async function renderSelectable(search = '') {
  const { figures } = await sampleResult();
  const [figure] = figures;
  if (figure === undefined) throw new Error('The sample has a figure.');
  const years = { ...figure, dimension: { kind: 'year' } as const };
  const { url, history } = fakeUrl(search);
  const { session } = fakeSession();
  const view = renderInApp(
    () => (
      <SelectionContext.Provider value={createSelectionState(url, session)}>
        <LitMarkContext.Provider value={createLitMark()}>
          <Chart figure={years} label="Minutes" />
          <Chart figure={years} label="Steps" />
        </LitMarkContext.Provider>
      </SelectionContext.Provider>
    ),
    { session },
  );
  return { ...view, history, surface: screen.getByRole('group', { name: 'Minutes' }) };
}

const openMenu = (surface: HTMLElement) => {
  fireEvent.keyDown(surface, { key: 'Home' });
  fireEvent.keyDown(surface, { key: 'Enter' });
  return screen.getByRole('menu', { name: '2001' });
};

it('selects the recipes behind a mark, beside those that are selected', async () => {
  const { surface, history } = await renderSelectable('tag=easy');
  openMenu(surface);
  expect(document.activeElement?.textContent).toContain('Select these');
  fireEvent.click(screen.getByRole('menuitem', { name: 'Select these' }));
  expect(history).toEqual([{ search: 'tag=easy&published=2001', mode: 'push' }]);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(surface);
});

it('leads to the recipes behind a mark, and copies its value', async () => {
  const written = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText: written } }));
  const { surface, announced } = await renderSelectable('tag=easy');
  const menu = openMenu(surface);
  expect(screen.getByRole('menuitem', { name: 'See the recipes' }).getAttribute('href')).toBe(
    '/recipes?tag=easy&published=2001',
  );
  fireEvent.keyDown(menu, { key: 'c' });
  expect(written).toHaveBeenCalledWith('2001; Recipes: 10');
  await expect.poll(() => announced).toContain('Value copied');
  vi.unstubAllGlobals();
});

it('walks the menu of a mark by arrows and leaves it by Escape, back to the mark', async () => {
  const { surface } = await renderSelectable();
  const menu = openMenu(surface);
  const focused = () => document.activeElement?.textContent;
  expect(focused()).toContain('Select these');
  fireEvent.keyDown(menu, { key: 'ArrowDown' });
  expect(focused()).toContain('See the recipes');
  fireEvent.keyDown(menu, { key: 'ArrowUp' });
  fireEvent.keyDown(menu, { key: 'ArrowUp' });
  expect(focused()).toContain('Copy the value');
  fireEvent.keyDown(menu, { key: 'Escape' });
  expect(screen.queryByRole('menu')).toBeNull();
  fireEvent.keyDown(surface, { key: 'ArrowRight' });
  expect(document.querySelector('.chart-tip-heading')?.textContent).toBe('2002');
});

it('offers only to copy where no recipes are behind a mark, by the context menu as well', async () => {
  const { surface } = await renderChart();
  fireEvent.pointerDown(surface, { clientX: 600, clientY: 50 });
  fireEvent.contextMenu(surface);
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Copy the valueC']);
});

it('lights up in the other figures what is read in one', async () => {
  const { surface, container } = await renderSelectable();
  fireEvent.keyDown(surface, { key: 'Home' });
  expect(container.querySelectorAll('.chart-rule')).toHaveLength(2);
  expect(container.querySelectorAll('.chart-tip')).toHaveLength(1);
  fireEvent.keyDown(surface, { key: 'Escape' });
  expect(container.querySelectorAll('.chart-rule')).toHaveLength(0);
});

it('reads cells in both directions, and leads to the recipes of one', async () => {
  const { figures } = await sampleResult();
  const [figure] = figures;
  if (figure === undefined) throw new Error('The sample has a figure.');
  const place = (row: string, cell: string) => ({
    row,
    cell,
    heading: verbatim(`${row} ${cell}`),
    values: [],
  });
  const cells = {
    ...figure,
    dimension: { kind: 'tags', cells: 'period' } as const,
    points: [
      place('picnic', 'summer'),
      place('picnic', 'winter'),
      place('soups', 'summer'),
      place('soups', 'winter'),
    ],
    locate: ({ row, cell }: PointPlace) => ({
      x: cell === 'summer' ? 50 : 150,
      y: row === 'picnic' ? 50 : 150,
      width: 100,
      height: 100,
    }),
  };
  const { url } = fakeUrl('');
  const { session } = fakeSession();
  const { container } = renderInApp(
    () => (
      <SelectionContext.Provider value={createSelectionState(url, session)}>
        <LitMarkContext.Provider value={createLitMark()}>
          <Chart figure={cells} label="Seasons" />
          <Chart figure={cells} label="Again" />
        </LitMarkContext.Provider>
      </SelectionContext.Provider>
    ),
    { session },
  );
  const surface = screen.getByRole('group', { name: 'Seasons' });
  const heading = () => container.querySelector('.chart-tip-heading')?.textContent;
  fireEvent.pointerMove(surface, { pointerType: 'mouse', clientX: 140, clientY: 60 });
  expect(heading()).toBe('picnic winter');
  fireEvent.keyDown(surface, { key: 'ArrowDown' });
  expect(heading()).toBe('soups winter');
  // The cell here, and both cells of its row in the other figure.
  expect(container.querySelectorAll('.chart-cell')).toHaveLength(3);
  fireEvent.keyDown(surface, { key: 'Enter' });
  expect(screen.getByRole('menuitem', { name: 'See the recipes' }).getAttribute('href')).toBe(
    '/recipes?tag=soups&month=jan,feb,dec',
  );
});
