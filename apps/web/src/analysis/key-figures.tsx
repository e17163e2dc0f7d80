import type { KeyFigureGroup } from '@mangetamain/analytics';
import { For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import './key-figures.css';

/** Numbers with what qualifies them, under a title; folded away where they are for whoever asks. */
export function KeyFigures(props: { group: KeyFigureGroup }) {
  const { t } = useText();
  const title = () => <h4 class="label rail-title">{t(props.group.title)}</h4>;
  return (
    <Show
      when={props.group.folded}
      fallback={
        <section classList={{ 'rail-group': true, 'rail-dense': props.group.dense === true }}>
          {title()}
          <Show when={props.group.sentence}>
            {(sentence) => <p class="prose rail-sentence">{t(sentence())}</p>}
          </Show>
          <Show when={props.group.figures.length > 0}>
            <KeyFigureList figures={props.group.figures} />
          </Show>
        </section>
      }
    >
      <details class="rail-group rail-fold">
        <summary class="row hoverable rail-summary">
          <Icon name="chevron-right" />
          {title()}
          <Show when={props.group.figures[0]}>
            {(first) => (
              <span class="label rail-first">
                <RichText text={first().value} />
              </span>
            )}
          </Show>
        </summary>
        <KeyFigureList figures={props.group.figures} />
      </details>
    </Show>
  );
}

function KeyFigureList(props: Pick<KeyFigureGroup, 'figures'>) {
  const { t } = useText();
  return (
    <dl class="key-figures">
      <For each={props.figures}>
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
  );
}
