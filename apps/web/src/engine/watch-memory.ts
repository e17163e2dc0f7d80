/** Calls back with the bytes of an instance's memory, now and whenever it grows; it never shrinks. */
export function watchMemory(exports: WebAssembly.Exports, onBytes: (bytes: number) => void): void {
  const memory = Object.values(exports).find((exported) => exported instanceof WebAssembly.Memory);
  if (memory === undefined) throw new Error('The engine exports no memory.');
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    const before = grow(pages);
    onBytes(memory.buffer.byteLength);
    return before;
  };
  onBytes(memory.buffer.byteLength);
}
