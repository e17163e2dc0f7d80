// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library';
import { createSignal, For } from 'solid-js';
import { expect, it } from 'vitest';
import { fakeBrowser } from '../testing/browser.ts';
import { oneStop } from './one-stop.ts';

fakeBrowser();

const reachable = () =>
  [...document.querySelectorAll<HTMLElement>('a, button')]
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ textContent }) => textContent);

it('is one stop, at what is current; arrows, Home and End walk it and Tab comes back to where they led', () => {
  render(() => (
    <nav ref={oneStop}>
      <a href="/a">A</a>
      <a href="/b" aria-current="page">
        B
      </a>
      <button type="button">C</button>
      <button type="button" disabled>
        D
      </button>
    </nav>
  ));
  expect(reachable()).toEqual(['B', 'D']);
  screen.getByText('B').focus();
  const press = (key: string, more = {}) => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
    return document.activeElement?.textContent;
  };
  expect([
    press('ArrowDown'),
    press('ArrowRight'),
    press('ArrowUp'),
    press('Home'),
    press('ArrowLeft'),
  ]).toEqual(['C', 'C', 'B', 'A', 'A']);
  expect(press('ArrowRight', { altKey: true })).toBe('A');
  expect(press('End')).toBe('C');
  expect(reachable()).toEqual(['C', 'D']);
});

it('takes in what comes later, and is never without a stop', async () => {
  const [names, setNames] = createSignal<readonly string[]>([]);
  render(() => (
    <div ref={oneStop}>
      <For each={names()}>{(name) => <button type="button">{name}</button>}</For>
    </div>
  ));
  setNames(['A', 'B']);
  await waitFor(() => expect(reachable()).toEqual(['A']));
  screen.getByText('B').focus();
  expect(reachable()).toEqual(['B']);
  setNames(['A']);
  await waitFor(() => expect(reachable()).toEqual(['A']));
});
