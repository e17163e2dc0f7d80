import { readableSql, runnableSql } from '@mangetamain/analytics';
import { createMemo, For, Show } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { exploreLink } from '../context/explore-link.ts';
import { copyText } from '../export/copy-text.ts';
import type { AnsweredCard } from './card.ts';
import { sqlTokens } from './sql-tokens.ts';
import './sql-panel.css';

/** The statements that ran, with the filters in force written in. */
export function SqlPanel(props: AnsweredCard) {
  const { announce } = useApp();
  const { t, ui } = useText();
  const statements = createMemo(() => {
    const { dataset, run } = props;
    if (dataset === null) return [];
    return Object.entries(run.analysis.statements(run.params(), dataset)).map(([name, statement]) => ({
      name,
      sql: readableSql(statement.sql),
      runnable: runnableSql(statement.sql),
    }));
  });
  const copy = () => {
    const script = statements().map(({ name, sql }) => `-- ${name}\n${sql};\n`);
    copyText(script.join('\n')).then(
      () => announce(ui('card.sql.copied')),
      () => announce(ui('page.copyFailed')),
    );
  };
  const opened = (runnable: string) =>
    exploreLink(`-- ${t(props.run.analysis.title)}\n${runnable};\n`, props.controls.search());
  return (
    <div class="card-text stack sql-panel">
      <div class="row sql-bar">
        <p class="caption card-caption">{ui('card.sql.note')}</p>
        <button type="button" class="button button-small" onClick={copy}>
          <Icon name="copy" />
          {ui('card.sql.copy')}
        </button>
      </div>
      <For each={statements()}>
        {({ name, sql, runnable }) => (
          <section class="sql-statement">
            <div class="row sql-bar">
              <Show when={statements().length > 1} fallback={<span />}>
                <h4 class="label rail-title">{name}</h4>
              </Show>
              <a class="small row sql-explore print-hidden" {...opened(runnable)}>
                <Icon name="external-link" />
                {ui('card.sql.explore')}
              </a>
            </div>
            <pre class="sql-text" tabindex="0" aria-label={name}>
              <code>
                <For each={sqlTokens(sql)}>
                  {(token) => <span class={`sql-${token.kind}`}>{token.text}</span>}
                </For>
              </code>
            </pre>
          </section>
        )}
      </For>
    </div>
  );
}
