import { text, type Text } from '../text/text.ts';
import type { MessageId } from '../messages/index.ts';

interface ControlBase<Value> {
  readonly label: Text;
  /** A shared control stands above the cards of a page and acts on all its analyses. */
  readonly shared: boolean;
  readonly initial: Value;
  /** The value as it stands in a link. */
  encode(value: Value): string;
  /** The value, or undefined where the link holds something else. */
  decode(written: string): Value | undefined;
}

/** Years, both included; null stands for all. */
export type YearRange = readonly [number, number] | null;

export interface YearRangeControl extends ControlBase<YearRange> {
  readonly kind: 'years';
}

export interface RangeControl extends ControlBase<readonly [number, number]> {
  readonly kind: 'range';
  readonly minimum: number;
  readonly maximum: number;
}

export interface ChoiceControl<Value extends string = string> extends ControlBase<Value> {
  readonly kind: 'choice';
  /** Two or three short options are shown side by side; more become a list. */
  readonly options: readonly { readonly value: Value; readonly label: Text }[];
}

export interface ToggleControl extends ControlBase<boolean> {
  readonly kind: 'toggle';
}

/** One item of the data by name, or none. */
export interface ItemControl extends ControlBase<string> {
  readonly kind: 'item';
  readonly column: 'ingredient' | 'tag';
}

export type Control = YearRangeControl | RangeControl | ChoiceControl | ToggleControl | ItemControl;

export type Controls = Readonly<Record<string, Control>>;

export type ParamsOf<C extends Controls> = { readonly [Name in keyof C]: C[Name]['initial'] };

const integerPair = (written: string): readonly [number, number] | undefined => {
  const match = /^(\d{1,9})-(\d{1,9})$/u.exec(written);
  if (match === null) return undefined;
  const pair = [Number(match[1]), Number(match[2])] as const;
  return pair[0] <= pair[1] ? pair : undefined;
};

/** A range of calendar years, all of them at first. */
export function yearRange(options: { shared?: boolean } = {}): YearRangeControl {
  return {
    kind: 'years',
    label: text('control.years'),
    shared: options.shared ?? true,
    initial: null,
    encode: (value) => (value === null ? 'all' : value.join('-')),
    decode: (written) => (written === 'all' ? null : integerPair(written)),
  };
}

/** A range of whole numbers within bounds. */
export function range(
  label: MessageId,
  options: { minimum: number; maximum: number; shared?: boolean },
): RangeControl {
  const { minimum, maximum } = options;
  return {
    kind: 'range',
    label: text(label),
    shared: options.shared ?? false,
    initial: [minimum, maximum],
    minimum,
    maximum,
    encode: (value) => value.join('-'),
    decode: (written) => {
      const pair = integerPair(written);
      return pair !== undefined && pair[0] >= minimum && pair[1] <= maximum ? pair : undefined;
    },
  };
}

/** One of a few named options, the first one at first. */
export function choice<const Value extends string>(
  label: MessageId,
  options: readonly (readonly [Value, MessageId])[],
  settings: { shared?: boolean; initial?: NoInfer<Value> } = {},
): ChoiceControl<Value> {
  const values = options.map(([value]) => value);
  const [first] = values;
  if (first === undefined) throw new RangeError(`The control ${label} needs at least one option.`);
  return {
    kind: 'choice',
    label: text(label),
    shared: settings.shared ?? false,
    initial: settings.initial ?? first,
    options: options.map(([value, message]) => ({ value, label: text(message) })),
    encode: (value) => value,
    decode: (written) => values.find((value) => value === written),
  };
}

/** On or off. */
export function toggle(label: MessageId, settings: { initial: boolean; shared?: boolean }): ToggleControl {
  return {
    kind: 'toggle',
    label: text(label),
    shared: settings.shared ?? false,
    initial: settings.initial,
    encode: (value) => (value ? 'on' : 'off'),
    decode: (written) => (written === 'on' ? true : written === 'off' ? false : undefined),
  };
}

/** An ingredient or tag chosen by name; empty for none. */
export function item(label: MessageId, column: ItemControl['column']): ItemControl {
  return {
    kind: 'item',
    column,
    label: text(label),
    shared: false,
    initial: '',
    encode: (value) => value,
    decode: (written) => (written.length <= 200 ? written.trim().toLowerCase() : undefined),
  };
}
