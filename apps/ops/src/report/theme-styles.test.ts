import { describe, expect, it } from 'vitest';
import { themeStyles } from './theme-styles.ts';

const styles = await themeStyles();
const urls = [...styles.matchAll(/url\(\s*'?([^')]+)/gu)].map(([, url = '']) => url);

describe('the styles of the theme in one text', () => {
  it('hold the fonts for Latin letters, and ask for no file', () => {
    expect(urls).toHaveLength(2);
    for (const url of urls) expect(url).toMatch(/^data:font\/woff2;base64,[A-Za-z0-9+/]+=*$/u);
    expect(styles).not.toMatch(/@import|https?:/u);
  });

  it('hold whole WOFF2 files', () => {
    for (const url of urls) {
      const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
      expect(bytes.subarray(0, 4).toString('latin1')).toBe('wOF2');
      expect(bytes.readUInt32BE(8)).toBe(bytes.length);
    }
  });

  it('declare the properties that the report uses, and are small enough to send', () => {
    expect(styles).toContain("[data-theme='light']");
    expect(styles).toContain('--surface:');
    expect(styles).toContain('.plot');
    expect(styles.length).toBeLessThan(200_000);
  });
});
