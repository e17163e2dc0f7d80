import { onCleanup } from 'solid-js';

/** Work begins this far before an element comes into view. */
const margin = '600px';

/** Calls back once, when an element comes near the window. */
export function createNearView(): (element: Element, onNear: () => void) => void {
  const waiting = new Map<Element, () => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        waiting.get(entry.target)?.();
        waiting.delete(entry.target);
        observer.unobserve(entry.target);
      }
    },
    { rootMargin: margin },
  );
  onCleanup(() => {
    observer.disconnect();
    // Browsers may keep the observer, and with it all that its callback knows.
    waiting.clear();
  });
  return (element, onNear) => {
    waiting.set(element, onNear);
    observer.observe(element);
  };
}
