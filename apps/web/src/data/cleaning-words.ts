import { cleaningLimits, cleaningSteps, duckdb, type LineageStep } from '@mangetamain/analytics/dataset';
import { percent, type TextValue } from '@mangetamain/analytics/text';
import type { CleanedTable } from './cleaning.ts';
import { isDataMessage, useDataText } from './text.ts';

const steps = cleaningSteps(duckdb);

/** Numbers that the rules speak of. */
function limits(): Readonly<Record<string, TextValue>> {
  const [shortest, longest] = cleaningLimits.minutes;
  const [low, high] = cleaningLimits.outlierQuantiles;
  return { shortest, longest, low: percent(low), high: percent(high) };
}

/** What a rule is called, and what it asks: in the reader's language where it is one of this version. */
export function useCleaningWords(): {
  readonly name: (table: CleanedTable, step: string) => string;
  readonly rule: (table: CleanedTable, step: Pick<LineageStep, 'step' | 'rule'>) => RuleWords;
} {
  const write = useDataText();
  return {
    name: (table, step) => {
      const id = `cleaning.${table}.${step}`;
      return isDataMessage(id) ? write(id) : step;
    },
    rule: (table, { step, rule }) => {
      const id = `cleaning.${table}.${step}.rule`;
      // Another version may have cleaned by another rule under the same name: its own words stand then.
      const isKnown = steps.some(
        (known) => known.table === table && known.step === step && known.rule === rule,
      );
      return isKnown && isDataMessage(id) ? { words: write(id, limits()) } : { words: rule, lang: 'en' };
    },
  };
}

interface RuleWords {
  readonly words: string;
  /** Set where it is not the reader's. */
  readonly lang?: 'en';
}
