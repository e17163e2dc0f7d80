import { createSignal, onCleanup, onMount } from 'solid-js';
import { auditFilterSchema, type AuditFilter } from '../audit.ts';
import { messages } from '../catalogue.ts';

export type Section = keyof typeof messages.sections;

/** What somebody wants to see. */
export interface Address {
  readonly section: Section;
  /** A promotion by its id; empty for the latest. */
  readonly promotion: string;
  readonly filter: AuditFilter;
  /** What is asked of the service. */
  readonly query: URLSearchParams;
}

const sections = Object.keys(messages.sections);
const isSection = (name: string): name is Section => sections.includes(name);
const filterFields = ['who', 'what', 'where', 'text'] as const;

/**
 * Reads a fragment: `#promotions/ID`, `#audit?who=ana`, `#overview?window=7d`; the overview where it names no section.
 * Only what is known is passed on.
 */
export function readAddress(fragment: string): Address {
  const [path = '', search = ''] = fragment.replace(/^#/u, '').split('?', 2);
  const [name = '', promotion = ''] = path.split('/', 2);
  const section = isSection(name) ? name : 'overview';
  const given = new URLSearchParams(search);
  const query = new URLSearchParams({ section });
  for (const field of [...filterFields, 'window', 'cursor']) {
    const value = given.get(field);
    if (value !== null && value !== '') query.set(field, value);
  }
  if (promotion !== '') query.set('promotion', promotion);
  return { section, promotion, filter: auditFilterSchema.parse(Object.fromEntries(query)), query };
}

/** Returns the fragment of the same section with its list from a place on; the beginning, where that is null. */
export function pageFragment(
  { section, query }: Pick<Address, 'section' | 'query'>,
  cursor: string | null,
): string {
  const next = new URLSearchParams(query);
  next.delete('section');
  next.delete('cursor');
  if (cursor !== null) next.set('cursor', cursor);
  const search = next.toString();
  return search === '' ? `#${section}` : `#${section}?${search}`;
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

/** The address of the page as it changes. Another section begins at its top. */
export function watchAddress(onChange: () => void): () => Address {
  const [address, setAddress] = createSignal(readAddress(location.hash));
  const follow = () => {
    const next = readAddress(location.hash);
    if (next.section !== address().section) window.scrollTo(0, 0);
    setAddress(next);
    onChange();
  };
  onMount(() => window.addEventListener('hashchange', follow));
  onCleanup(() => window.removeEventListener('hashchange', follow));
  return address;
}
