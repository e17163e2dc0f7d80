import { createContext, createSignal, useContext, type Accessor } from 'solid-js';

/** The mark that is read in one figure and lit up in all others that show it. */
interface LitMark {
  readonly mark: Accessor<string | null>;
  readonly light: (mark: string | null) => void;
}

/** A mark for the figures of one page. */
export function createLitMark(): LitMark {
  const [mark, light] = createSignal<string | null>(null);
  return { mark, light };
}

/** The mark of the page around; outside of a page every figure is read by itself. */
export const LitMarkContext = createContext<LitMark>({ mark: () => null, light: () => undefined });

export const useLitMark = (): LitMark => useContext(LitMarkContext);
