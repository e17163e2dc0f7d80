// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { renderShell } from '../render/shell.ts';
import { find } from './elements.ts';
import { clearView, headlineText, isBeingEdited, showView, withoutTimes } from './view.ts';

const assets = { script: '/page.js', schemeScript: '/scheme.js', styles: '/styles.css', icon: '/icon.svg' };

beforeEach(async () => {
  const shell = new DOMParser().parseFromString(String(await renderShell(assets)), 'text/html');
  document.body.replaceChildren(...shell.body.children);
});

const view = (content: string) =>
  `<div class="view" data-operator="ana" data-role="deployer" data-section="audit">${content}</div>`;

describe('showView', () => {
  it('says who is signed in, and which section it is', () => {
    showView(view('<p>Hello</p>'));
    expect(find('#operator', HTMLElement).hidden).toBe(false);
    expect(find('#operator', HTMLElement).textContent).toContain('ana');
    expect([...document.querySelectorAll('[aria-current="page"]')].map((link) => link.textContent)).toEqual([
      'Audit',
    ]);
  });

  it('keeps the focus and the scrolled tables where they were', () => {
    const content =
      '<button id="hold-prod">Hold</button><div class="table-scroll" tabindex="0"><table></table></div>';
    showView(view(content));
    find('#hold-prod', HTMLButtonElement).focus();
    find('.table-scroll', HTMLElement).scrollLeft = 40;
    const before = document.activeElement;
    showView(view(`${content}<p>News</p>`));
    expect(document.activeElement).not.toBe(before);
    expect(document.activeElement?.id).toBe('hold-prod');
    expect(find('.table-scroll', HTMLElement).scrollLeft).toBe(40);
  });

  it('runs no script that a view might carry', () => {
    showView(view('<script>document.title = "broken into"</script>'));
    expect(document.title).not.toBe('broken into');
  });
});

it('tells when somebody writes into the view', () => {
  showView(view('<input id="audit-who"><button id="refresh">Refresh</button>'));
  find('#refresh', HTMLButtonElement).focus();
  expect(isBeingEdited()).toBe(false);
  find('#audit-who', HTMLInputElement).focus();
  expect(isBeingEdited()).toBe(true);
});

it('reads the headline as one line', () => {
  expect(headlineText()).toBe('');
  showView(view('<p data-headline>All\n   are <strong>up</strong>.</p>'));
  expect(headlineText()).toBe('All are up.');
});

it('takes a headline in which only time went on for the same', () => {
  const text = (duration: string, count: number) =>
    `PREPROD is ${count} releases ahead of PROD and has been good for ${duration}.`;
  expect(withoutTimes(text('2 h 13 min', 2))).not.toContain('13');
  expect(withoutTimes(text('9.5 s', 2))).not.toContain('9.5');
  expect(withoutTimes(text('2 h 13 min', 2))).not.toBe(withoutTimes(text('2 h 13 min', 3)));
  expect(withoutTimes(text('2 h 13 min', 2))).toBe(withoutTimes(text('3 h 20 min', 2)));
});

it('leaves nothing behind when the operator goes', () => {
  showView(view('<p>r-7be02f41c9d8</p>'));
  clearView();
  expect(find('#operator', HTMLElement).hidden).toBe(true);
  expect(document.body.textContent).not.toContain('r-7be02f41c9d8');
});
