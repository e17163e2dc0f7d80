import type { Manifest, QualityReport } from '@mangetamain/analytics/dataset';
import { percent } from '@mangetamain/analytics/text';
import { createMemo, For } from 'solid-js';
import { useApp } from '../context/app-context.ts';
import { incompleteColumns } from './quality.ts';
import { useDataText } from './text.ts';

/** How many rows of the published columns hold a value. */
export function PresentValues(props: { manifest: Manifest; report: QualityReport }) {
  const write = useDataText();
  const incomplete = createMemo(() => incompleteColumns(props.report, props.manifest.files));
  const others = () => props.report.columns.length - incomplete().length;
  return (
    <div class="quality-present">
      <h3 class="label">{write('quality.present')}</h3>
      <ul>
        <For each={incomplete()}>
          {({ table, column, present }) => <Present name={`${table}.${column}`} share={present} />}
        </For>
        <Present name={write('quality.complete', { count: others() })} share={1} />
      </ul>
    </div>
  );
}

function Present(props: { name: string; share: number }) {
  const { translator } = useApp();
  return (
    <li class="quality-value">
      <span>{props.name}</span>
      <span class="quality-track" aria-hidden="true">
        <span style={{ 'inline-size': `${props.share * 100}%` }} />
      </span>
      <strong class="data-number">{translator()(percent(props.share))}</strong>
    </li>
  );
}
