import type { Presentation } from '@mangetamain/analytics';
import type { Locale } from '@mangetamain/analytics/text';
import { render } from '@solidjs/testing-library';
import { createMemo, createSignal, type JSX } from 'solid-js';
import { vi } from 'vitest';
import { AppContext, type App } from '../context/app-context.ts';
import { noProgress } from '../loading/progress.ts';
import { browserStore } from '../state/local-store.ts';
import type { ServiceStatus } from '../state/service-status.ts';
import type { SessionSignals } from '../state/session-signals.ts';
import { createThemeState } from '../state/theme-choice.ts';
import type { UrlState } from '../state/url-state.ts';
import { facts, sampleResult } from './analysis.ts';
import { translatorOf } from './translator.ts';

/** Session signals that a test can set. */
export function fakeSession(run: () => Promise<Presentation> = () => sampleResult()) {
  const [status, setStatus] = createSignal<ReturnType<SessionSignals['status']>>('ready');
  const [dataset, setDataset] = createSignal<ReturnType<SessionSignals['dataset']>>(facts);
  const [saved, setSaved] = createSignal<ReturnType<SessionSignals['saved']>>(null);
  const [progress, setProgress] = createSignal(noProgress);
  const session = {
    status,
    dataset,
    saved,
    progress,
    checkedAt: () => new Date('2026-01-02T14:02:00Z'),
    run: vi.fn<SessionSignals['run']>(run),
    ask: () => Promise.resolve([]),
    readyFor: vi.fn<SessionSignals['readyFor']>(() => Promise.resolve()),
    recipeDetails: () => Promise.reject(new Error('This session answers analyses only.')),
    refresh: vi.fn<SessionSignals['refresh']>(() => Promise.resolve('fresh')),
    cancel: vi.fn<SessionSignals['cancel']>(),
    retry: vi.fn<SessionSignals['retry']>(),
  } satisfies SessionSignals;
  return { session, setStatus, setDataset, setSaved, setProgress };
}

/** A query string that lives in memory; `history` holds every write with its mode. */
export function fakeUrl(initial = '') {
  const [search, setSearch] = createSignal(new URLSearchParams(initial));
  const history: { search: string; mode: string }[] = [];
  const url: UrlState = {
    search,
    update: (change, mode) => {
      const next = new URLSearchParams(search());
      change(next);
      history.push({ search: next.toString(), mode });
      setSearch(next);
    },
  };
  return { url, history };
}

interface RenderOptions {
  readonly session?: SessionSignals;
  readonly locale?: Locale;
  readonly status?: ServiceStatus | null;
}

/** Renders inside of an application context; what is announced is kept. */
export function renderInApp(ui: () => JSX.Element, options: RenderOptions = {}) {
  const announced: string[] = [];
  const [locale, setLocale] = createSignal<Locale>(options.locale ?? 'en');
  const view = render(() => {
    const app: App = {
      locale,
      chooseLocale: setLocale,
      translator: createMemo(() => translatorOf(locale())),
      theme: createThemeState(browserStore()),
      session: options.session ?? fakeSession().session,
      status: () => options.status ?? null,
      announce: (words) => announced.push(words),
    };
    return <AppContext.Provider value={app}>{ui()}</AppContext.Provider>;
  });
  return { ...view, announced, setLocale };
}
