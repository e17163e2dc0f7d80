import type { Scheme } from '@mangetamain/theme';
import { createMediaQuery } from '@solid-primitives/media';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { LocalStore } from './local-store.ts';

export const themeChoices = ['system', 'dark', 'light'] as const;

export type ThemeChoice = (typeof themeChoices)[number];

/** Key in the browser's storage; `public/theme.js` reads it before the first paint. */
const themeKey = 'theme';

export interface ThemeState {
  readonly choice: Accessor<ThemeChoice>;
  /** The colour scheme that the choice stands for now. */
  readonly scheme: Accessor<Scheme>;
  readonly choose: (choice: ThemeChoice) => void;
}

/** The reader's theme: stored, and following the system as long as they have not chosen. Paper is always light. */
export function createThemeState(store: LocalStore): ThemeState {
  const stored = store.get(themeKey);
  const [choice, setChoice] = createSignal(themeChoices.find((known) => known === stored) ?? 'system');
  const prefersLight = createMediaQuery('(prefers-color-scheme: light)');
  const prints = createMediaQuery('print');

  const scheme = createMemo((): Scheme => {
    if (prints()) return 'light';
    const chosen = choice();
    if (chosen !== 'system') return chosen;
    return prefersLight() ? 'light' : 'dark';
  });

  return {
    choice,
    scheme,
    choose: (next) => {
      store.set(themeKey, next);
      setChoice(next);
    },
  };
}
