// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

// Who reads the modules next, in this file or another, reads them in a language of his own.
afterEach(() => {
  localStorage.clear();
  vi.resetModules();
  vi.restoreAllMocks();
});

const load = async () => ({
  ...(await import('../catalogue.ts')),
  ...(await import('./locale.ts')),
  ...(await import('./format.ts')),
});

describe('the language', () => {
  it('is that of the browser', async () => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('fr-CA');
    expect((await load()).messages.operations).toBe('Exploitation');
    vi.resetModules();
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('de');
    expect((await load()).messages.operations).toBe('Operations');
  });

  it('is the one that was chosen, whatever the browser speaks', async () => {
    localStorage.setItem('operations-locale', 'fr');
    expect((await load()).locale).toBe('fr');
    localStorage.setItem('operations-locale', 'klingon');
    vi.resetModules();
    expect((await load()).locale).toBe('en');
  });

  it('writes numbers and lengths its own way', async () => {
    localStorage.setItem('operations-locale', 'fr');
    const { formatBytes, formatDuration, formatDate } = await load();
    expect([formatBytes(9_800_000), formatDuration(1_400), formatDuration(90_000_000)]).toEqual([
      '9,8 Mo',
      '1,4 s',
      '1 j 1 h',
    ]);
    expect(formatDate('2026-11-28T10:00:00.000Z')).toBe('28 nov. 2026');
  });
});
