import '@mangetamain/theme/fonts.css';
import '@mangetamain/theme/tokens.css';
import '@mangetamain/theme/base.css';
import '@mangetamain/theme/plot.css';
import '@mangetamain/theme/button.css';
import './components/shared.css';
import './app/app.css';
import { pageIds } from '@mangetamain/analytics/page-ids';
import { loadOverview } from './app/load-overview.ts';
import { loadPage } from './app/load-page.ts';
import { pageAt } from './context/page-address.ts';
import { createBrowserSession } from './loading/index.ts';
import { loadTranslator } from './messages/index.ts';
import { initialLocale } from './state/locale.ts';
import { browserStore } from './state/local-store.ts';

// What takes longest comes first, and everything side by side. Whoever needs what failed here asks again, and is told.
const session = createBrowserSession();
const { pathname } = window.location;
const page = pageAt(pathname);
const isHome = pathname === '/';
const shown = isHome ? pageIds : page === null ? [] : [page];
session.prepare(shown).catch(() => undefined);
if (page !== null) loadPage(page).catch(() => undefined);
if (isHome) loadOverview().catch(() => undefined);

const store = browserStore();
const locale = initialLocale({
  search: new URLSearchParams(window.location.search),
  store,
  preferred: navigator.languages,
});
const [{ showApplication }, translator] = await Promise.all([
  import('./app/show-application.tsx'),
  loadTranslator(locale),
]);
showApplication({ session, store, translator });
