import type { Manifest } from '@mangetamain/analytics/dataset';
import {
  bibtex,
  checksums,
  citationFile,
  croissant,
  dataPackage,
  publishedOn,
  source,
} from '@mangetamain/analytics/open-data';
import { date, integer } from '@mangetamain/analytics/text';
import type { IconName } from '@mangetamain/theme/icons';
import { createSignal, For, Show } from 'solid-js';
import { TitledCard } from '../analysis/titled-card.tsx';
import { Icon } from '../components/icon.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { screenPath } from '../context/screens.ts';
import { copyText } from '../export/copy-text.ts';
import { download } from '../export/download.ts';
import { cleaningOf } from './cleaning.ts';
import { useDataText } from './text.ts';
import './citation-card.css';

const forms = ['text', 'bibtex', 'cff'] as const;

/** How to cite the dataset, and its description for machines. */
export function CitationCard(props: { manifest: Manifest }) {
  const { announce } = useApp();
  const { ui } = useText();
  const write = useDataText();
  const [form, setForm] = createSignal<(typeof forms)[number]>('text');
  const address = () => `${window.location.origin}${screenPath('data')}`;
  const sentences = () => {
    const { datasetId, period, source: origin } = props.manifest;
    const day = publishedOn(props.manifest);
    return [
      write('cite.dataset', {
        year: day.slice(0, 4),
        from: period[0].slice(0, 4),
        to: period[1].slice(0, 4),
        source: origin,
        dataset: datasetId,
        recipes: integer(cleaningOf(props.manifest, 'recipes')?.clean ?? 0),
        day: date(day),
        address: address(),
      }),
      write('cite.source', {
        authors: source.authors.join(', '),
        paper: source.paper,
        venue: source.venue,
        year: String(source.year),
      }),
    ];
  };
  const written = () => {
    if (form() === 'bibtex') return bibtex(props.manifest, address());
    return form() === 'cff' ? citationFile(props.manifest, address()) : sentences().join('\n\n');
  };
  const copy = () => {
    copyText(written()).then(
      () => announce(write('cite.copied')),
      () => announce(ui('page.copyFailed')),
    );
  };
  return (
    <TitledCard
      class="citation-card"
      icon="scroll-text"
      eyebrow={write('cite.eyebrow')}
      title={write('cite.title')}
    >
      <div class="card-text stack citation">
        <div>
          <Segmented
            legend={write('cite.format')}
            options={forms.map((value) => ({ value, label: write(`cite.${value}`) }))}
            value={form()}
            onChange={setForm}
          />
        </div>
        <Show
          when={form() === 'text'}
          fallback={
            <pre class="citation-text" tabindex="0" aria-label={write(`cite.${form()}`)}>
              {written()}
            </pre>
          }
        >
          <div class="stack citation-text citation-prose">
            <For each={sentences()}>{(sentence) => <p>{sentence}</p>}</For>
          </div>
        </Show>
        <div>
          <button type="button" class="button button-small" onClick={copy}>
            <Icon name="copy" />
            {write('cite.copy')}
          </button>
        </div>
        <MachineFiles manifest={props.manifest} address={address()} />
      </div>
    </TitledCard>
  );
}

interface MachineFile {
  readonly id: 'croissant' | 'package' | 'checksums';
  readonly icon: IconName;
  readonly name: string;
  readonly type: string;
  readonly write: (manifest: Manifest, address: string) => string;
}

const json = (document: object) => `${JSON.stringify(document, null, 2)}\n`;

const machineFiles: readonly MachineFile[] = [
  {
    id: 'croissant',
    icon: 'file-code',
    name: 'croissant.json',
    type: 'application/ld+json',
    write: (manifest, address) => json(croissant(manifest, address)),
  },
  {
    id: 'package',
    icon: 'package',
    name: 'datapackage.json',
    type: 'application/json',
    write: (manifest, address) => json(dataPackage(manifest, address)),
  },
  { id: 'checksums', icon: 'shield-check', name: 'SHA256SUMS', type: 'text/plain', write: checksums },
];

/** Files made here from the manifest, so that they are there without a connection. */
function MachineFiles(props: { manifest: Manifest; address: string }) {
  const { announce } = useApp();
  const write = useDataText();
  const save = (file: MachineFile) => {
    download(new Blob([file.write(props.manifest, props.address)], { type: file.type }), file.name);
    announce(write('machine.saved', { file: file.name }));
  };
  return (
    <section>
      <h3 class="label citation-machines">{write('machine.title')}</h3>
      <ul class="machine-files">
        <For each={machineFiles}>
          {(file) => (
            <li class="row machine-file">
              <Icon name={file.icon} />
              <span>
                <strong>{write(`machine.${file.id}`)}</strong>
                <span class="caption">{write(`machine.${file.id}.hint`)}</span>
              </span>
              <button type="button" class="machine-get" onClick={() => save(file)}>
                {file.name}
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
