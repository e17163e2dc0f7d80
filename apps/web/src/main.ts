import '@mangetamain/theme/fonts.css';
import '@mangetamain/theme/tokens.css';
import '@mangetamain/theme/base.css';
import '@mangetamain/theme/plot.css';
import './components/button.css';
import './app/app.css';
import { createBrowserSession } from './loading/index.ts';
import { loadTranslator } from './messages/index.ts';
import { initialLocale } from './state/locale.ts';
import { browserStore } from './state/local-store.ts';

const session = createBrowserSession();
// The engine takes longest of all: it starts before there is anything to show. A failure stands in the session's state.
session.ensure([]).catch(() => undefined);

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
