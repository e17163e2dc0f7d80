/** Names under which duckdb-eh.wasm of release 1.28.0 exports what moves its stack. */
export const stackExports = { malloc: 'Ya', stackSave: '$a', stackRestore: 'ab' } as const;

/** Functions of the engine that move its stack. Addresses and sizes are in bytes. */
export type StackFunctions = Readonly<Record<keyof typeof stackExports, (...numbers: number[]) => number>>;

const STACK_BYTES = 4 << 20;
const ALIGNMENT = 16;

/** The functions among the exports of a file. Throws where it is not the file of release 1.28.0. */
export function stackFunctionsOf(exports: WebAssembly.Exports): StackFunctions {
  const named = (name: string) => {
    const found = exports[name];
    if (typeof found !== 'function') throw new Error(`The engine exports no function "${name}".`);
    return (...numbers: number[]) => Number(Reflect.apply(found, undefined, numbers)) >>> 0;
  };
  return {
    malloc: named(stackExports.malloc),
    stackSave: named(stackExports.stackSave),
    stackRestore: named(stackExports.stackRestore),
  };
}

/**
 * Gives the engine a stack of 4 MB on its heap, before anything runs on the one it has. That holds 64 KB, and release
 * 1.28.0 puts the text of statements onto it and recurses there: past its end it writes over its own data, and later
 * statements answer wrongly. Throws where the stack cannot be moved.
 */
export function enlargeStack({ malloc, stackSave, stackRestore }: StackFunctions): void {
  const start = malloc(STACK_BYTES);
  if (start === 0) throw new Error('The engine has no memory for its stack.');
  const top = start + STACK_BYTES - ((start + STACK_BYTES) % ALIGNMENT);
  stackRestore(top);
  if (stackSave() !== top) throw new Error('The stack of the engine did not move.');
}
