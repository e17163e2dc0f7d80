/** Names offered at once: more would not be read. */
const offeredAtMost = 40;

/** What an item can be written as, as the data name it first. */
type NamesOf = (item: string) => readonly string[];

const asNamed: NamesOf = (item) => [item];

/** As it is compared: without capitals and accents. */
const plain = (written: string) =>
  written
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('œ', 'oe');

/** The items of which a name begins with what is written, then those of which one holds it. */
export function matchingItems(
  items: readonly string[],
  written: string,
  namesOf: NamesOf = asNamed,
): readonly string[] {
  const wanted = plain(written);
  if (wanted === '') return items.slice(0, offeredAtMost);
  const matching = (test: (name: string) => boolean) =>
    items.filter((item) => namesOf(item).some((name) => test(plain(name))));
  const beginning = matching((name) => name.startsWith(wanted));
  const holding = matching((name) => name.includes(wanted));
  return [...new Set([...beginning, ...holding])].slice(0, offeredAtMost);
}

/** The item that is called so, by any of its names; what is written, in small letters, where none is. */
export function itemCalled(items: readonly string[], written: string, namesOf: NamesOf = asNamed): string {
  const wanted = plain(written);
  const called = items.find((item) => namesOf(item).some((name) => plain(name) === wanted));
  return called ?? written.trim().toLowerCase();
}
