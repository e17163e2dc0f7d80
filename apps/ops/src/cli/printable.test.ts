import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '../testing/any-text.ts';
import { createCommandContext } from '../testing/command-context.ts';
import { printable } from './printable.ts';
import { run } from './run.ts';

it('nothing that a terminal obeys is left of any text, and lines and columns stay', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(printable(text)).not.toMatch(/(?![\n\t])\p{Cc}/u);
      expect(printable(text)).toHaveLength(text.length);
    }),
  );
  expect(printable('a\tb\n\u001b[2Jc\u009b\u0007')).toBe('a\tb\n\ufffd[2Jc\ufffd\ufffd');
});

it.each(['list', 'verify'])(
  'what "data %s" tells goes through it, results and failures alike',
  async (command) => {
    const failing = () => Promise.reject(new Error('\u001b]0;owned\u0007'));
    const { context, written } = createCommandContext({
      operations: { listDatasets: failing, readCurrent: failing },
    });
    await run(['data', command], context);
    expect(written.err).toBe('\ufffd]0;owned\ufffd\n');
  },
);
