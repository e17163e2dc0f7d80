import { year, integer, type Text, verbatim } from '@mangetamain/analytics/text';
import { useApp, useText } from '../context/app-context.ts';
import type { Control } from '@mangetamain/analytics';
import { message } from '../messages/index.ts';
import type { ControlHandle } from './page-controls.ts';

/** The first and last year of the dataset. */
export function datasetYears(period: readonly [string, string]): readonly [number, number] {
  return [Number(period[0].slice(0, 4)), Number(period[1].slice(0, 4))];
}

/** Writes a control's value in the reader's language, as chips show it. */
export function createControlWords(): (handle: ControlHandle) => string {
  const { session } = useApp();
  const { t } = useText();
  return (handle) => {
    const dataset = session.dataset();
    return t(
      valueText(handle.control, handle.value(), dataset === null ? null : datasetYears(dataset.period)),
    );
  };
}

/** Writes an option as it stands by itself: with a capital, whatever it begins with within a sentence. */
export function createOptionWords(): (label: Text) => string {
  const { locale } = useApp();
  const { t } = useText();
  return (label) => {
    const words = t(label);
    return words.slice(0, 1).toLocaleUpperCase(locale()) + words.slice(1);
  };
}

const isPair = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');

function valueText(control: Control, value: unknown, years: readonly [number, number] | null): Text {
  switch (control.kind) {
    case 'years': {
      const pair = isPair(value) ? value : years;
      return pair === null
        ? message('filter.all')
        : message('filter.range', { from: year(pair[0]), to: year(pair[1]) });
    }
    case 'range':
      return isPair(value)
        ? message('filter.range', { from: integer(value[0]), to: integer(value[1]) })
        : message('filter.all');
    case 'choice':
      return control.options.find((option) => option.value === value)?.label ?? verbatim(String(value));
    case 'toggle':
      return message(value === true ? 'filter.on' : 'filter.off');
    case 'item':
      return value === '' ? message('filter.any') : verbatim(String(value));
  }
}
