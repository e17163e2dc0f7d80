import { fields, isBounds } from '@mangetamain/analytics/selection';
import { useApp } from '../context/app-context.ts';
import { datasetYears } from '../controls/control-words.ts';
import { RangeEditor } from '../controls/range-editor.tsx';
import type { ValuesEditorProps } from './values-editor.ts';

/** A number from one end to the other; at the highest that is offered, the end is open. */
export function BoundsEditor(props: ValuesEditorProps) {
  const { session } = useApp();
  const offered = (): readonly [number, number] => {
    const description = fields[props.field];
    if (description.kind !== 'range') return [0, 0];
    const dataset = session.dataset();
    if (description.maximum !== null) return [description.minimum, description.maximum];
    return dataset === null ? [description.minimum, description.minimum] : datasetYears(dataset.period);
  };
  const value = (): readonly [number, number] => {
    const [minimum, maximum] = offered();
    const [low, high] = props.values.find(isBounds) ?? [minimum, null];
    return [Math.max(low, minimum), Math.min(high ?? maximum, maximum)];
  };
  const digits = () => {
    const description = fields[props.field];
    return description.kind === 'range' ? description.digits : 0;
  };
  const change = ([low, high]: readonly [number, number]) => {
    const [minimum, maximum] = offered();
    const isEverything = low === minimum && high === maximum;
    props.onChange(isEverything ? [] : [[low, high === maximum ? null : high]]);
  };
  return <RangeEditor bounds={offered()} value={value()} digits={digits()} onChange={change} />;
}
