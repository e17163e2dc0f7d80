import type { Manifest, ManifestFile, QualityReport } from '@mangetamain/analytics/dataset';
import { tableFileName } from '@mangetamain/analytics/open-data';
import { bytes, integer } from '@mangetamain/analytics/text';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { TitledCard } from '../analysis/titled-card.tsx';
import { Icon } from '../components/icon.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { isDataError } from '../engine/errors.ts';
import { copyText } from '../export/copy-text.ts';
import { downloadFrom } from '../export/download.ts';
import { browserPorts } from '../loading/index.ts';
import { useSchemaWords } from '../schema/schema-words.ts';
import { ColumnTable } from './column-table.tsx';
import { tableLink } from './table-link.ts';
import { useDataText } from './text.ts';
import './tables-card.css';

interface TablesCardProps {
  readonly manifest: Manifest;
  /** What is known of the values of each column; nothing until the quality report is there. */
  readonly columns: QualityReport['columns'];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Every published table: what is in it, how large it is, by which hash it is known, and its file. */
export function TablesCard(props: TablesCardProps) {
  const write = useDataText();
  const files = () => props.manifest.files;
  return (
    <TitledCard
      icon="table-2"
      eyebrow={write('tables.eyebrow')}
      title={write('tables.title', { count: files().length })}
      subtitle={write('tables.subtitle', {
        rows: integer(sum(files().map(({ rows }) => rows))),
        size: bytes(sum(files().map((file) => file.bytes))),
      })}
    >
      <table class="tables-table">
        <thead>
          <tr>
            <th scope="col">{write('tables.column.table')}</th>
            <th scope="col" class="data-number">
              {write('tables.column.rows')}
            </th>
            <th scope="col" class="data-number tables-wide">
              {write('tables.column.columns')}
            </th>
            <th scope="col" class="data-number">
              {write('tables.column.size')}
            </th>
            <th scope="col" class="tables-wide">
              {write('tables.column.hash')}
            </th>
            <th scope="col">
              <span class="visually-hidden">{write('tables.column.file')}</span>
            </th>
          </tr>
        </thead>
        <For each={files()}>
          {(file, index) => (
            <TableRows
              file={file}
              datasetId={props.manifest.datasetId}
              columns={props.columns.filter(({ table }) => table === file.table)}
              open={index() === 0}
            />
          )}
        </For>
      </table>
    </TitledCard>
  );
}

interface TableRowsProps {
  readonly file: ManifestFile;
  readonly datasetId: string;
  readonly columns: QualityReport['columns'];
  /** Whether its columns are shown at first. */
  readonly open: boolean;
}

function TableRows(props: TableRowsProps) {
  const { announce, translator } = useApp();
  const { ui } = useText();
  const write = useDataText();
  const words = useSchemaWords();
  const panel = createUniqueId();
  const [open, setOpen] = createSignal(props.open);
  const name = () => tableFileName(props.file);
  const size = () => translator()(bytes(props.file.bytes));

  const get = async () => {
    try {
      downloadFrom(await tableLink(props.datasetId, props.file.table, browserPorts), name());
      announce(write('tables.got', { file: name() }));
    } catch (error) {
      announce(write(`tables.getFailed.${failureOf(error)}`));
    }
  };
  const copyHash = () => {
    copyText(props.file.sha256).then(
      () => announce(write('tables.hash.copied')),
      () => announce(ui('page.copyFailed')),
    );
  };
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button
            type="button"
            class="tables-toggle"
            aria-expanded={open()}
            aria-controls={panel}
            onClick={() => setOpen(!open())}
          >
            <Icon name={open() ? 'chevron-down' : 'chevron-right'} />
            <code>{props.file.table}</code>
          </button>
          <span class="caption tables-meaning">{words.row(props.file.table)}</span>
        </th>
        <td class="data-number">{translator()(integer(props.file.rows))}</td>
        <td class="data-number tables-wide">{translator()(integer(props.file.columns.length))}</td>
        <td class="data-number">{size()}</td>
        <td class="tables-wide">
          <code class="tables-hash" title={props.file.sha256}>
            {props.file.sha256.slice(0, 4)}…{props.file.sha256.slice(-4)}
          </code>
          <button
            type="button"
            class="tables-copy"
            aria-label={write('tables.hash.copy', { table: props.file.table })}
            onClick={copyHash}
          >
            <Icon name="copy" />
          </button>
        </td>
        <td class="tables-get">
          <button
            type="button"
            class="button button-small"
            aria-label={write('tables.get.label', { file: name(), size: size() })}
            onClick={() => void get()}
          >
            <Icon name="download" />
            <span class="tables-wide">{write('tables.get')}</span>
          </button>
        </td>
      </tr>
      <tr id={panel} hidden={!open()} class="tables-columns">
        <td colspan="6">
          <Show when={open()}>
            <ColumnTable file={props.file} columns={props.columns} />
          </Show>
        </td>
      </tr>
    </tbody>
  );
}

function failureOf(error: unknown): 'offline' | 'replaced' | 'other' {
  if (isDataError(error, 'offline')) return 'offline';
  return isDataError(error, 'dataset_missing') ? 'replaced' : 'other';
}
