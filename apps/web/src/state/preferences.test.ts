// @vitest-environment jsdom
import { createRoot } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeMediaQuery } from '../testing/browser.ts';
import { browserStore, type LocalStore } from './local-store.ts';
import { initialLocale } from './locale.ts';
import { createThemeState } from './theme-choice.ts';

const storeOf = (content: Record<string, string>): LocalStore => ({
  get: (key) => content[key] ?? null,
  set: (key, value) => {
    content[key] = value;
  },
});

describe('initialLocale', () => {
  const sources = (search: string, stored: Record<string, string>, preferred: string[]) => ({
    search: new URLSearchParams(search),
    store: storeOf(stored),
    preferred,
  });

  it.each([
    ['the link', 'lang=fr', { lang: 'en' }, ['en-GB'], 'fr'],
    ['what was chosen before', '', { lang: 'fr' }, ['en-GB'], 'fr'],
    ['the browser', '', {}, ['de-DE', 'fr-CA', 'en'], 'fr'],
    ['English', '', {}, ['de-DE'], 'en'],
    ['what comes next after an unknown language', 'lang=xx', { lang: 'yy' }, ['fr'], 'fr'],
  ] as const)('takes %s', (_source, search, stored, preferred, expected) => {
    expect(initialLocale(sources(search, { ...stored }, [...preferred]))).toBe(expected);
  });
});

describe('createThemeState', () => {
  const open = (
    content: Record<string, string>,
    light: FakeMediaQuery,
    print = new FakeMediaQuery(false),
  ) => {
    vi.stubGlobal('matchMedia', (query: string) => (query === 'print' ? print : light));
    return createRoot((dispose) => ({ theme: createThemeState(storeOf(content)), dispose }));
  };
  afterEach(() => vi.unstubAllGlobals());

  it('follows the system until the reader chooses', () => {
    const content: Record<string, string> = {};
    const media = new FakeMediaQuery(true);
    const { theme, dispose } = open(content, media);
    expect(theme.choice()).toBe('system');
    expect(theme.scheme()).toBe('light');
    media.change(false);
    expect(theme.scheme()).toBe('dark');
    theme.choose('light');
    media.change(false);
    expect(theme.scheme()).toBe('light');
    expect(content['theme']).toBe('light');
    dispose();
  });

  it('prints on white paper, whatever the screen shows', () => {
    const print = new FakeMediaQuery(false);
    const { theme, dispose } = open({ theme: 'dark' }, new FakeMediaQuery(false), print);
    print.change(true);
    expect(theme.scheme()).toBe('light');
    print.change(false);
    expect(theme.scheme()).toBe('dark');
    dispose();
  });

  it('remembers, and forgets what is no theme', () => {
    const remembered = open({ theme: 'dark' }, new FakeMediaQuery(true));
    expect(remembered.theme.scheme()).toBe('dark');
    remembered.dispose();
    const unknown = open({ theme: 'sepia' }, new FakeMediaQuery(true));
    expect(unknown.theme.choice()).toBe('system');
    unknown.dispose();
  });
});

describe('browserStore', () => {
  it('keeps a choice for this page where storage is blocked', () => {
    const store = browserStore(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    store.set('theme', 'dark');
    expect(store.get('theme')).toBe('dark');
    expect(store.get('lang')).toBeNull();
  });

  it('keeps a choice for next time where it can', () => {
    browserStore().set('theme', 'light');
    expect(browserStore().get('theme')).toBe('light');
  });
});
