// @vitest-environment jsdom
import type { Presentation } from '@mangetamain/analytics';
import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadOverlays } from '../components/load-overlays.ts';
import { createPageControls } from '../controls/page-controls.ts';
import { DataError } from '../engine/errors.ts';
import { noProgress } from '../loading/progress.ts';
import { facts, sample, sampleResult } from '../testing/analysis.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { markupOf } from '../testing/markup.ts';
import { fakeSession, fakeUrl, renderInApp } from '../testing/render.tsx';
import { AnalysisCard } from './analysis-card.tsx';
import { unselected } from '../state/selection-state.ts';
import { createAnalysisRun } from './analysis-run.ts';
import { createComparedRun } from './compared-run.ts';
import { CrashNotice } from './state-card.tsx';

fakeBrowser();
beforeAll(loadOverlays);

describe.each(['en', 'fr'] as const)('the markup of a card (%s)', (locale) => {
  const renderCard = (run: () => Promise<Presentation>, search = '') => {
    const fake = fakeSession(run);
    const { url } = fakeUrl(search);
    const view = renderInApp(
      () => {
        const controls = createPageControls([sample], url);
        const analysisRun = createAnalysisRun(sample, controls.paramsOf(sample), fake.session);
        analysisRun.start();
        const shown = createComparedRun(analysisRun, fake.session, unselected);
        return (
          <AnalysisCard
            run={analysisRun}
            shown={shown}
            controls={controls}
            dataset={facts}
            leading
            onRetry={() => {}}
          />
        );
      },
      { session: fake.session, locale },
    );
    return { ...view, ...fake };
  };
  const answered = async () => {
    const view = renderCard(() => sampleResult());
    await screen.findAllByRole('tab');
    return view;
  };

  it('with its answer', async () => {
    const { container } = await answered();
    expect(markupOf(container)).toMatchSnapshot();
  });

  it.each([
    [1, 'table'],
    [2, 'sql'],
    [3, 'method'],
  ])('in view %d, its %s', async (index, name) => {
    const { container } = await answered();
    const tab = screen.getAllByRole('tab')[index];
    if (tab !== undefined) fireEvent.click(tab);
    await waitFor(() => expect(tab?.getAttribute('aria-selected')).toBe('true'));
    const panel = container.querySelector('[role="tabpanel"]');
    expect(panel === null ? null : markupOf(panel)).toMatchSnapshot(name);
  });

  it('with nothing to show under its filters', async () => {
    const { container } = renderCard(() => sampleResult([]), 'minutes=5-60&years=2002-2003');
    await screen.findByText('Nothing fits.');
    expect(markupOf(container)).toMatchSnapshot();
  });

  it('while its data is on the way', () => {
    const { container, setStatus, setProgress } = renderCard(() => new Promise(() => undefined));
    setStatus('loading');
    setProgress({ ...noProgress, totalReceived: 1e6, totalBytes: 4e6, bytesPerSecond: 1e6, secondsLeft: 3 });
    expect(markupOf(container)).toMatchSnapshot();
  });

  it.each([
    new DataError('offline', { missing: ['recipes'], reason: 'no network' }),
    new DataError('storage_unavailable', { status: 503, retryAfterSeconds: null, table: null }),
    new DataError('dataset_missing', { table: null }),
    new DataError('dataset_invalid', { issues: ['files: expected array'] }),
    new DataError('dataset_hash_mismatch', {
      table: 'recipes',
      expected: '9c1e4b70d2f8',
      received: '41d0a7e30b6c',
      expectedBytes: 1,
      receivedBytes: 2,
    }),
    new DataError('link_expired', { table: 'recipes', status: 403 }),
    new DataError('engine_start_failed', { reason: 'no memory' }),
    new DataError('engine_crashed', { reason: 'no memory', statement: null }),
    new DataError('statement_refused', { limit: 'depth', given: 201, most: 200, reason: 'too deep' }),
    new DataError('query_failed', { statement: 'SELECT', reason: 'no such column' }),
    new DataError('cancelled', { reason: 'given up' }),
    new RangeError('Unforeseen'),
  ])('that failed with $code', async (failed) => {
    const { container } = renderCard(() => Promise.reject(failed));
    await screen.findByRole('alert');
    expect(markupOf(container)).toMatchSnapshot();
  });

  it('that stopped while it was drawn', () => {
    const { container } = renderInApp(() => <CrashNotice onReset={() => {}} />, { locale });
    expect(markupOf(container)).toMatchSnapshot();
  });
});
