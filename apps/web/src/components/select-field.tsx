import { For } from 'solid-js';
import { Icon } from './icon.tsx';
import './select-field.css';

interface SelectFieldProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of many options: the platform's own list, so that it fits every device. */
export function SelectField(props: SelectFieldProps) {
  return (
    <label class="select-field">
      <span class="label">{props.label}</span>
      <span class="select-field-box">
        <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
        <Icon name="chevron-down" />
      </span>
    </label>
  );
}
