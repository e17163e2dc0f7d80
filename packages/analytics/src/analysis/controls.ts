import { text, type Text } from '../text/text.ts';
import type { MessageId } from '../messages/message-id.ts';

type Pair = readonly [number, number];

interface ControlBase<Value> {
  readonly label: Text;
  /** A shared control stands above the cards of a page and acts on all its analyses. */
  readonly shared: boolean;
  readonly initial: Value;
  accepts(value: unknown): value is Value;
  /** The value as it stands in a link. Throws InvalidControlValue for a value of another kind. */
  encode(value: unknown): string;
  /** The value, or undefined where the link holds something else. */
  decode(written: string): Value | undefined;
}

/** A value that its control cannot take: the caller mixed up controls. */
export class InvalidControlValue extends TypeError {
  override readonly name = 'InvalidControlValue';

  constructor(value: unknown) {
    super(
      `No control value: ${JSON.stringify(value)}. Take it from decode, or from the control's initial value.`,
    );
  }
}

/** Years, both included; null stands for all. */
export type YearRange = Pair | null;

export interface YearRangeControl extends ControlBase<YearRange> {
  readonly kind: 'years';
}

export interface RangeControl extends ControlBase<Pair> {
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

/** The link codec of a control, safe for values that come from anywhere. */
function codec<Value>(parts: {
  accepts: (value: unknown) => value is Value;
  encode: (value: Value) => string;
  decode: (written: string) => Value | undefined;
}): Pick<ControlBase<Value>, 'accepts' | 'encode' | 'decode'> {
  return {
    ...parts,
    encode: (value) => {
      if (!parts.accepts(value)) throw new InvalidControlValue(value);
      return parts.encode(value);
    },
  };
}

const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((bound) => Number.isInteger(bound)) &&
  value[0] <= value[1];

const integerPair = (written: string): Pair | undefined => {
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
    ...codec<YearRange>({
      accepts: (value) => value === null || isPair(value),
      encode: (value) => (value === null ? 'all' : value.join('-')),
      decode: (written) => (written === 'all' ? null : integerPair(written)),
    }),
  };
}

/** A range of whole numbers within bounds. */
export function range(
  label: MessageId,
  options: { minimum: number; maximum: number; shared?: boolean },
): RangeControl {
  const { minimum, maximum } = options;
  const isWithin = (value: unknown): value is Pair =>
    isPair(value) && value[0] >= minimum && value[1] <= maximum;
  return {
    kind: 'range',
    label: text(label),
    shared: options.shared ?? false,
    initial: [minimum, maximum],
    minimum,
    maximum,
    ...codec({
      accepts: isWithin,
      encode: (value) => value.join('-'),
      decode: (written) => {
        const pair = integerPair(written);
        return isWithin(pair) ? pair : undefined;
      },
    }),
  };
}

interface ChoiceSettings<Value extends string> {
  readonly shared?: boolean;
  readonly initial?: NoInfer<Value>;
  /** Codes that older links hold, and what each is now. */
  readonly formerly?: Readonly<Record<string, NoInfer<Value>>>;
}

/** One of a few named options, the first one at first. */
export function choice<const Value extends string>(
  label: MessageId,
  options: readonly (readonly [Value, MessageId])[],
  settings?: ChoiceSettings<Value>,
): ChoiceControl<Value> {
  const labelled = options.map(([value, message]) => ({ value, label: text(message) }));
  return oneOf(label, labelled, settings);
}

/** What stands after an id and a dot in the ids of other messages. */
type OptionOf<Label extends MessageId, Id = MessageId> = Id extends `${Label}.${infer Option}`
  ? Option
  : never;

/** The same where the message of each option is the label's with the value after it: `control.sort.name`. */
export function choiceOf<Label extends MessageId, const Value extends OptionOf<Label>>(
  label: Label,
  values: readonly Value[],
  settings?: ChoiceSettings<Value>,
): ChoiceControl<Value> {
  const labelled = values.map((value) => ({ value, label: { message: `${label}.${value}` } }));
  return oneOf(label, labelled, settings);
}

function oneOf<Value extends string>(
  label: MessageId,
  options: ChoiceControl<Value>['options'],
  { shared = false, initial, formerly = {} }: ChoiceSettings<Value> = {},
): ChoiceControl<Value> {
  const values = options.map(({ value }) => value);
  const earlier = new Map(Object.entries(formerly));
  const [first] = values;
  if (first === undefined) throw new RangeError(`The control ${label} needs at least one option.`);
  return {
    kind: 'choice',
    label: text(label),
    shared,
    initial: initial ?? first,
    options,
    ...codec({
      accepts: (value): value is Value => values.some((known) => known === value),
      encode: (value) => value,
      decode: (written) => values.find((value) => value === written) ?? earlier.get(written),
    }),
  };
}

/** On or off. */
export function toggle(label: MessageId, settings: { initial: boolean; shared?: boolean }): ToggleControl {
  return {
    kind: 'toggle',
    label: text(label),
    shared: settings.shared ?? false,
    initial: settings.initial,
    ...codec({
      accepts: (value) => typeof value === 'boolean',
      encode: (value) => (value ? 'on' : 'off'),
      decode: (written) => (written === 'on' ? true : written === 'off' ? false : undefined),
    }),
  };
}

/** Longer than any ingredient or tag of the data. */
const longestItem = 200;

/** An ingredient or tag chosen by name; empty for none. */
export function item(label: MessageId, column: ItemControl['column']): ItemControl {
  return {
    kind: 'item',
    column,
    label: text(label),
    shared: false,
    initial: '',
    ...codec({
      accepts: (value) => typeof value === 'string',
      encode: (value) => value,
      decode: (written) => (written.length <= longestItem ? written.trim().toLowerCase() : undefined),
    }),
  };
}
