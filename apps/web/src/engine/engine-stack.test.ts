import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { enlargeStack, stackExports, stackFunctionsOf } from './engine-stack.ts';

const { resolve } = createRequire(import.meta.url);

describe('what moves the stack of the pinned engine', () => {
  const worker = readFileSync(resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'), 'utf8');

  /** The export that the worker takes for one of its functions: `name=a=>(name=exports.Xx)(a)`, as it is minified. */
  const exportOf = (assigned: string) =>
    new RegExp(`${assigned}=\\w+\\.([\\w$]+)\\)\\(`, 'u').exec(worker)?.[1];

  /** What the worker itself calls the function that it offers under a name. */
  const calledBy = (name: string) => new RegExp(`\\.${name}=(\\w+)[,;]`, 'u').exec(worker)?.[1] ?? name;

  it('has the names that its worker takes', () => {
    expect({
      malloc: exportOf('\\w+\\._malloc'),
      stackSave: exportOf(calledBy('stackSave')),
      stackRestore: exportOf(calledBy('stackRestore')),
    }).toEqual(stackExports);
  });

  it('is exported by its file', () => {
    const file = new WebAssembly.Module(readFileSync(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')));
    const functions = WebAssembly.Module.exports(file).flatMap(({ kind, name }) =>
      kind === 'function' ? [name] : [],
    );
    expect(functions).toEqual(expect.arrayContaining(Object.values(stackExports)));
  });
});

describe('a stack', () => {
  const engineWith = (stack: { top: number; room: number; moves: boolean }) => ({
    Ya: () => stack.room,
    $a: () => stack.top,
    ab: (top: number) => {
      if (stack.moves) stack.top = top;
    },
  });

  it('moves to the end of 4 MB of the heap, at an address that the engine can use', () => {
    const stack = { top: 1_673_728, room: 2_000_008, moves: true };
    enlargeStack(stackFunctionsOf(engineWith(stack)));
    expect(stack.top % 16).toBe(0);
    expect(stack.top).toBeGreaterThan(2_000_008 + (4 << 20) - 16);
    expect(stack.top).toBeLessThanOrEqual(2_000_008 + (4 << 20));
  });

  it.each([
    ['another release', {}, 'exports no function "Ya"'],
    ['a full heap', engineWith({ top: 1, room: 0, moves: true }), 'no memory'],
    ['a stack that stays', engineWith({ top: 1, room: 16, moves: false }), 'did not move'],
  ])('of %s is refused', (_, exports, reason) => {
    expect(() => enlargeStack(stackFunctionsOf(exports))).toThrow(reason);
  });
});
