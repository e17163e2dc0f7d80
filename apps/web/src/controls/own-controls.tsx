import type { Analysis } from '@mangetamain/analytics';
import { For, Match, Show, Switch } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { ItemField } from '../components/item-field.tsx';
import { Segmented } from '../components/segmented.tsx';
import { SelectField } from '../components/select-field.tsx';
import { ToggleSwitch } from '../components/toggle-switch.tsx';
import { FilterChip } from './filter-chip.tsx';
import { asChoice, type ControlHandle, type PageControls } from './page-controls.ts';

/** Up to this many options stand side by side, where their words together have up to so many letters. */
const segmentsAtMost = 3;
const lettersAtMost = 36;
/** With more controls than this, each is a list: many are told apart by their labels. */
const controlsBesideTabs = 3;

interface OwnControlsProps {
  readonly analysis: Analysis;
  readonly controls: PageControls;
  /** Names that a control for an item offers, most used first. */
  readonly items: readonly string[];
}

/** The controls that act on this analysis alone. */
export function OwnControls(props: OwnControlsProps) {
  const { t, ui } = useText();
  const handles = () => props.controls.ownOf(props.analysis);
  const many = () => handles().length > controlsBesideTabs;
  return (
    <Show when={handles().length > 0}>
      <div
        classList={{ 'row card-controls': true, 'card-controls-many': many() }}
        role="group"
        aria-label={ui('card.controls', { title: t(props.analysis.title) })}
      >
        <For each={handles()}>
          {(handle) => <OwnControl handle={handle} items={props.items} compact={many()} />}
        </For>
      </div>
    </Show>
  );
}

const fitsSideBySide = (options: readonly { readonly label: string }[]) =>
  options.length <= segmentsAtMost && options.map(({ label }) => label).join('').length <= lettersAtMost;

function OwnControl(props: { handle: ControlHandle; items: readonly string[]; compact: boolean }) {
  const { t } = useText();
  const label = () => t(props.handle.control.label);
  const change = (value: unknown) => props.handle.set(value, 'push');
  return (
    <Switch fallback={<FilterChip handle={props.handle} />}>
      <Match when={props.handle.control.kind === 'toggle'}>
        <ToggleSwitch label={label()} checked={props.handle.value() === true} onChange={change} />
      </Match>
      <Match when={props.handle.control.kind === 'item'}>
        <ItemField
          label={label()}
          value={String(props.handle.value())}
          items={props.items}
          onChange={change}
        />
      </Match>
      <Match when={asChoice(props.handle)}>
        {(choice) => {
          const options = () =>
            choice().options.map((option) => ({ value: option.value, label: t(option.label) }));
          const value = () => String(props.handle.value());
          return (
            <Show
              when={!props.compact && fitsSideBySide(options())}
              fallback={<SelectField label={label()} options={options()} value={value()} onChange={change} />}
            >
              <Segmented legend={label()} options={options()} value={value()} onChange={change} />
            </Show>
          );
        }}
      </Match>
    </Switch>
  );
}
