import { createUniqueId, For, type JSX } from 'solid-js';
import './segmented.css';

interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Shown instead of the label, which then only names the option. */
  readonly content?: JSX.Element;
  /** Language of the label, where it is not the page's. */
  readonly lang?: string;
}

interface SegmentedProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A choice between two or three options side by side: radio buttons, with their keyboard. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = createUniqueId();
  return (
    <fieldset class="segmented">
      <legend class="visually-hidden">{props.legend}</legend>
      <For each={props.options}>
        {(option) => (
          <label
            class="segmented-option"
            lang={option.lang}
            title={option.content ? option.label : undefined}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
              class="faced-input"
              aria-label={option.content ? option.label : undefined}
            />
            <span class="row segmented-face">{option.content ?? option.label}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
