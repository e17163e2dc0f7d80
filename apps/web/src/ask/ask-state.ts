import { loadAnalyses, pages, type Analysis } from '@mangetamain/analytics';
import { itemNames, type ItemKind } from '@mangetamain/analytics/profile';
import { locales, type Locale, type Translator } from '@mangetamain/analytics/text';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { App } from '../context/app-context.ts';
import { loadTranslator } from '../messages/index.ts';
import { itemEntries, placeEntries, settingEntries, type Entry, type NamedItem } from './entries.ts';
import { createMatcher } from './match.ts';
import type { useAskText } from './text.ts';

/** Shown of what was found: more would not be read. */
const mostShown = 12;

export interface AskState {
  readonly wanted: Accessor<string>;
  readonly want: (written: string) => void;
  readonly entries: Accessor<readonly Entry[]>;
  /** Whether ingredients and tags can be found. */
  readonly items: Accessor<'loading' | 'ready' | 'failed'>;
}

/** What can be found, as far as it has arrived, and what is for the words written. */
export function createAskState(
  app: Pick<App, 'session' | 'locale' | 'translator'>,
  text: ReturnType<typeof useAskText>,
): AskState {
  const [wanted, want] = createSignal('');
  const [analyses, setAnalyses] = createSignal<readonly Analysis[]>([]);
  const [others, setOthers] = createSignal<ReadonlyMap<Locale, Translator>>(new Map());
  const [names, setNames] = createSignal<Readonly<Record<ItemKind, readonly NamedItem[]>> | null>(null);
  const [failed, setFailed] = createSignal(false);

  // What does not arrive can not be found; what is there already can.
  const left = () => undefined;
  Promise.all(pages.map(({ id }) => loadAnalyses(id))).then((loaded) => setAnalyses(loaded.flat()), left);
  Promise.all(locales.map(async (locale) => [locale, await loadTranslator(locale)] as const)).then(
    (loaded) => setOthers(new Map(loaded)),
    left,
  );
  const ask = (kind: ItemKind) => app.session.ask(itemNames(kind), [kind]);
  Promise.all([ask('ingredients'), ask('tags')]).then(
    ([ingredients, tags]) => setNames({ ingredients, tags }),
    () => setFailed(true),
  );
  const items = () => {
    if (failed()) return 'failed';
    return names() === null ? 'loading' : 'ready';
  };

  const words = createMemo(() => {
    const translatorOf = (locale: Locale) => others().get(locale) ?? app.translator();
    return { locale: app.locale(), translators: { en: translatorOf('en'), fr: translatorOf('fr') }, text };
  });
  const places = createMemo(() => placeEntries(analyses(), words()));
  const all = createMemo(() => {
    const known = names();
    const found =
      known === null
        ? []
        : (['ingredients', 'tags'] as const).flatMap((kind) => itemEntries(kind, known[kind], words()));
    return [...places(), ...settingEntries(words()), ...found];
  });
  const match = createMemo(() => createMatcher(all()));
  const entries = createMemo(() =>
    (wanted().trim() === '' ? places() : match()(wanted())).slice(0, mostShown),
  );
  return { wanted, want, entries, items };
}
