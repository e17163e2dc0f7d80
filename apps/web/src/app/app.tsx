import { Router, useLocation } from '@solidjs/router';
import { createEffect, on, onCleanup, Suspense, type ParentProps } from 'solid-js';
import { pages } from '@mangetamain/analytics';
import { locales, type Locale, type Translator } from '@mangetamain/analytics/text';
import { loadOverlays } from '../components/load-overlays.ts';
import { loadTranslator, message } from '../messages/index.ts';
import { Shell } from '../shell/shell.tsx';
import { mendAddress } from '../state/address.ts';
import { createLanguage } from '../state/language.ts';
import { linkedLocale, localeKey } from '../state/locale.ts';
import type { LocalStore } from '../state/local-store.ts';
import { createRouterUrlState } from '../state/router-url-state.ts';
import { createServiceStatus } from '../state/service-status.ts';
import type { SessionSignals } from '../state/session-signals.ts';
import { createThemeState } from '../state/theme-choice.ts';
import { takeKept } from '../updates/kept-over-reload.ts';
import { returnTo } from '../updates/place.ts';
import { AppContext, type App } from '../context/app-context.ts';
import { pageAt } from '../context/page-address.ts';
import { screens } from '../context/screens.ts';
import { createAnnouncer } from './announcer.tsx';
import { followFonts } from './fonts.ts';
import { loadAhead } from './load-ahead.ts';
import { loadPage } from './load-page.ts';
import { loadScreen } from './load-screen.ts';
import { afterMilestone, reachMilestone } from '../context/milestones.ts';
import { pageRoutes } from './routes.tsx';

interface ApplicationProps {
  readonly session: SessionSignals;
  readonly store: LocalStore;
  /** The language to start in. */
  readonly translator: Translator;
}

const everyPage = pages.map(
  ({ id }) =>
    () =>
      loadPage(id),
);
const everyScreen = screens.map(
  ({ id }) =>
    () =>
      loadScreen(id),
);
const everyLanguage = locales.map((locale) => () => loadTranslator(locale));

/** The whole application over a data session. */
export function Application(props: ApplicationProps) {
  const place = takeKept(window);
  mendAddress(window);
  if (place !== null) returnTo(place);
  return (
    <Router root={(route: ParentProps) => <Root {...props}>{route.children}</Root>}>{pageRoutes()}</Router>
  );
}

function Root(props: ParentProps<ApplicationProps>) {
  const url = createRouterUrlState();
  const location = useLocation();
  const language = createLanguage(props.translator, loadTranslator);
  const { announce, Announcer } = createAnnouncer();
  const speak = (locale: Locale, then: () => void = () => undefined) => {
    const failed = () => announce(language.translator()(message('shell.language.failed')));
    language.choose(locale).then(then, failed);
  };
  const app: App = {
    locale: language.locale,
    chooseLocale: (chosen) =>
      speak(chosen, () => {
        props.store.set(localeKey, chosen);
        url.update((search) => search.set(localeKey, chosen), 'replace');
      }),
    translator: language.translator,
    theme: createThemeState(props.store),
    session: props.session,
    status: createServiceStatus(),
    announce,
  };

  followFonts(props.store, location.pathname === '/' || pageAt(location.pathname) !== null);
  createEffect(() => {
    document.documentElement.lang = language.locale();
  });
  createEffect(() => {
    document.documentElement.dataset['theme'] = app.theme.scheme();
  });
  // A link that names a language wins also when it is followed inside of the application.
  createEffect(
    on(
      () => linkedLocale(url.search()),
      (linked) => linked !== null && speak(linked),
      { defer: true },
    ),
  );
  // Other pages and screens, the other language and what opens above the page come at once when they are wanted, also offline.
  const leaving = new AbortController();
  onCleanup(() => leaving.abort());
  const parts = [loadOverlays, ...everyPage, ...everyScreen, ...everyLanguage];
  afterMilestone('page-interactive', () =>
    loadAhead(parts, leaving.signal, () => reachMilestone('code-ahead')),
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
