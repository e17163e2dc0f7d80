import type { Locale, Translator } from '@mangetamain/analytics/text';
import { createRoot } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { translatorOf } from '../testing/translator.ts';
import { createLanguage } from './language.ts';

function open(load: (locale: Locale) => Promise<Translator>) {
  const loader = vi.fn<typeof load>(load);
  const language = createRoot(() => createLanguage(translatorOf('en'), loader));
  return { ...language, loader };
}

it('changes over once the language is there', async () => {
  let arrive: (translator: Translator) => void = () => undefined;
  const { locale, translator, choose } = open(() => new Promise((resolve) => (arrive = resolve)));
  const chosen = choose('fr');
  expect(locale()).toBe('en');
  arrive(translatorOf('fr'));
  await chosen;
  expect(locale()).toBe('fr');
  expect(translator().locale).toBe('fr');
});

it('loads a language once', async () => {
  const { choose, locale, loader } = open((wanted) => Promise.resolve(translatorOf(wanted)));
  for (const wanted of ['fr', 'en', 'fr'] as const) await choose(wanted);
  expect(locale()).toBe('fr');
  expect(loader.mock.calls).toEqual([['fr']]);
});

it('shows the newest choice, also where an older one arrives later', async () => {
  let arrive: (translator: Translator) => void = () => undefined;
  const { choose, locale } = open(() => new Promise((resolve) => (arrive = resolve)));
  const french = choose('fr');
  await choose('en');
  arrive(translatorOf('fr'));
  await french;
  expect(locale()).toBe('en');
});

it('stays in the language it has where another one does not arrive, and can be asked again', async () => {
  const { choose, locale, loader } = open((wanted) => Promise.resolve(translatorOf(wanted)));
  loader.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(choose('fr')).rejects.toThrow('Failed to fetch');
  expect(locale()).toBe('en');
  await choose('fr');
  expect(locale()).toBe('fr');
});
