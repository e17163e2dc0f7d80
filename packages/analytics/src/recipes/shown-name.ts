/** A name of the data as it is shown: spaces collapsed, a capital first, nothing else changed. */
export function shownName(name: string): string {
  const tidy = name.replaceAll(/\s+/gu, ' ').trim();
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
