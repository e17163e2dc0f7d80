// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { dataAddress, embedAddress, embedCode, type Embed } from './addresses.ts';

const analysis = { id: 'trends.duration' };
const plain: Embed = { shape: 'responsive', theme: 'light', title: '', locale: 'en' };
const origin = 'https://kitchen.test';

it('names the language of a file where it is not English', () => {
  expect(dataAddress(analysis, 'csv', 'en')).toBe('/data/trends.duration.csv');
  expect(dataAddress(analysis, 'svg', 'fr')).toBe('/data/trends.duration.svg?lang=fr');
});

it('embeds with what differs from what is shown without it', () => {
  expect(embedAddress(analysis, plain)).toBe('/embed/trends.duration');
  expect(embedAddress(analysis, { shape: '9:16', theme: 'dark', title: ' A & "b" ', locale: 'fr' })).toBe(
    '/embed/trends.duration?ratio=9%3A16&theme=dark&title=A+%26+%22b%22&lang=fr',
  );
});

describe('the code of an article', () => {
  const parsed = (embed: Embed, name = 'Salt & "pepper" <b>') => {
    const template = document.createElement('template');
    template.innerHTML = embedCode(analysis, embed, name, origin);
    const frame = template.content.querySelector('iframe');
    return { frame, script: template.content.querySelector('script') };
  };

  it('is a frame in its shape, whose name holds whatever the title does', () => {
    const { frame, script } = parsed({ ...plain, shape: '16:9', theme: 'transparent', title: '"x" & <y>' });
    expect(frame?.title).toBe('Salt & "pepper" <b>');
    expect(frame?.src).toBe(
      `${origin}/embed/trends.duration?ratio=16%3A9&theme=transparent&title=%22x%22+%26+%3Cy%3E`,
    );
    expect(frame?.style.aspectRatio).toBe('16 / 9');
    expect(script).toBeNull();
  });

  it('follows the height of a frame without a shape, as told by this site alone', () => {
    const { frame, script } = parsed(plain);
    expect(frame?.style.height).toBe('480px');
    expect(script?.textContent).toContain(`origin !== '${origin}'`);
  });
});
