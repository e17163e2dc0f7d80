// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { expect, it, vi } from 'vitest';
import type { AnalysisRun } from '../analysis/analysis-run.ts';
import { sample, sampleResult } from '../testing/analysis.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { renderInApp } from '../testing/render.tsx';
import { runIn } from '../testing/runs.ts';
import { PageHead } from './page-head.tsx';

fakeBrowser();

const renderHead = (...runs: AnalysisRun[]) => renderInApp(() => <PageHead title="Trends" runs={runs} />);

const awaited = () => screen.queryByText('The key finding is being computed.');

it('waits for the key finding, then tells it', async () => {
  const { unmount } = renderHead(runIn({ status: 'running', last: null }));
  expect(awaited()).not.toBeNull();
  unmount();
  renderHead(runIn({ status: 'ready', last: await sampleResult() }));
  expect(awaited()).toBeNull();
  expect(screen.getByText('The summary.')).toBeTruthy();
});

it('waits no longer once the analyses it speaks of have failed, whatever the others do', () => {
  renderHead(
    runIn({ status: 'failed', last: null, error: new Error('no') }),
    runIn({ status: 'waiting', last: null }, { ...sample, id: 'trends.below', headline: {} }),
  );
  expect(awaited()).toBeNull();
});

it('copies its address and says so, or why it could not', async () => {
  const writeText = vi.fn<() => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const { announced } = renderHead();
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  await screen.findByRole('button', { name: 'Link copied' });
  expect(writeText).toHaveBeenCalledWith(window.location.href);
  writeText.mockRejectedValueOnce(new Error('refused'));
  fireEvent.click(screen.getByRole('button', { name: 'Link copied' }));
  await waitFor(() =>
    expect(announced).toEqual(['Link copied', 'The browser refused to copy; copy the address from its bar.']),
  );
});
