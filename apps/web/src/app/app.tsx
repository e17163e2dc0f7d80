import { Router, useLocation } from '@solidjs/router';
import { createEffect, createMemo, createSignal, on, Suspense, type ParentProps } from 'solid-js';
import type { Locale } from '@mangetamain/analytics/text';
import { translatorOf } from '../messages/index.ts';
import { Shell } from '../shell/shell.tsx';
import { initialLocale, localeKey } from '../state/locale.ts';
import type { LocalStore } from '../state/local-store.ts';
import { createRouterUrlState } from '../state/router-url-state.ts';
import { createServiceStatus } from '../state/service-status.ts';
import type { SessionSignals } from '../state/session-signals.ts';
import { createThemeState } from '../state/theme-choice.ts';
import { AppContext, type App } from './app-context.ts';
import { createAnnouncer } from './announcer.tsx';
import { pageRoutes } from './routes.tsx';

interface ApplicationProps {
  readonly session: SessionSignals;
  readonly store: LocalStore;
}

/** The whole application over a data session. */
export function Application(props: ApplicationProps) {
  return (
    <Router root={(route: ParentProps) => <Root {...props}>{route.children}</Root>}>{pageRoutes()}</Router>
  );
}

function Root(props: ParentProps<ApplicationProps>) {
  const url = createRouterUrlState();
  const location = useLocation();
  const [locale, setLocale] = createSignal<Locale>(
    initialLocale({ search: url.search(), store: props.store, preferred: navigator.languages }),
  );
  const { announce, Announcer } = createAnnouncer();
  const app: App = {
    locale,
    chooseLocale: (chosen) => {
      props.store.set(localeKey, chosen);
      setLocale(chosen);
      url.update((search) => search.set(localeKey, chosen), 'replace');
    },
    translator: createMemo(() => translatorOf(locale())),
    theme: createThemeState(props.store),
    session: props.session,
    status: createServiceStatus(),
    announce,
  };

  createEffect(() => {
    document.documentElement.lang = locale();
  });
  createEffect(() => {
    document.documentElement.dataset['theme'] = app.theme.scheme();
  });
  // A link that names a language wins also when it is followed inside of the application.
  createEffect(
    on(
      () => url.search().get(localeKey),
      (linked) =>
        linked !== null &&
        setLocale(initialLocale({ search: url.search(), store: props.store, preferred: [] })),
      { defer: true },
    ),
  );
  // A new page is read from its beginning.
  createEffect(
    on(
      () => location.pathname,
      () => document.getElementById('content')?.focus({ preventScroll: true }),
      { defer: true },
    ),
  );

  return (
    <AppContext.Provider value={app}>
      <Shell>
        <Suspense>{props.children}</Suspense>
      </Shell>
      <Announcer />
    </AppContext.Provider>
  );
}
