import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { markup, trusted } from './markup.ts';

const { document } = new JSDOM('').window;

describe('markup', () => {
  it('brings any text back as it went in, in content and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const shown = text.replaceAll(/[\r\0]/gu, '');
        const holder = document.createElement('div');
        holder.innerHTML = markup`<p title="${shown}">${shown}</p>`.source;
        expect(holder.children).toHaveLength(1);
        expect(holder.querySelector('p')?.textContent).toBe(shown);
        expect(holder.querySelector('p')?.getAttribute('title')).toBe(shown);
      }),
    );
  });

  it('keeps markup, joins lists and leaves out null', () => {
    const items = ['a & b', '<c>'].map((each) => markup`<li>${each}</li>`);
    expect(markup`<ul>${items}${null}${3}${trusted('<hr>')}</ul>`.source).toBe(
      '<ul><li>a &amp; b</li><li>&lt;c&gt;</li>3<hr></ul>',
    );
  });
});
