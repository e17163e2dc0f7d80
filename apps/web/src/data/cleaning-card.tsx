import type { Manifest } from '@mangetamain/analytics/dataset';
import { integer, percent, signed } from '@mangetamain/analytics/text';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { TitledCard } from '../analysis/titled-card.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useApp } from '../context/app-context.ts';
import { useCleaningWords } from './cleaning-words.ts';
import { cleanedTables, cleaningOf, largestRule, type CleanedTable } from './cleaning.ts';
import { useDataText } from './text.ts';
import './cleaning-card.css';

/** What each rule of the cleaning removed, from all rows published to the clean ones. */
export function CleaningCard(props: { manifest: Manifest }) {
  const { translator } = useApp();
  const write = useDataText();
  const words = useCleaningWords();
  const [table, setTable] = createSignal<CleanedTable>('recipes');
  const cleaning = createMemo(() => cleaningOf(props.manifest, table()));
  const raw = () => props.manifest.lineage.find((step) => step.table === table());

  const title = () => {
    const shown = cleaning();
    const largest = shown === null ? null : largestRule(shown);
    if (shown === null || largest === null) return write('cleaning.title.none');
    const removed = shown.published - shown.clean;
    return write(`cleaning.title.${table()}`, {
      removed,
      n: integer(removed),
      share: percent(largest.removed / removed, 0),
      rule: words.name(table(), largest.step),
    });
  };
  const count = (rows: number) => translator()(integer(rows));

  return (
    <TitledCard
      icon="funnel"
      eyebrow={write('cleaning.eyebrow')}
      title={title()}
      subtitle={write('cleaning.subtitle')}
      actions={
        <Segmented
          legend={write('cleaning.of')}
          options={cleanedTables.map((value) => ({ value, label: write(`cleaning.of.${value}`) }))}
          value={table()}
          onChange={setTable}
        />
      }
    >
      <Show when={cleaning()}>
        {(shown) => (
          <>
            <table class="cleaning-table">
              <thead>
                <tr>
                  <th scope="col">{write('cleaning.column.rule')}</th>
                  <th scope="col">
                    <span class="visually-hidden">{write('cleaning.column.rows')}</span>
                  </th>
                  <th scope="col" class="data-number">
                    {write('cleaning.column.removed')}
                  </th>
                  <th scope="col" class="data-number">
                    {write('cleaning.column.left')}
                  </th>
                </tr>
              </thead>
              <tbody>
                <Row
                  class="cleaning-published"
                  name={words.name(table(), 'raw')}
                  rule={words.rule(table(), raw() ?? { step: 'raw', rule: '' })}
                  left={shown().published}
                  of={shown().published}
                />
                <For each={shown().rules}>
                  {(rule, index) => (
                    <Row
                      place={index() + 1}
                      name={words.name(table(), rule.step)}
                      rule={words.rule(table(), rule)}
                      removed={rule.removed}
                      left={rule.left}
                      of={shown().published}
                    />
                  )}
                </For>
                <Row
                  class="cleaning-clean"
                  name={write('cleaning.clean')}
                  rule={{ words: write('cleaning.clean.rule') }}
                  left={shown().clean}
                  of={shown().published}
                  inside={write('cleaning.kept', { share: percent(shown().clean / shown().published) })}
                />
              </tbody>
            </table>
            <div class="stack card-foot">
              <p class="caption card-caption">{write('cleaning.caption')}</p>
              <For each={shown().notes}>
                {(note) => {
                  const rule = () => words.rule(table(), note);
                  return (
                    <p class="caption card-caption" lang={rule().lang}>
                      {write('cleaning.note', { rule: rule().words, rows: count(note.rows) })}
                    </p>
                  );
                }}
              </For>
            </div>
          </>
        )}
      </Show>
    </TitledCard>
  );
}

interface RowProps {
  readonly class?: string;
  /** Place of the rule among the others. */
  readonly place?: number;
  readonly name: string;
  readonly rule: ReturnType<ReturnType<typeof useCleaningWords>['rule']>;
  /** Rows that the rule removed; absent where the row is no rule. */
  readonly removed?: number;
  readonly left: number;
  /** Rows that were published: the length of the scale. */
  readonly of: number;
  readonly inside?: string;
}

function Row(props: RowProps) {
  const { translator } = useApp();
  const share = (rows: number) => `${(100 * rows) / Math.max(props.of, 1)}%`;
  return (
    <tr class={props.class}>
      <th scope="row" class="cleaning-rule">
        <span class="secondary cleaning-place">{props.place}</span>
        <span>
          {props.name}
          <span class="caption cleaning-condition" lang={props.rule.lang}>
            {props.rule.words}
          </span>
        </span>
      </th>
      <td class="cleaning-scale">
        <div class="cleaning-bar" aria-hidden="true">
          <span class="cleaning-left" style={{ 'inline-size': share(props.left) }}>
            <span class="cleaning-inside">{props.inside}</span>
          </span>
          <Show when={props.removed}>
            {(removed) => (
              <span
                class="cleaning-removed"
                style={{ 'inset-inline-start': share(props.left), 'inline-size': share(removed()) }}
              />
            )}
          </Show>
          <Show when={props.removed === 0}>
            <span class="cleaning-nothing" style={{ 'inset-inline-start': share(props.left) }} />
          </Show>
        </div>
      </td>
      <td
        classList={{ 'data-number cleaning-count': true, 'cleaning-count-removed': (props.removed ?? 0) > 0 }}
      >
        <Show when={props.removed !== undefined}>{translator()(signed(-(props.removed ?? 0), 0))}</Show>
      </td>
      <td class="data-number cleaning-count">
        <strong>{translator()(integer(props.left))}</strong>
      </td>
    </tr>
  );
}
