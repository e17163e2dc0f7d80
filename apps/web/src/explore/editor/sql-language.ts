import { completeFromList, ifNotIn, type Completion } from '@codemirror/autocomplete';
import { SQLDialect, sql } from '@codemirror/lang-sql';
import type { LanguageSupport } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { keywords } from '../../analysis/sql-tokens.ts';
import type { EditorOptions } from './sql-editor-port.ts';

/** SQL as DuckDB reads it: the words that questions need, and no others to stand in their way. */
const duckdb = SQLDialect.define({
  keywords,
  types:
    'bigint boolean date decimal double float hugeint integer interval smallint time timestamp tinyint varchar',
  builtin:
    'abs arg_max arg_min avg ceil coalesce corr count date_trunc day dayname floor isodow len length list_contains ln lower max median min month monthname nullif quantile_cont quantile_disc rank regexp_matches replace round row_number sqrt stddev string_agg substr sum trim upper year',
});

/** The language with the tables and columns that are offered while writing. */
export function sqlLanguage(schema: EditorOptions['schema']): readonly Extension[] {
  const support: LanguageSupport = sql({
    dialect: duckdb,
    schema,
    keywordCompletion: (label, type) => ({ label: type === 'keyword' ? label.toUpperCase() : label, type }),
  });
  const columns = [...new Set(Object.values(schema).flat())].map((label): Completion => ({
    label,
    type: 'property',
    boost: 1,
  }));
  const outside = ['QuotedIdentifier', 'String', 'LineComment', 'BlockComment', '.'];
  const offered = duckdb.language.data.of({ autocomplete: ifNotIn(outside, completeFromList(columns)) });
  return [support, offered];
}
