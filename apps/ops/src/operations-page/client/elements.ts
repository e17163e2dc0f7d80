/** The page lacks an element that its script needs: both come from the same release, so this is a defect. */
class MissingElementError extends Error {
  override readonly name = 'MissingElementError';
}

/** The one element that a selector names, of the class expected. @throws {MissingElementError} */
export function find<T extends Element>(
  selector: string,
  type: new () => T,
  within: ParentNode = document,
): T {
  const found = within.querySelector(selector);
  if (found instanceof type) return found;
  throw new MissingElementError(`The page has no "${selector}" as ${type.name}.`);
}

/** The nearest element around the target of an event that a selector names, or null. */
export function around(event: Event, selector: string): HTMLElement | null {
  const found = event.target instanceof Element ? event.target.closest(selector) : null;
  return found instanceof HTMLElement ? found : null;
}
