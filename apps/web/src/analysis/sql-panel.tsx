import { readableSql, runnableSql } from '@mangetamain/analytics';
import { cutTables, isWhole, selectedSql, selectionSchema } from '@mangetamain/analytics/selection';
import { createMemo, For, Show } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
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
  const { selection } = useSelection();
  /** Plain names in the statements mean these tables where recipes are selected. */
  const cuts = () => (isWhole(selection()) ? [] : cutTables(selection(), props.run.analysis.tables).tables);
  const statements = createMemo(() => {
    const { dataset, run } = props;
    if (dataset === null) return [];
    const asked = Object.entries(run.analysis.statements(run.params(), dataset));
    return [
      ...cuts().map(({ table, create }) => ({
        name: `${selectionSchema}.${table}`,
        sql: readableSql(create),
        runnable: null,
      })),
      ...asked.map(([name, statement]) => ({
        name,
        sql: readableSql(statement.sql),
        // Elsewhere plain names mean the published tables again.
        runnable: runnableSql(selectedSql(statement.sql, selection(), run.analysis.tables)),
      })),
    ];
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
              <Show when={runnable}>
                {(own) => (
                  <a class="small row sql-explore print-hidden" {...opened(own())}>
                    <Icon name="external-link" />
                    {ui('card.sql.explore')}
                  </a>
                )}
              </Show>
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
