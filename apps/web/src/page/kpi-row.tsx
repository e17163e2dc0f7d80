import type { Kpi } from '@mangetamain/analytics';
import { For, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { RichText } from '../components/rich-text.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { SparkChart } from './spark-chart.tsx';
import './kpi-row.css';

interface KpiRowProps {
  /** KPIs in order; `null` for one that is still being computed. */
  readonly kpis: readonly (Kpi | null)[];
}

/** The headline numbers of a page. */
export function KpiRow(props: KpiRowProps) {
  const { ui } = useText();
  return (
    <Show when={props.kpis.length > 0}>
      <section class="kpis" aria-label={ui('page.kpis')}>
        <dl class="kpi-row">
          <For each={props.kpis}>
            {(kpi) => (
              <Show when={kpi} fallback={<KpiSkeleton />}>
                {(known) => <KpiTile kpi={known()} />}
              </Show>
            )}
          </For>
        </dl>
      </section>
    </Show>
  );
}

function KpiTile(props: { kpi: Kpi }) {
  const { t } = useText();
  return (
    <div class="kpi">
      <dt class="label">{t(props.kpi.label)}</dt>
      <dd class="kpi-line">
        <span class="kpi-value">
          {t(props.kpi.value)}
          <Show when={props.kpi.unit}>{(unit) => <span class="secondary kpi-unit"> {t(unit())}</span>}</Show>
        </span>
        <Show when={props.kpi.spark}>{(spark) => <SparkChart spark={spark()} />}</Show>
      </dd>
      <dd class="label">
        <RichText text={props.kpi.context} />
      </dd>
    </div>
  );
}

function KpiSkeleton() {
  return (
    <div class="kpi" aria-hidden="true">
      <Skeleton width="60%" height="13px" />
      <Skeleton width="45%" height="28px" margin="10px" />
      <Skeleton width="80%" height="13px" />
    </div>
  );
}
