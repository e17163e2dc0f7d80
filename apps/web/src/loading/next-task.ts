/**
 * Resolves in a task of its own, so that what was done before it and what comes after are not one: between them the
 * browser may draw and answer whoever touches the page. Timers would wait for milliseconds.
 */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
