// @vitest-environment jsdom
import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, it, vi } from 'vitest';
import { noProgress, type LoadProgress } from '../loading/progress.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { renderInApp } from '../testing/render.tsx';
import { LoadingPanel } from './loading-panel.tsx';

fakeBrowser();

function renderPanel(progress: Partial<LoadProgress> = {}) {
  const cancel = vi.fn<() => void>();
  renderInApp(() => <LoadingPanel progress={{ ...noProgress, ...progress }} onCancel={cancel} />);
  return { cancel };
}

const items = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

it('lists the engine first, then the tables, each with its step and its bytes', () => {
  renderPanel({
    engine: { ready: true, received: 10e6, bytes: 10e6 },
    files: [
      { table: 'recipes', state: 'downloading', saved: false, received: 2e6, bytes: 4e6 },
      { table: 'ratings_daily', state: 'checking', saved: false, received: 4e6, bytes: 4e6 },
      { table: 'interactions', state: 'ready', saved: true, received: 4e6, bytes: 4e6 },
      { table: 'recipe_tags', state: 'waiting', saved: false, received: 0, bytes: 4e6 },
    ],
  });
  expect(items()).toEqual([
    'Query enginedone10 MB',
    'recipesloading2 MB of 4 MB',
    'ratings_dailyloading4 MB of 4 MB',
    'interactionsdone4 MB, from cache',
    'recipe_tagswaiting4 MB',
  ]);
});

it.each([
  [0, 'waiting'],
  [5e6, 'loading'],
])('says whether the engine is on its way: %d bytes are %s', (received, step) => {
  renderPanel({ engine: { ready: false, received, bytes: 10e6 } });
  expect(items()[0]).toContain(step);
});

it('tells the share, the time left and the speed, and stops', () => {
  const { cancel } = renderPanel({
    totalReceived: 3e6,
    totalBytes: 12e6,
    bytesPerSecond: 1.5e6,
    secondsLeft: 5.2,
  });
  const bar = screen.getByRole('progressbar', { name: 'Loading data' });
  expect(bar.getAttribute('aria-valuenow')).toBe('25');
  expect(bar.getAttribute('aria-valuetext')).toBe('3 MB of 12 MB');
  expect(screen.getByText('6 s left at 12.0 Mbit/s')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancel).toHaveBeenCalledOnce();
});

it('guesses nothing before there is anything to measure', () => {
  renderPanel();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0');
  expect(screen.queryByText(/left at/u)).toBeNull();
});
