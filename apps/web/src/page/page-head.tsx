import { createMemo, Show } from 'solid-js';
import type { AnalysisRun } from '../analysis/analysis-run.ts';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { Sentences } from '../components/sentences.tsx';
import { CopyLink } from '../components/copy-link.tsx';
import { isPending, pageSummaries } from './page-results.ts';
import { createPrinting } from './printing.ts';

interface PageHeadProps {
  readonly title: string;
  readonly runs: readonly AnalysisRun[];
}

/** The title of a page, what it found in a sentence or two, and the ways to take it away. */
export function PageHead(props: PageHeadProps) {
  const { ui } = useText();
  const printing = createPrinting(props.runs);
  const summaries = createMemo(() => pageSummaries(props.runs));

  const pending = () =>
    props.runs.some((run) => run.analysis.headline.summary !== undefined && isPending(run));

  return (
    <header class="page-head">
      <div class="row page-head-line">
        <h1 class="display-1">{props.title}</h1>
        <div class="page-actions print-hidden">
          <CopyLink />
          <button type="button" class="button" aria-disabled={printing.busy()} onClick={printing.print}>
            <Icon name="download" />
            {ui(printing.busy() ? 'page.report.busy' : 'page.report')}
          </button>
        </div>
      </div>
      <Show
        when={summaries().length > 0}
        fallback={
          <Show when={pending()}>
            <p class="lead page-finding">
              <span class="visually-hidden">{ui('page.finding.loading')}</span>
              <Skeleton width="min(100%, 46em)" height="16px" margin="6px 12px" />
              <Skeleton width="min(60%, 28em)" height="16px" margin="6px 12px" />
            </p>
          </Show>
        }
      >
        <p class="lead page-finding">
          <Sentences of={summaries()} />
        </p>
      </Show>
    </header>
  );
}
