import './toggle-switch.css';

interface ToggleSwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** On or off, at once. */
export function ToggleSwitch(props: ToggleSwitchProps) {
  return (
    <label class="toggle-switch">
      <input
        type="checkbox"
        role="switch"
        class="faced-input"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="toggle-switch-track" aria-hidden="true" />
      <span class="label">{props.label}</span>
    </label>
  );
}
