import { datasetTitle, type DatasetFacts } from '@mangetamain/analytics';
import { date, integer } from '@mangetamain/analytics/text';
import type { IconName } from '@mangetamain/theme/icons';
import { A, useLocation } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { screenHref } from '../context/screens.ts';
import { useOverviewText } from './text.ts';
import './data-line.css';

/** Where all of it comes from, and what was left out on the way, in one line. */
export function DataLine() {
  const { session } = useApp();
  return <Show when={session.dataset()}>{(dataset) => <Facts dataset={dataset()} />}</Show>;
}

function Facts(props: { dataset: DatasetFacts }) {
  const { t } = useText();
  const text = useOverviewText();
  const location = useLocation();
  const kept = () => {
    const steps = props.dataset.lineage.filter(({ table }) => table === 'recipes');
    const [raw, clean] = [steps[0], steps.at(-1)];
    return raw && clean && { raw: integer(raw.rows), kept: integer(clean.rows) };
  };
  return (
    <p class="caption data-line">
      <Fact icon="database">
        {text('overview.data.source', {
          title: t(datasetTitle(props.dataset)),
          from: date(props.dataset.period[0], 'shortDay'),
          to: date(props.dataset.period[1], 'shortDay'),
        })}
      </Fact>
      <Show when={kept()}>
        {(recipes) => <Fact icon="funnel">{text('overview.data.kept', recipes())}</Fact>}
      </Show>
      <Fact icon="package">{text('overview.data.dataset', { dataset: props.dataset.datasetId })}</Fact>
      <A class="data-line-link" href={screenHref('data', new URLSearchParams(location.search))}>
        {text('overview.data.link')}
        <Icon name="arrow-right" />
      </A>
    </p>
  );
}

function Fact(props: { icon: IconName; children: JSX.Element }) {
  return (
    <span class="row data-line-fact">
      <Icon name={props.icon} />
      {props.children}
    </span>
  );
}
