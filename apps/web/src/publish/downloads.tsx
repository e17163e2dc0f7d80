import { locales, type Locale } from '@mangetamain/analytics/text';
import type { IconName } from '@mangetamain/theme/icons';
import { createSignal, For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useApp } from '../context/app-context.ts';
import { download } from '../export/download.ts';
import { PictureFailed } from '../export/picture-failed.ts';
import { fileKinds, fileName, type FileKind } from '../export/names.ts';
import { fileOf } from './files.ts';
import { notesOf } from './notes.ts';
import { usePublishText, type PublishText } from './publish-text.ts';
import type { Published } from './published.ts';
import { createReading } from './reading.ts';
import { StableAddresses } from './stable-addresses.tsx';

const icons: Readonly<Record<FileKind, IconName>> = {
  csv: 'file-spreadsheet',
  xlsx: 'table',
  parquet: 'database',
  svg: 'file-code',
  png: 'image',
};

/** The analysis as a file: its table for spreadsheets and programs, its figure as a picture. */
export function Downloads(props: Published) {
  const { announce, locale, theme, translator } = useApp();
  const words = usePublishText();
  const reading = createReading(props);
  const [chosen, setChosen] = createSignal<Locale | null>(null);
  const style = () => chosen() ?? locale();
  const [failure, setFailure] = createSignal<unknown>(null);

  const save = async (kind: FileKind) => {
    const { dataset, analysis, selection } = props;
    const name = fileName(
      analysis.id,
      dataset ?? { datasetId: 'unknown', source: 'import' },
      selection,
      kind,
    );
    setFailure(null);
    try {
      const request = { published: props, words, translator: translator(), scheme: theme.scheme() };
      download(await fileOf(kind, { ...request, notes: notesOf(reading()), style: style() }), name);
      announce(words('saved', { file: name }));
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <section class="stack publish-part">
      <h5 class="row publish-part-title">
        <Icon name="download" />
        {words('download')}
      </h5>
      <div title={words('numbers.hint')}>
        <Segmented
          legend={words('numbers')}
          options={locales.map((value) => ({ value, label: words(`numbers.${value}`) }))}
          value={style()}
          onChange={setChosen}
        />
      </div>
      <ul class="publish-files">
        <For each={fileKinds}>
          {(kind) => (
            <li>
              <button
                type="button"
                class="row hoverable publish-file"
                aria-label={words('row.save', { kind: kind.toUpperCase() })}
                onClick={() => void save(kind)}
              >
                <Icon name={icons[kind]} />
                <span class="stack publish-file-words">
                  <strong>{kind === 'parquet' ? 'Parquet' : kind.toUpperCase()}</strong>
                  <span class="caption secondary">{words(`${kind}.about`)}</span>
                </span>
                <Icon name="download" />
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={failure()}>
        {(error) => (
          <p class="small" role="alert">
            {words('failed', { reason: reasonWords(words, error()) })}
          </p>
        )}
      </Show>
      <StableAddresses {...props} />
    </section>
  );
}

function reasonWords(words: PublishText, error: unknown): string {
  if (error instanceof PictureFailed) return words(`picture.${error.reason}`);
  return error instanceof Error ? error.message : String(error);
}
