import { textOf } from './open-page.tsx';

/** The outermost region of this name: a column, a card or a table. */
export function region(name: string): Element {
  const nameOf = (area: Element) =>
    area.getAttribute('aria-label') ??
    textOf(document.getElementById(area.getAttribute('aria-labelledby') ?? ''));
  const found = [...document.querySelectorAll('section, [role="group"]')].find(
    (area) => nameOf(area) === name,
  );
  if (found === undefined) throw new Error(`There is no region "${name}".`);
  return found;
}

/** The texts of the cells of its table, row by row. */
export const rowsOf = (name: string) =>
  [...region(name).querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf));

/** The texts of its facts. */
export const factsOf = (name: string) => [...region(name).querySelectorAll('.facts > div')].map(textOf);
