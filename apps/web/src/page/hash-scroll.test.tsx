// @vitest-environment jsdom
import { Route, Router } from '@solidjs/router';
import { render, waitFor } from '@solidjs/testing-library';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from '../testing/browser.ts';
import { createHashScroll } from './hash-scroll.ts';

fakeBrowser();

/** A page of two sections, whose growth the test tells. */
function open(address: string) {
  const growth: { report: () => void } = { report: () => undefined };
  const disconnect = vi.fn<() => void>();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = disconnect;
      constructor(report: () => void) {
        growth.report = report;
      }
    },
  );
  window.history.replaceState(null, '', `/${address}`);
  const started: string[] = [];
  const Page = () => {
    createHashScroll((target) => started.push(target));
    return (
      <>
        <section id="tags" tabindex="-1" />
        <section id="volume" tabindex="-1" />
      </>
    );
  };
  const view = render(() => (
    <Router>
      <Route path="/:analysis?" component={Page} />
    </Router>
  ));
  const scrollIntoView = vi.spyOn(Element.prototype, 'scrollIntoView');
  const scrolls = () => scrollIntoView.mock.calls.length;
  return { ...view, growth, disconnect, started, scrolls };
}

it('keeps the analysis of the address in its place while the page grows', async () => {
  const { growth, started, scrolls } = open('#tags');
  await waitFor(() => expect(scrolls()).toBe(1));
  expect(started).toEqual(['tags']);
  growth.report();
  growth.report();
  expect(scrolls()).toBe(3);
});

it.each(['#tags', 'tags', 'volume#tags'])(
  'finds the analysis that %s names, and gives it the focus',
  async (address) => {
    const { started } = open(address);
    await waitFor(() => expect(document.activeElement?.id).toBe('tags'));
    expect(started).toEqual(['tags']);
  },
);

it.each(['wheel', 'touchmove', 'keydown', 'pointerdown'])('lets go of it on %s', async (act) => {
  const { container, growth, scrolls } = open('#tags');
  await waitFor(() => expect(scrolls()).toBe(1));
  container.dispatchEvent(new Event(act, { bubbles: true }));
  growth.report();
  expect(scrolls()).toBe(1);
  window.location.hash = 'volume';
  await waitFor(() => expect(scrolls()).toBe(2));
  growth.report();
  expect(scrolls()).toBe(3);
});

it('scrolls nowhere where the address names nothing, nor after the page was left', async () => {
  const { growth, disconnect, scrolls, started, unmount } = open('');
  growth.report();
  window.location.hash = 'soups';
  await waitFor(() => expect(started).toEqual(['soups']));
  growth.report();
  expect(scrolls()).toBe(0);
  unmount();
  expect(disconnect).toHaveBeenCalledOnce();
});
