// @vitest-environment jsdom
import * as fc from 'fast-check';
import { createRoot } from 'solid-js';
import { beforeEach, expect, it } from 'vitest';
import { createKeptSignal, keepForReload, takeKept } from './kept-over-reload.ts';

const nowhere = { id: null, top: 0 };

beforeEach(() => window.history.replaceState({ _depth: 3 }, ''));

it('brings back after the reload whatever was there', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string()), fc.integer(), (value, id, top) => {
      createRoot((dispose) => {
        const [, set] = createKeptSignal('sql', 'SELECT 1');
        set(value);
        keepForReload(window, { id, top });
        dispose();
      });
      expect(takeKept(window)).toEqual({ id, top });
      createRoot((dispose) => {
        const [read] = createKeptSignal('sql', 'SELECT 1');
        expect(read()).toBe(value);
        dispose();
      });
    }),
  );
});

it('leaves the rest of the visit’s state, and brings nothing back twice', () => {
  createRoot((dispose) => {
    createKeptSignal('sql', 'kept');
    keepForReload(window, nowhere);
    dispose();
  });
  expect(window.history.state).toMatchObject({ _depth: 3 });
  expect(takeKept(window)).toEqual(nowhere);
  expect(takeKept(window)).toBeNull();
  expect(window.history.state).toMatchObject({ _depth: 3 });
  createRoot((dispose) => {
    expect(createKeptSignal('sql', 'initial')[0]()).toBe('kept');
    expect(createKeptSignal('sql', 'initial')[0]()).toBe('initial');
    dispose();
  });
});

it('keeps nothing of what has left the page', () => {
  createRoot((dispose) => {
    createKeptSignal('gone', 'value');
    dispose();
  });
  keepForReload(window, nowhere);
  expect(window.history.state).toMatchObject({ kept: { values: {} } });
});

it('takes nothing from a state of another kind', () => {
  window.history.replaceState({ kept: 'sql' }, '');
  expect(takeKept(window)).toBeNull();
});
