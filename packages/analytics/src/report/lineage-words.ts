import { messages as english } from '../messages/lineage.en.ts';
import { text, verbatim, type Text } from '../text/index.ts';
import type { LineageStep } from '../dataset/index.ts';

const isKnown = (id: string): id is keyof typeof english => id in english;

/** The text of the catalogue; where it has none, the words of the data. */
const named = (id: string, words: string): Text => (isKnown(id) ? text(id) : verbatim(words));

/** What a step of an import says to a reader. */
export interface LineageWords {
  readonly table: Text;
  readonly step: Text;
  readonly rule: Text;
  /** False where the rule is in the words of the import, which are English. */
  readonly isTranslated: boolean;
}

/**
 * The names and the rule of a step, in the reader's language where the catalogue knows the rule word for word: a
 * dataset that was imported by other rules keeps its own words.
 */
export function lineageWords({
  table,
  step,
  rule,
}: Pick<LineageStep, 'table' | 'step' | 'rule'>): LineageWords {
  const id = `lineage.rule.${table}.${step}`;
  const isTranslated = isKnown(id) && english[id] === rule;
  return {
    table: named(`lineage.table.${table}`, table),
    step: named(`lineage.step.${table}.${step}`, step),
    rule: isTranslated ? text(id) : verbatim(rule),
    isTranslated,
  };
}
