/** Parts of a filter that an address may carry. */
const filterFields = ['who', 'what', 'where', 'text'] as const;

/**
 * Returns the query of the view that a fragment names: `#promotions/ID`, `#audit?who=ana`; the overview without one.
 * Only what is known is passed on.
 */
export function viewQuery(fragment: string): URLSearchParams {
  const [path = '', search = ''] = fragment.replace(/^#/u, '').split('?', 2);
  const [section = '', id = ''] = path.split('/', 2);
  const query = new URLSearchParams({ section: section === '' ? 'overview' : section });
  if (id !== '') query.set('promotion', id);
  const given = new URLSearchParams(search);
  for (const field of filterFields) {
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
