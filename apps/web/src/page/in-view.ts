import { onCleanup } from 'solid-js';

/** Which elements are in the window now, by what they stand for. */
export interface InView<Key> {
  readonly follow: (element: Element, key: Key) => void;
  readonly has: (key: Key) => boolean;
}

/** Follows elements for as long as the owner lives. */
export function createInView<Key>(): InView<Key> {
  const keys = new Map<Element, Key>();
  const inView = new Set<Key | undefined>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const key = keys.get(target);
      if (isIntersecting) inView.add(key);
      else inView.delete(key);
    }
  });
  onCleanup(() => {
    observer.disconnect();
    // Browsers may keep the observer, and with it all that its callback knows.
    keys.clear();
  });
  return {
    follow: (element, key) => {
      keys.set(element, key);
      observer.observe(element);
    },
    has: (key) => inView.has(key),
  };
}
