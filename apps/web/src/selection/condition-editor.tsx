import {
  fieldName,
  fieldNames,
  fields,
  type Condition,
  type FieldName,
  type Value,
} from '@mangetamain/analytics/selection';
import { text } from '@mangetamain/analytics/text';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { Segmented } from '../components/segmented.tsx';
import { SelectField } from '../components/select-field.tsx';
import { useText } from '../context/app-context.ts';
import { BoundsEditor } from './bounds-editor.tsx';
import { ItemsEditor } from './items-editor.tsx';
import { WordsEditor } from './words-editor.tsx';
import './condition-editor.css';

interface ConditionEditorProps {
  /** The condition to change; null for a new one. */
  readonly initial: Condition | null;
  readonly onApply: (condition: Condition) => void;
}

/** Puts a condition together: what recipes are selected by, whether they have it or not, and the values. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { t } = useText();
  const [field, setField] = createSignal<FieldName>(props.initial?.field ?? 'tag');
  const [negated, setNegated] = createSignal(props.initial?.negated ?? false);
  const [values, setValues] = createSignal<readonly Value[]>(props.initial?.values ?? []);
  const kind = () => fields[field()].kind;
  const choose = (name: string) => {
    const chosen = fieldNames.find((each) => each === name);
    if (chosen === undefined) return;
    setField(chosen);
    setValues([]);
  };
  return (
    <>
      <Show when={props.initial === null}>
        <SelectField
          label={t(text('selection.by'))}
          options={fieldNames.map((name) => ({ value: name, label: t(fieldName(name)) }))}
          value={field()}
          onChange={choose}
        />
      </Show>
      <Segmented
        legend={t(text('selection.mode'))}
        options={[
          { value: 'any', label: t(text('selection.mode.any')) },
          { value: 'none', label: t(text('selection.mode.none')) },
        ]}
        value={negated() ? 'none' : 'any'}
        onChange={(mode) => setNegated(mode === 'none')}
      />
      <Switch>
        <Match when={kind() === 'item'}>
          <ItemsEditor field={field()} values={values()} onChange={setValues} />
        </Match>
        <Match when={kind() === 'range'}>
          <BoundsEditor field={field()} values={values()} onChange={setValues} />
        </Match>
        <Match when={kind() === 'word'}>
          <WordsEditor field={field()} values={values()} onChange={setValues} />
        </Match>
      </Switch>
      <div class="filter-editor-actions">
        <button
          type="button"
          classList={{ 'button button-small': true, 'button-primary': values().length > 0 }}
          disabled={values().length === 0}
          onClick={() => props.onApply({ field: field(), negated: negated(), values: values() })}
        >
          {t(text('selection.apply'))}
        </button>
      </div>
    </>
  );
}
