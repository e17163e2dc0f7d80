import type { Manifest } from '@mangetamain/analytics/dataset';

/** The tables whose cleaning is shown: recipes, and the ratings. */
export const cleanedTables = ['recipes', 'interactions'] as const;

export type CleanedTable = (typeof cleanedTables)[number];

/** One rule of the cleaning: what it left, and what it removed. */
export interface CleaningRule {
  readonly step: string;
  /** As the manifest writes it, in English. */
  readonly rule: string;
  readonly removed: number;
  readonly left: number;
}

interface Cleaning {
  /** Rows of the source file. */
  readonly published: number;
  readonly rules: readonly CleaningRule[];
  /** Rows that the last rule left. */
  readonly clean: number;
  /** Of the clean rows, how many belong to something else; they are counted, and kept. */
  readonly notes: readonly { readonly step: string; readonly rule: string; readonly rows: number }[];
}

/** Counts that remove nothing, told beside the rules. */
const isNote = (step: string) => step.startsWith('of-');

/** What cleaning did to a table, rule by rule, or null where the manifest tells nothing of it. */
export function cleaningOf({ lineage }: Pick<Manifest, 'lineage'>, table: CleanedTable): Cleaning | null {
  const steps = lineage.filter((step) => step.table === table);
  const [first, ...others] = steps.filter(({ step }) => !isNote(step));
  if (first === undefined) return null;
  const rules = others.map(({ step, rule, rows }, index) => ({
    step,
    rule,
    left: rows,
    removed: (others[index - 1] ?? first).rows - rows,
  }));
  return {
    published: first.rows,
    rules,
    clean: rules.at(-1)?.left ?? first.rows,
    notes: steps.filter(({ step }) => isNote(step)),
  };
}

/** The rule that removed most, or null where none removed anything. */
export function largestRule({ rules }: Pick<Cleaning, 'rules'>): CleaningRule | null {
  const [largest] = rules.toSorted((a, b) => b.removed - a.removed);
  return largest === undefined || largest.removed === 0 ? null : largest;
}
