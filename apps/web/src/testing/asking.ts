import { fetchRows, type QueryResult } from '@mangetamain/analytics';
import { wholeSelection, type Selection } from '@mangetamain/analytics/selection';
import type { SessionSignals } from '../state/session-signals.ts';

/** Answers single statements by their text and the selection; the rows are checked as those of an engine. */
export const asking =
  (rowsOf: (text: string, selection: Selection) => QueryResult['rows']): SessionSignals['ask'] =>
  (statement, _tables, selection = wholeSelection) =>
    fetchRows({ query: async (text) => ({ rows: rowsOf(text, selection) }) }, statement);
