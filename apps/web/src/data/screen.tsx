import { createEffect, createResource, Show } from 'solid-js';
import { RetryAction, StateCard } from '../analysis/state-card.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { browserPorts } from '../loading/index.ts';
import { CitationCard } from './citation-card.tsx';
import { CleaningCard } from './cleaning-card.tsx';
import { DataHead } from './data-head.tsx';
import { QualityCard, type QualityState } from './quality-card.tsx';
import { loadQualityReport } from './quality-report.ts';
import { TablesCard } from './tables-card.tsx';
import { useDataText } from './text.ts';
import '../page/page.css';
import '../analysis/analysis-card.css';
import '../analysis/chart-panel.css';
import '../analysis/table-panel.css';
import './screen.css';

/** Where the data come from, what was left out of them, what is known of them, and how to take them away. */
export function Screen() {
  const { session } = useApp();
  const { ui } = useText();
  const [report, { refetch }] = createResource(
    () => session.dataset()?.datasetId,
    (datasetId) => loadQualityReport(datasetId, browserPorts),
  );
  // Read only once it is there: a resource that is waited for would take the page away meanwhile.
  const quality = (): QualityState => {
    if (report.state === 'ready') return { status: 'ready', report: report() };
    return { status: report.state === 'errored' ? 'failed' : 'loading' };
  };
  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: ui('screen.name.data') });
  });
  return (
    <div class="stack page">
      <Show when={session.dataset()} fallback={<WithoutDataset />}>
        {(manifest) => (
          <>
            <DataHead manifest={manifest()} />
            <div class="stack page-cards">
              <CleaningCard manifest={manifest()} />
              <div class="data-pair">
                <QualityCard manifest={manifest()} quality={quality()} onRetry={() => void refetch()} />
                <CitationCard manifest={manifest()} />
              </div>
              <TablesCard manifest={manifest()} columns={quality().report?.columns ?? []} />
            </div>
          </>
        )}
      </Show>
    </div>
  );
}

function WithoutDataset() {
  const { session } = useApp();
  const { ui } = useText();
  const write = useDataText();
  return (
    <>
      <h1 class="display-1">{ui('screen.name.data')}</h1>
      <Show
        when={session.status() === 'failed' || session.status() === 'cancelled'}
        fallback={<p role="status">{write('data.loading')}</p>}
      >
        <div class="card">
          <StateCard
            alert
            tone="warning"
            icon="database"
            title={write('data.missing.title')}
            body={write('data.missing.body')}
          >
            <RetryAction onRetry={session.retry}>{ui('error.retry')}</RetryAction>
          </StateCard>
        </div>
      </Show>
    </>
  );
}
