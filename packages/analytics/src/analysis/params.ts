import type { Analysis, Params } from './analysis.ts';
import type { Control } from './controls.ts';

/** The key of a control in a link: shared ones stand alone, the others carry their analysis' name. */
export function paramKey(analysis: Pick<Analysis, 'name'>, control: string, shared: boolean): string {
  return shared ? control : `${analysis.name}.${control}`;
}

/** The controls' values found in a link; what is absent or not understood takes its initial value. */
export function decodeParams(
  analysis: Pick<Analysis, 'name' | 'controls'>,
  search: Pick<URLSearchParams, 'get'>,
): Params {
  const entries = Object.entries(analysis.controls).map(([name, control]) => {
    const written = search.get(paramKey(analysis, name, control.shared));
    const decoded = written === null ? undefined : control.decode(written);
    return [name, decoded === undefined ? control.initial : decoded];
  });
  return Object.fromEntries(entries);
}

/** How one value stands in a link, or null for the initial one: links name only what differs. */
export function encodeParam(control: Control, value: unknown): string | null {
  const written = control.encode(value);
  return written === control.encode(control.initial) ? null : written;
}
