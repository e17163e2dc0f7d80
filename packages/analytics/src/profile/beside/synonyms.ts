import type { ItemKind } from '../../analyses/items/item-table.ts';
import { synonymGroups } from './synonym-groups.ts';

/** Endings by which English nouns form their plural, the longest first: singular and plural. */
const endings = [
  ['leaf', 'leaves'],
  ['half', 'halves'],
  ['loaf', 'loaves'],
  ['tomato', 'tomatoes'],
  ['potato', 'potatoes'],
  ['ch', 'ches'],
  ['sh', 'shes'],
  ['ss', 'sses'],
  ['x', 'xes'],
] as const;

const isVowel = (letter: string) => 'aeiou'.includes(letter);

/** The plural of the last word of a name, by rule. */
export function plural(name: string): string {
  const ending = endings.find(([singular]) => name.endsWith(singular));
  if (ending !== undefined) return name.slice(0, -ending[0].length) + ending[1];
  if (name.endsWith('y') && !isVowel(name.charAt(name.length - 2))) return `${name.slice(0, -1)}ies`;
  return `${name}s`;
}

/** The singular of the last word of a name; null where it is no plural by rule. */
export function singular(name: string): string | null {
  const ending = endings.find(([, plurals]) => name.endsWith(plurals));
  if (ending !== undefined) return name.slice(0, -ending[1].length) + ending[0];
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  // "molasses", "asparagus" and "couscous" are no plurals.
  return /[^su]s$/u.test(name) ? name.slice(0, -1) : null;
}

/** A name in the singular where it has one, so that both forms are one. */
const form = (name: string): string => singular(name) ?? name;

const groupOf = new Map(synonymGroups.flatMap((group) => group.map((name) => [form(name), group] as const)));

const bothForms = (name: string): readonly string[] => [form(name), plural(form(name))];

/**
 * The names that count as an item, its own first: those of its group and their singular and plural. Some may be in no
 * recipe. Tags have no synonyms.
 */
export function withSynonyms(kind: ItemKind, item: string): readonly string[] {
  if (kind === 'tags') return [item];
  const group = groupOf.get(form(item)) ?? [];
  return [...new Set([item, ...bothForms(item), ...group.flatMap((name) => [name, ...bothForms(name)])])];
}
