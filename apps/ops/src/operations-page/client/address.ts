/** Parts of a filter that an address may carry. */
const filterFields = ['who', 'what', 'where', 'text'] as const;

/** All that an address may carry behind its section. */
const fields = [...filterFields, 'window'] as const;

/**
 * Returns the query of the view that a fragment names: `#promotions/ID`, `#audit?who=ana`, `#overview?window=7d`; the overview without one.
 * Only what is known is passed on.
 */
export function viewQuery(fragment: string): URLSearchParams {
  const [path = '', search = ''] = fragment.replace(/^#/u, '').split('?', 2);
  const [section = '', id = ''] = path.split('/', 2);
  const query = new URLSearchParams({ section: section === '' ? 'overview' : section });
  if (id !== '') query.set('promotion', id);
  const given = new URLSearchParams(search);
  for (const field of fields) {
    const value = given.get(field);
    if (value !== null && value !== '') query.set(field, value);
  }
  return query;
}

/** Returns the fragment of the audit with a filter; empty fields are left out. */
export function auditFragment(filter: FormData): string {
  const query = new URLSearchParams();
  for (const field of filterFields) {
    const value = filter.get(field);
    if (typeof value === 'string' && value !== '') query.set(field, value);
  }
  const search = query.toString();
  return search === '' ? '#audit' : `#audit?${search}`;
}

/** True if both addresses name the same section, whatever else they carry. */
export function isSameSection(before: string, after: string): boolean {
  const sectionOf = (url: string) => viewQuery(new URL(url).hash).get('section');
  return sectionOf(before) === sectionOf(after);
}
