import type { Translator } from '@mangetamain/analytics/text';
import { render } from 'solid-js/web';
import type { DataSession } from '../loading/index.ts';
import type { LocalStore } from '../state/local-store.ts';
import { createSessionSignals } from '../state/session-signals.ts';
import { Application } from './app.tsx';

interface Foundations {
  readonly session: DataSession;
  readonly store: LocalStore;
  readonly translator: Translator;
}

/** Puts the application into the page. */
export function showApplication({ session, store, translator }: Foundations): void {
  const root = document.getElementById('app');
  if (root === null) throw new Error('index.html has no element "app".');
  render(
    () => <Application session={createSessionSignals(session)} store={store} translator={translator} />,
    root,
  );
}
