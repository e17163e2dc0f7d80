import type { ChoiceControl } from '@mangetamain/analytics';
import { createUniqueId, For, Match, Switch } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { ToggleSwitch } from '../components/toggle-switch.tsx';
import { createOptionWords, datasetYears } from './control-words.ts';
import { asChoice, type ControlHandle } from './page-controls.ts';
import { RangeEditor } from './range-editor.tsx';
import './filter-editor.css';

/** Edits one control's value; what suits depends on its kind. */
export function FilterEditor(props: { handle: ControlHandle }) {
  const { t } = useText();
  const control = () => props.handle.control;
  return (
    <Switch>
      <Match when={control().kind === 'years' || control().kind === 'range'}>
        <RangeOf handle={props.handle} />
      </Match>
      <Match when={asChoice(props.handle)}>
        {(choice) => <ChoiceEditor handle={props.handle} choice={choice()} />}
      </Match>
      <Match when={control().kind === 'toggle'}>
        <ToggleSwitch
          label={t(control().label)}
          checked={props.handle.value() === true}
          onChange={(value) => props.handle.set(value, 'push')}
        />
      </Match>
    </Switch>
  );
}

function RangeOf(props: { handle: ControlHandle }) {
  const { session } = useApp();
  const bounds = (): readonly [number, number] => {
    const { control } = props.handle;
    if (control.kind === 'range') return [control.minimum, control.maximum];
    const dataset = session.dataset();
    return dataset === null ? [0, 0] : datasetYears(dataset.period);
  };
  const value = () => {
    const held = props.handle.value();
    return Array.isArray(held) ? ([Number(held[0]), Number(held[1])] as const) : bounds();
  };
  const change = (pair: readonly [number, number], mode: 'push' | 'replace') => {
    const whole = pair[0] === bounds()[0] && pair[1] === bounds()[1];
    props.handle.set(whole ? props.handle.control.initial : pair, mode);
  };
  return <RangeEditor bounds={bounds()} value={value()} onChange={change} />;
}

function ChoiceEditor(props: { handle: ControlHandle; choice: ChoiceControl }) {
  const { t } = useText();
  const words = createOptionWords();
  const name = createUniqueId();
  return (
    <fieldset class="stack">
      <legend class="visually-hidden">{t(props.choice.label)}</legend>
      <For each={props.choice.options}>
        {(option) => (
          <label class="row choice-editor-option">
            <input
              type="radio"
              name={name}
              checked={props.handle.value() === option.value}
              onChange={() => props.handle.set(option.value, 'push')}
            />
            {words(option.label)}
          </label>
        )}
      </For>
    </fieldset>
  );
}
