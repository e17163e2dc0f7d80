// @vitest-environment jsdom
import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from '../testing/browser.ts';
import { renderInApp } from '../testing/render.tsx';
import { CutFigure } from './cut-figure.tsx';

fakeBrowser();

/** Renders a figure of a height, which elements have no other way to be of here. */
function renderOf(height: number) {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe: () => void;
      readonly disconnect = () => undefined;
      readonly unobserve = () => undefined;
      constructor(told: (entries: readonly { contentRect: { height: number } }[]) => void) {
        this.observe = () => told([{ contentRect: { height } }]);
      }
    },
  );
  const { container } = renderInApp(() => (
    <CutFigure>
      <button type="button">A point</button>
    </CutFigure>
  ));
  return () => container.querySelector('.cut-figure-short') !== null;
}

it('leaves alone what a phone can hold', () => {
  const isShort = renderOf(480);
  expect(isShort()).toBe(false);
  expect(screen.queryByRole('button', { name: 'Show all of it' })).toBeNull();
});

it('begins what is taller, and shows all of it when asked', () => {
  const isShort = renderOf(900);
  expect(isShort()).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Show all of it' }));
  expect(isShort()).toBe(false);
  expect(screen.queryByRole('button', { name: 'Show all of it' })).toBeNull();
});
