import type { Control } from '@mangetamain/analytics';

/** Items that every dataset of this product has. */
const items = { ingredient: 'garlic', tag: 'vegetarian' } as const;

/** Years that leave some out at either end, at both, or nearly all. */
const years = [
  [2002, 2012],
  [2001, 2009],
  [2008, 2016],
] as const;

/** Values of a control other than its initial one: every option of a choice, some ranges. */
export function otherValues(control: Control): readonly unknown[] {
  return candidates(control).filter((value) => control.encode(value) !== control.encode(control.initial));
}

function candidates(control: Control): readonly unknown[] {
  switch (control.kind) {
    case 'choice':
      return control.options.map(({ value }) => value);
    case 'toggle':
      return [true, false];
    case 'years':
      return years;
    case 'range': {
      const { minimum, maximum } = control;
      const third = Math.floor((maximum - minimum) / 3);
      return [
        [minimum, maximum - third],
        [minimum + third, maximum],
      ];
    }
    case 'item':
      return [items[control.column]];
  }
}
