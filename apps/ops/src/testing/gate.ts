/** Returns a promise and the function that fulfils it, to hold a test's other side until a moment. */
export function createGate(): { passed: Promise<void>; open: () => void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
