import type { KeyFigureGroup } from '@mangetamain/analytics';
import { For, Show } from 'solid-js';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import './key-figures.css';

/** Numbers with what qualifies them, under a title. */
export function KeyFigures(props: { group: KeyFigureGroup }) {
  const { t } = useText();
  return (
    <section class="rail-group">
      <h4 class="label rail-title">{t(props.group.title)}</h4>
      <dl class="key-figures">
        <For each={props.group.figures}>
          {(figure) => (
            <div class="key-figure">
              <dt class="label">{t(figure.label)}</dt>
              <dd>
                <span class="key-figure-value">
                  <RichText text={figure.value} />
                </span>{' '}
                <Show when={figure.detail}>{(detail) => <span class="label">{t(detail())}</span>}</Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}
