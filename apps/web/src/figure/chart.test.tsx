// @vitest-environment jsdom
import { fireEvent, screen } from '@solidjs/testing-library';
import { verbatim } from '@mangetamain/analytics/text';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from '../testing/browser.ts';
import { sampleResult } from '../testing/analysis.ts';
import { renderInApp } from '../testing/render.tsx';
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
  fireEvent.pointerDown(surface, { clientX: 300, clientY: 50 });
  fireEvent.click(surface);
  expect(onSelect).toHaveBeenCalledTimes(2);
});
