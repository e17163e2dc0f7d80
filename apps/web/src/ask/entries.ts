import { pages, type Analysis } from '@mangetamain/analytics';
import type { ItemKind } from '@mangetamain/analytics/profile';
import { integer, locales, type Text, type Translator } from '@mangetamain/analytics/text';
import type { IconName } from '@mangetamain/theme/icons';
import { pagePath } from '../context/page-address.ts';
import { screenPath, screens } from '../context/screens.ts';
import { itemName, namesOf } from '../names/item-name.ts';
import { message, type ShellMessageId } from '../messages/index.ts';
import { languageNames } from '../messages/language-names.ts';
import { themeChoices, type ThemeChoice } from '../state/theme-choice.ts';
import type { Locale } from '@mangetamain/analytics/text';
import type { Findable } from './match.ts';
import { questionPath, questions } from './questions.ts';
import { askWords, type useAskText } from './text.ts';

/** What choosing an entry does. */
export type Deed =
  | { readonly kind: 'go'; readonly path: string }
  | { readonly kind: 'theme'; readonly theme: ThemeChoice }
  | { readonly kind: 'language'; readonly locale: Locale }
  | { readonly kind: 'copy' | 'refresh' };

/** Anything that can be asked for. */
export interface Entry extends Findable {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  /** What it is, small, at its end. */
  readonly note: string;
  readonly deed: Deed;
}

export interface NamedItem {
  readonly name: string;
  readonly recipes: number;
}

/** In whose words entries are written, and in which others they can be found. */
export interface Words {
  readonly locale: Locale;
  /** The translator of each language. */
  readonly translators: Readonly<Record<Locale, Translator>>;
  readonly text: ReturnType<typeof useAskText>;
}

/** Pages before cards, cards before items, where all are named alike; items by their use. */
const weights = { page: 3e6, question: 2e6, analysis: 2e6, setting: 1e6 } as const;

const namesIn = (of: Text, { translators }: Words): readonly string[] => [
  ...new Set(locales.map((locale) => translators[locale](of))),
];

/** The overview, the pages, the screens, the analyses, and questions that some of them answer. */
export function placeEntries(analyses: readonly Analysis[], words: Words): readonly Entry[] {
  const { text, translators, locale } = words;
  const ui = (id: ShellMessageId) => translators[locale](message(id));
  const page = (id: ShellMessageId, icon: IconName, path: string): Entry => ({
    id: `page ${path}`,
    icon,
    title: ui(id),
    note: text('ask.kind.page'),
    names: namesIn(message(id), words),
    weight: weights.page,
    deed: { kind: 'go', path },
  });
  return [
    page('shell.overview', 'house', '/'),
    ...pages.map(({ id, icon }) => page(`page.name.${id}`, icon, pagePath(id))),
    ...screens.map(({ id, icon }) => page(`screen.name.${id}`, icon, screenPath(id))),
    ...questions.map((question) => ({
      id: `question ${question.id}`,
      icon: question.icon,
      title: text(`ask.question.${question.id}`),
      note: text('ask.kind.question', { page: ui(`page.name.${question.page}`) }),
      names: askWords(`ask.question.${question.id}`),
      weight: weights.question,
      deed: { kind: 'go', path: questionPath(question) } as const,
    })),
    ...analyses.map(({ id, page: own, name, icon, title }) => ({
      id: `analysis ${id}`,
      icon,
      title: translators[locale](title),
      note: text('ask.kind.analysis', { page: ui(`page.name.${own}`) }),
      names: namesIn(title, words),
      weight: weights.analysis,
      deed: { kind: 'go', path: `${pagePath(own)}#${name}` } as const,
    })),
  ];
}

const themeIcons: Readonly<Record<ThemeChoice, IconName>> = { system: 'monitor', dark: 'moon', light: 'sun' };

/** Themes, languages, and what can be done. */
export function settingEntries(words: Words): readonly Entry[] {
  const { text, translators, locale } = words;
  const nameOf = (id: ShellMessageId) => namesIn(message(id), words);
  return [
    ...themeChoices.map((theme) => ({
      id: `theme ${theme}`,
      icon: themeIcons[theme],
      title: translators[locale](message(`shell.theme.${theme}`)),
      note: text('ask.kind.theme'),
      names: [...nameOf(`shell.theme.${theme}`), ...nameOf('shell.theme')],
      weight: weights.setting,
      deed: { kind: 'theme', theme } as const,
    })),
    ...locales.map((each) => ({
      id: `language ${each}`,
      icon: 'languages' as const,
      title: languageNames[each],
      note: text('ask.kind.language'),
      names: [languageNames[each], ...nameOf('shell.language')],
      weight: weights.setting,
      deed: { kind: 'language', locale: each } as const,
    })),
    ...(['copy', 'refresh'] as const).map((kind) => ({
      id: `action ${kind}`,
      icon: kind === 'copy' ? ('link' as const) : ('refresh-cw' as const),
      title: text(`ask.action.${kind}`),
      note: text('ask.kind.action'),
      names: askWords(`ask.action.${kind}`),
      weight: weights.setting,
      deed: { kind },
    })),
  ];
}

const itemIcons: Readonly<Record<ItemKind, IconName>> = { ingredients: 'carrot', tags: 'tag' };

/** Ingredients or tags, each with its number of recipes. */
export const itemEntries = (
  kind: ItemKind,
  items: readonly NamedItem[],
  { locale, text }: Words,
): readonly Entry[] =>
  items.map(({ name, recipes }) => ({
    id: `${kind} ${name}`,
    icon: itemIcons[kind],
    title: itemName(name, locale),
    note: text(`ask.kind.${kind}`, { recipes: integer(recipes) }),
    names: namesOf(name),
    weight: recipes,
    deed: { kind: 'go', path: screenPath(kind, name) },
  }));
