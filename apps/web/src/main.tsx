import '@mangetamain/theme/fonts.css';
import '@mangetamain/theme/tokens.css';
import '@mangetamain/theme/base.css';
import '@mangetamain/theme/plot.css';
import './components/button.css';
import './app/app.css';
import { render } from 'solid-js/web';
import { Application } from './app/app.tsx';
import { createBrowserSession } from './loading/index.ts';
import { browserStore } from './state/local-store.ts';
import { createSessionSignals } from './state/session-signals.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element "app".');

const session = createBrowserSession();
render(() => <Application session={createSessionSignals(session)} store={browserStore()} />, root);
