import {
  decodeParams,
  encodeParam,
  paramKey,
  type Analysis,
  type Control,
  type Params,
} from '@mangetamain/analytics';
import { selectionKeys, type LeftOut } from '@mangetamain/analytics/selection';
import { createMemo, type Accessor } from 'solid-js';
import { localeKey } from '../state/locale.ts';
import { writeControl, type HistoryMode, type UrlState } from '../state/url-state.ts';

/** One control with its value in the address. */
export interface ControlHandle {
  readonly key: string;
  /** The name by which its analysis knows it. */
  readonly name: string;
  readonly control: Control;
  readonly value: Accessor<unknown>;
  readonly changed: Accessor<boolean>;
  readonly set: (value: unknown, mode: HistoryMode) => void;
  readonly clear: () => void;
}

/** The control where it is a choice of options; null for every other kind. */
export const asChoice = ({ control }: ControlHandle) => (control.kind === 'choice' ? control : null);

/** False for a control that the selection has taken over: it shows what it does as a condition, on every page. */
export const isOfPage = ({ key }: ControlHandle) => !selectionKeys.has(key);

/** Every control of a page's analyses, bound to the address. */
export interface PageControls {
  readonly search: Accessor<URLSearchParams>;
  /** Keys of the query string that the page understands: its controls', the selection's, and the language. */
  readonly keys: ReadonlySet<string>;
  /** Controls above the cards: each acts on every analysis that has it. */
  readonly shared: readonly ControlHandle[];
  readonly ownOf: (analysis: Analysis) => readonly ControlHandle[];
  readonly paramsOf: (analysis: Analysis) => Accessor<Params>;
  /** All controls that act on an analysis. */
  readonly handlesOf: (analysis: Analysis) => readonly ControlHandle[];
  /** What the address asks of controls and none of them understands; what is shown at first is shown for it. */
  readonly leftOut: Accessor<readonly LeftOut[]>;
  /** Takes these keys out of the address, in one step. */
  readonly clearAll: (keys: readonly string[]) => void;
}

/** Binds the controls of some analyses to the address. */
export function createPageControls(analyses: readonly Analysis[], url: UrlState): PageControls {
  const params = new Map(
    analyses.map((analysis) => [analysis.id, createMemo(() => decodeParams(analysis, url.search()))]),
  );
  const handles = new Map<string, ControlHandle>();

  const handleOf = (analysis: Analysis, name: string, control: Control): ControlHandle => {
    const key = paramKey(analysis, name, control.shared);
    const known = handles.get(key);
    if (known !== undefined) return known;
    const set = (value: unknown, mode: HistoryMode) =>
      url.update((search) => writeControl(search, analysis, name, control, value), mode);
    const handle: ControlHandle = {
      key,
      name,
      control,
      value: () => params.get(analysis.id)?.()[name],
      changed: () => encodeParam(control, params.get(analysis.id)?.()[name] ?? control.initial) !== null,
      set,
      clear: () => set(control.initial, 'push'),
    };
    handles.set(key, handle);
    return handle;
  };

  const handlesOf = (analysis: Analysis) =>
    Object.entries(analysis.controls).map(([name, control]) => handleOf(analysis, name, control));

  const all = analyses.flatMap(handlesOf);

  return {
    search: url.search,
    keys: new Set([localeKey, ...selectionKeys, ...all.map(({ key }) => key)]),
    shared: [...new Set(all.filter(({ control }) => control.shared))],
    ownOf: (analysis) => handlesOf(analysis).filter(({ control }) => !control.shared),
    handlesOf,
    paramsOf: (analysis) => params.get(analysis.id) ?? (() => decodeParams(analysis, url.search())),
    leftOut: createMemo(() =>
      [...handles.values()].filter(isOfPage).flatMap(({ key, control }) => {
        const written = url.search().get(key);
        return written === null || control.decode(written) !== undefined ? [] : [{ key, written }];
      }),
    ),
    clearAll: (cleared) =>
      url.update((search) => {
        for (const key of cleared) search.delete(key);
      }, 'push'),
  };
}
