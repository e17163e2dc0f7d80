import type { Text, TextValue, Locale, Translator } from '@mangetamain/analytics/text';
import { createContext, useContext, type Accessor } from 'solid-js';
import { message, type ShellMessageId } from '../messages/index.ts';
import type { ServiceStatus } from '../state/service-status.ts';
import type { SessionSignals } from '../state/session-signals.ts';
import type { ThemeState } from '../state/theme-choice.ts';

/** What every part of the application shares: language, theme, data, announcements. */
export interface App {
  readonly locale: Accessor<Locale>;
  readonly chooseLocale: (locale: Locale) => void;
  readonly translator: Accessor<Translator>;
  readonly theme: ThemeState;
  readonly session: SessionSignals;
  /** What the service said of itself, or null until it answered. */
  readonly status: Accessor<ServiceStatus | null>;
  /** Says something to people who do not see the page change. */
  readonly announce: (spoken: string) => void;
}

export const AppContext = createContext<App>();

/** The application's services. Throws outside of an AppContext provider. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('useApp needs an AppContext.Provider above the component.');
  return app;
}

/** Translators bound to the reader's language: `ui` for the application's messages, `t` for any text. */
export function useText() {
  const { translator } = useApp();
  return {
    t: (text: Text) => translator()(text),
    ui: (id: ShellMessageId, values?: Readonly<Record<string, TextValue>>) =>
      translator()(message(id, values)),
  };
}
