import { A, useLocation } from '@solidjs/router';
import { For } from 'solid-js';
import { CertaintyBadge } from '../components/certainty-badge.tsx';
import { Icon } from '../components/icon.tsx';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import { evidenceHref, type FoundEffect } from './found-effects.ts';
import { useOverviewText } from './text.ts';

/** Names that the folded row shows. */
const mostNamed = 3;

/** What makes no difference: counted and named while folded, each with its sentence once open. */
export function Unchanged(props: { effects: readonly FoundEffect[] }) {
  const { t } = useText();
  const text = useOverviewText();
  const location = useLocation();
  const subjectOf = ({ subject, analysis }: FoundEffect) =>
    text('overview.unchanged.subject', { subject: t(subject), page: text(`overview.page.${analysis.page}`) });
  const names = () => {
    const shown = props.effects.slice(0, mostNamed).map(subjectOf).join(' · ');
    const count = props.effects.length - mostNamed;
    return count > 0 ? text('overview.unchanged.more', { names: shown, count }) : shown;
  };
  return (
    <details class="unchanged">
      <summary class="row unchanged-summary">
        <Icon name="chevron-right" />
        <strong class="unchanged-title">{text('overview.unchanged.title')}</strong>
        <span class="small secondary unchanged-names">{names()}</span>
        <CertaintyBadge verdict="same" />
        <span class="label">{text('overview.unchanged.count', { count: props.effects.length })}</span>
      </summary>
      <ul class="stack unchanged-list">
        <For each={props.effects}>
          {(effect) => (
            <li class="unchanged-row">
              <A class="finding-link" href={evidenceHref(effect, new URLSearchParams(location.search))}>
                <RichText text={effect.finding.text} />
              </A>
              <span class="label">{t(effect.size)}</span>
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}
