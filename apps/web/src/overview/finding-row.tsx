import { decimal } from '@mangetamain/analytics/text';
import { A, useLocation } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { CertaintyBadge } from '../components/certainty-badge.tsx';
import { Icon } from '../components/icon.tsx';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import { SparkChart } from '../page/spark-chart.tsx';
import { digitsOfRatio, placeOn, sizeOfRatio, spanOn, type EffectAxis, type Times } from './effect-axis.ts';
import { evidenceHref, type FoundEffect } from './found-effects.ts';
import { useOverviewText } from './text.ts';

interface FindingRowProps {
  readonly effect: FoundEffect;
  readonly rank: number;
  readonly axis: EffectAxis;
}

/** One finding: its sentence, its size in words and on the axis, how sure it is, and the way to its evidence. */
export function FindingRow(props: FindingRowProps) {
  const { t } = useText();
  const text = useOverviewText();
  const location = useLocation();
  const verdict = () => props.effect.finding.verdict;
  const href = () => evidenceHref(props.effect, new URLSearchParams(location.search));
  return (
    <li class="finding-grid finding-row" classList={{ 'finding-unclear': verdict() === 'unclear' }}>
      <span class="secondary finding-rank">{props.rank}</span>
      <span class="finding-words">
        <A class="finding-link" href={href()}>
          <RichText text={props.effect.finding.text} />
        </A>
        <span class="label finding-size">{t(props.effect.size)}</span>
      </span>
      <span class="finding-evidence">
        <SparkChart spark={props.effect.spark} />
      </span>
      <Show when={props.effect.times}>{(times) => <Size times={times()} axis={props.axis} />}</Show>
      <span class="finding-certainty">
        <Show when={knownVerdict(verdict())}>{(known) => <CertaintyBadge verdict={known()} />}</Show>
      </span>
      <span class="finding-page" aria-hidden="true">
        {text(`overview.page.${props.effect.analysis.page}`)}
        <Icon name="arrow-right" />
      </span>
    </li>
  );
}

const knownVerdict = (verdict: FoundEffect['finding']['verdict']) => (verdict === 'none' ? null : verdict);

/** The size on the axis and as a number, read out as one sentence. */
function Size(props: { times: Times; axis: EffectAxis }) {
  const text = useOverviewText();
  const size = (ratio: number) => decimal(sizeOfRatio(ratio), digitsOfRatio(ratio));
  const isLess = () => props.times.ratio < 1;
  const number = () =>
    text(isLess() ? 'overview.times.less' : 'overview.times.more', { times: size(props.times.ratio) });
  const spoken = () => {
    const [low, high] = props.times.interval.map((end) =>
      text(end < 1 ? 'overview.times.less' : 'overview.times.more', { times: size(end) }),
    );
    return text('overview.times.spoken', {
      way: isLess() ? 'less' : 'more',
      times: size(props.times.ratio),
      low: low ?? '',
      high: high ?? '',
    });
  };
  const span = () => spanOn(props.axis, props.times);
  return (
    <>
      <span
        class="finding-axis"
        classList={{ 'finding-less': isLess() }}
        style={{ '--place': placeOn(props.axis, props.times.ratio), '--from': span()[0], '--to': span()[1] }}
        aria-hidden="true"
      >
        <For each={props.axis.ticks}>
          {(tick) => <i class="axis-tick" style={{ '--place': placeOn(props.axis, tick) }} />}
        </For>
        <i class="axis-stem" />
        <i class="axis-span" />
        <i class="axis-dot" />
      </span>
      <span class="tabular finding-number">
        <span aria-hidden="true">{number()}</span>
        <span class="visually-hidden">{spoken()}</span>
      </span>
    </>
  );
}
