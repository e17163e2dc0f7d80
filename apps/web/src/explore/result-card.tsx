import { wholeSelection } from '@mangetamain/analytics/selection';
import { integer } from '@mangetamain/analytics/text';
import { Show } from 'solid-js';
import { TitledCard } from '../analysis/titled-card.tsx';
import { Icon } from '../components/icon.tsx';
import { useApp } from '../context/app-context.ts';
import { download } from '../export/download.ts';
import { fileName } from '../export/names.ts';
import { resultCsv } from './result-csv.ts';
import { ResultTable } from './result-table.tsx';
import { rowLimit, type Result } from './result.ts';
import { useExploreText } from './text.ts';
import './result-table.css';

interface ResultCardProps {
  readonly result: Result | null;
  /** The same answer as Parquet; rejects where its engine is gone. */
  readonly parquet: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** The answer to the last statement that had one. */
export function ResultCard(props: ResultCardProps) {
  const { announce, session, translator } = useApp();
  const write = useExploreText();
  const title = () => {
    if (props.result === null) return write('explore.result.waiting');
    const { rows, columns } = props.result;
    return write('explore.result.title', {
      count: rows.length,
      rows: integer(rows.length),
      columns: columns.length,
    });
  };
  const bound = () => {
    if (props.result === null) return undefined;
    return props.result.limited
      ? write('explore.result.limited', { limit: integer(rowLimit) })
      : write('explore.result.complete');
  };
  const save = (content: Blob, extension: 'csv' | 'parquet') => {
    const name = fileName(
      'explore',
      session.dataset() ?? { datasetId: 'unknown', source: 'import' },
      wholeSelection,
      extension,
    );
    download(content, name);
    announce(write('explore.exported', { file: name }));
  };
  const csv = (result: Result) =>
    save(new Blob([resultCsv(result, translator())], { type: 'text/csv' }), 'csv');
  const parquet = async () => {
    try {
      save(new Blob([await props.parquet()], { type: 'application/vnd.apache.parquet' }), 'parquet');
    } catch (error) {
      announce(write('explore.exportFailed'));
      reportError(error);
    }
  };
  return (
    <TitledCard
      icon="table"
      eyebrow={write('explore.result')}
      title={title()}
      subtitle={bound()}
      actions={
        <Show when={props.result}>
          {(result) => (
            <div class="row result-actions">
              <button
                type="button"
                class="button button-small"
                title={write('explore.csv.hint')}
                onClick={() => csv(result())}
              >
                <Icon name="file-spreadsheet" />
                {write('explore.csv')}
              </button>
              <button
                type="button"
                class="button button-small"
                title={write('explore.parquet.hint')}
                onClick={() => void parquet()}
              >
                <Icon name="database" />
                {write('explore.parquet')}
              </button>
            </div>
          )}
        </Show>
      }
    >
      <Show when={props.result} fallback={<div class="result-waiting" />}>
        {(result) => (
          <Show
            when={result().rows.length > 0}
            fallback={<p class="small secondary card-text">{write('explore.result.empty')}</p>}
          >
            <ResultTable result={result()} />
          </Show>
        )}
      </Show>
    </TitledCard>
  );
}
