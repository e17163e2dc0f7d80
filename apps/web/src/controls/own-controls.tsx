import type { Analysis } from '@mangetamain/analytics';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { createIsPhone } from '../components/is-phone.ts';
import { ItemField } from '../components/item-field.tsx';
import { Segmented } from '../components/segmented.tsx';
import { SelectField } from '../components/select-field.tsx';
import { ToggleSwitch } from '../components/toggle-switch.tsx';
import { createOptionWords } from './control-words.ts';
import { FilterChip } from './filter-chip.tsx';
import { OptionsSheet } from './options-sheet.tsx';
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

const asksForItem = ({ control }: ControlHandle) => control.kind === 'item';

/** Of many controls, so many stand in sight. */
const inSightOfMany = 2;

/** The item that is asked for stays in sight; so do the others beside the tabs, as far as they are few. */
function inSight(handles: readonly ControlHandle[], isPhone: boolean): readonly ControlHandle[] {
  if (!isPhone && handles.length <= controlsBesideTabs) return handles;
  const others = handles.filter((handle) => !asksForItem(handle));
  const most = new Set(others.slice(0, isPhone ? 0 : inSightOfMany));
  return handles.filter((handle) => asksForItem(handle) || most.has(handle));
}

/** The controls that act on this analysis alone: beside its tabs; of many the rest behind a button. */
export function OwnControls(props: OwnControlsProps) {
  const { t, ui } = useText();
  const isPhone = createIsPhone();
  const handles = () => props.controls.ownOf(props.analysis);
  const shown = createMemo(() => inSight(handles(), isPhone()));
  const options = createMemo(() => handles().filter((handle) => !shown().includes(handle)));
  const many = () => !isPhone() && options().length > 0;
  const name = () => ui('card.controls', { title: t(props.analysis.title) });
  return (
    <>
      <Show when={options().length > 0}>
        <OptionsSheet name={name()} changed={options().some((handle) => handle.changed())}>
          <For each={options()}>{(handle) => <OwnControl handle={handle} items={[]} compact />}</For>
        </OptionsSheet>
      </Show>
      <Show when={shown().length > 0}>
        <div
          classList={{ 'row card-controls': true, 'card-controls-many': many() }}
          role="group"
          aria-label={name()}
        >
          <For each={shown()}>
            {(handle) => <OwnControl handle={handle} items={props.items} compact={many()} />}
          </For>
        </div>
      </Show>
    </>
  );
}

const fitsSideBySide = (options: readonly { readonly label: string }[]) =>
  options.length <= segmentsAtMost && options.map(({ label }) => label).join('').length <= lettersAtMost;

function OwnControl(props: { handle: ControlHandle; items: readonly string[]; compact: boolean }) {
  const { t } = useText();
  const words = createOptionWords();
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
            choice().options.map((option) => ({ value: option.value, label: words(option.label) }));
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
