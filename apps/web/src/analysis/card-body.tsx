import { Tabs } from '@kobalte/core/tabs';
import { comparisonMethod } from '@mangetamain/analytics/comparison';
import type { IconName } from '@mangetamain/theme/icons';
import { For, Show, type Component } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { Icon } from '../components/icon.tsx';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { OwnControls } from '../controls/own-controls.tsx';
import { countsText } from '../selection/counts-text.ts';
import { CardActions } from './card-actions.tsx';
import { createKeptSignal } from '../updates/kept-over-reload.ts';
import type { AnsweredCard } from './card.ts';
import { ChartPanel } from './chart-panel.tsx';
import { ComparisonStrip } from './comparison-strip.tsx';
import { createPublished, createPublishing } from './publishing.ts';
import { SqlPanel } from './sql-panel.tsx';
import { TablePanel } from './table-panel.tsx';

interface View {
  readonly id: 'chart' | 'table' | 'sql' | 'method';
  readonly icon: IconName;
  readonly Panel: Component<AnsweredCard>;
}

const views: readonly View[] = [
  { id: 'chart', icon: 'chart-no-axes-column', Panel: ChartPanel },
  { id: 'table', icon: 'table', Panel: TablePanel },
  { id: 'sql', icon: 'code-xml', Panel: SqlPanel },
  { id: 'method', icon: 'sigma', Panel: MethodPanel },
];

/** What an analysis found, and its views: tabs at the left, its own controls at the right. */
export function CardBody(props: AnsweredCard) {
  const { t, ui } = useText();
  const { counts } = useSelection();
  const title = () => t(props.run.analysis.title);
  const publishing = createPublishing();
  const published = createPublished(props);
  const [view, setView] = createKeptSignal(`${props.run.analysis.id}.view`, 'chart');
  return (
    <div class="card-body" aria-busy={props.run.state().status === 'running'}>
      <header class="card-head">
        <div class="card-headings">
          <p class="eyebrow">
            <Icon name={props.run.analysis.icon} />
            {title()}
          </p>
          <h3 class="title">
            <RichText text={props.presentation.findings[0]?.text ?? props.run.analysis.title} />
          </h3>
          <p class="small secondary card-subtitle">
            {t(props.presentation.subtitle)}
            <Show when={counts()}>{(known) => ` · ${t(countsText(known()))}`}</Show>
          </p>
        </div>
        <CardActions
          title={title()}
          address={published.address}
          publishing={publishing.Panel() !== null}
          onPublish={publishing.toggle}
        />
      </header>
      <Show when={publishing.Panel()}>
        {(Panel) => <Dynamic component={Panel()} {...published} onClose={publishing.toggle} />}
      </Show>
      <Show when={props.shown()}>{(shown) => <ComparisonStrip shown={shown()} />}</Show>
      <Tabs class="card-views" value={view()} onChange={setView}>
        <div class="row card-bar print-hidden">
          <Tabs.List class="card-tabs" aria-label={ui('card.views', { title: title() })}>
            <For each={views}>
              {(view) => (
                <Tabs.Trigger class="card-tab" value={view.id}>
                  <Icon name={view.icon} />
                  {ui(`card.${view.id}`)}
                </Tabs.Trigger>
              )}
            </For>
          </Tabs.List>
          <OwnControls
            analysis={props.run.analysis}
            controls={props.controls}
            items={props.presentation.items}
          />
        </div>
        <For each={views}>
          {(view) => (
            <Tabs.Content value={view.id} class="card-panel">
              <Dynamic component={view.Panel} {...props} />
            </Tabs.Content>
          )}
        </For>
      </Tabs>
    </div>
  );
}

/** What is computed, from which source, within which limits. */
function MethodPanel(props: AnsweredCard) {
  return (
    <div class="card-text stack secondary method-panel">
      <For each={[...props.run.analysis.method, ...(props.shown()?.differences ? comparisonMethod : [])]}>
        {(paragraph) => (
          <p class="prose">
            <RichText text={paragraph} />
          </p>
        )}
      </For>
    </div>
  );
}
