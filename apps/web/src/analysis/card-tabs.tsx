import { Tabs } from '@kobalte/core/tabs';
import type { IconName } from '@mangetamain/theme/icons';
import { For } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import type { PageControls } from '../controls/page-controls.ts';
import type { AnalysisRun } from './analysis-run.ts';
import { OwnControls } from '../controls/own-controls.tsx';

const views = ['chart', 'table', 'sql', 'method'] as const;

const icons: Record<(typeof views)[number], IconName> = {
  chart: 'chart-no-axes-column',
  table: 'table',
  sql: 'code-xml',
  method: 'sigma',
};

interface CardTabsProps {
  readonly run: AnalysisRun;
  readonly controls: PageControls;
}

/** The views of an analysis at the left, its own controls at the right. */
export function CardTabs(props: CardTabsProps) {
  const { t, ui } = useText();
  return (
    <div class="card-bar">
      <Tabs.List class="card-tabs" aria-label={ui('card.views', { title: t(props.run.analysis.title) })}>
        <For each={views}>
          {(view) => (
            <Tabs.Trigger class="card-tab" value={view}>
              <Icon name={icons[view]} />
              {ui(`card.${view}`)}
            </Tabs.Trigger>
          )}
        </For>
      </Tabs.List>
      <OwnControls
        analysis={props.run.analysis}
        controls={props.controls}
        items={props.run.state().last?.items ?? []}
      />
    </div>
  );
}
