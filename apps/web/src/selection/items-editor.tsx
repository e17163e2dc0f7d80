import { identifier, select, sql } from '@mangetamain/analytics';
import { fieldName, fields, itemNamed } from '@mangetamain/analytics/selection';
import { itemName, text } from '@mangetamain/analytics/text';
import { createEffect, createSignal, For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { ItemField } from '../components/item-field.tsx';
import { useApp, useText } from '../context/app-context.ts';
import type { ValuesEditorProps } from './values-editor.ts';

/** Items by name, each found by writing a part of it. */
export function ItemsEditor(props: ValuesEditorProps) {
  const { t } = useText();
  const names = createItemNames(props);
  const [unknown, setUnknown] = createSignal<string | null>(null);
  const chosen = () => props.values.filter((value) => typeof value === 'string');
  const add = (written: string) => {
    const item = itemNamed(written);
    if (item === null) return;
    // Until the names have come, whatever is written may be one.
    const isKnown = names().length === 0 || names().includes(item);
    setUnknown(isKnown ? null : item);
    if (isKnown && !chosen().includes(item)) props.onChange([...props.values, item]);
  };
  return (
    <div class="stack items-editor">
      <ItemField label={t(fieldName(props.field))} value="" emptied items={names()} onChange={add} />
      <Show when={unknown()}>
        {(item) => (
          <p class="small secondary" role="alert">
            {t(text('selection.unknown', { item: itemName(item()) }))}
          </p>
        )}
      </Show>
      <Show when={chosen().length > 0}>
        <ul class="items-editor-chosen" aria-label={t(text('selection.chosen'))}>
          <For each={chosen()}>
            {(item) => (
              <li>
                <button
                  type="button"
                  class="row hoverable items-editor-item"
                  aria-label={t(text('selection.unchoose', { item: itemName(item) }))}
                  onClick={() => props.onChange(props.values.filter((value) => value !== item))}
                >
                  {t(itemName(item))}
                  <Icon name="x" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

/** The names of all items of the field, most used first; none until they have come. */
function createItemNames(props: Pick<ValuesEditorProps, 'field'>) {
  const { session } = useApp();
  const [names, setNames] = createSignal<readonly string[]>([]);
  createEffect(() => {
    const description = fields[props.field];
    if (description.kind !== 'item') return;
    const table = description.names;
    setNames([]);
    const statement = select({ name: 'text' }, sql`SELECT name FROM ${identifier(table)} ORDER BY id`);
    session.ask(statement, [table]).then(
      (rows) => fields[props.field] === description && setNames(rows.map(({ name }) => name)),
      // Without names to choose from, an item can still be written.
      () => undefined,
    );
  });
  return names;
}
