import type { Analysis, DatasetFacts, Params } from '../analysis/analysis.ts';
import type { Control, Controls } from '../analysis/controls.ts';
import type { Sql } from '../analysis/query.ts';
import type { AnswerKind, AnswerPart } from '../dataset/manifest.ts';
import { selectedFacts } from '../selection/exposure.ts';
import { countRecipes } from '../selection/few.ts';
import type { Selection } from '../selection/selection.ts';
import { answerKey } from './answer.ts';

/** The other values of a control that has few. Ranges, years and items have too many to answer each beforehand. */
function otherValues(control: Control): readonly unknown[] {
  if (control.kind === 'toggle') return [!control.initial];
  if (control.kind !== 'choice') return [];
  return control.options.map(({ value }) => value).filter((value) => value !== control.initial);
}

const variantsOf = (controls: Controls): readonly Params[] =>
  Object.entries(controls).flatMap(([name, control]) =>
    otherValues(control).map((value) => ({ [name]: value })),
  );

/** What each analysis may know of the data that it is asked of. */
type FactsOf = (analysis: Analysis) => DatasetFacts;

function statementsOf(analyses: readonly Analysis[], factsOf: FactsOf, kind: AnswerKind): Sql[] {
  return analyses.flatMap((analysis) => {
    const views = kind === 'default' ? [{}] : variantsOf(analysis.controls);
    return views.flatMap((params) =>
      Object.values(analysis.statements(params, factsOf(analysis))).map((statement) => statement.sql),
    );
  });
}

const byKey = (statements: readonly Sql[]) =>
  new Map(statements.map((statement) => [answerKey(statement.text, statement.values), statement]));

/** Statements that are answered in one file. */
interface AskedPart {
  /** Null where these are all of their kind. */
  readonly part: AnswerPart | null;
  readonly statements: readonly Sql[];
}

const isLeading = ({ headline }: Analysis) => Object.keys(headline).length > 0;

/**
 * The statements that the analyses of a page ask by themselves, each once, file by file: a first view waits for what the
 * head of its page speaks of, and the rest of it comes after that.
 */
export function askedParts(
  analyses: readonly Analysis[],
  dataset: DatasetFacts,
  kind: AnswerKind,
): readonly AskedPart[] {
  const all = askedStatements(analyses, dataset, kind);
  if (kind === 'variants') return [{ part: null, statements: all }];
  const head = byKey(statementsOf(analyses.filter(isLeading), () => dataset, kind));
  const rest = all.filter(({ text, values }) => !head.has(answerKey(text, values)));
  return [
    { part: 'head', statements: [...head.values()] },
    { part: 'rest', statements: rest },
  ];
}

/** The statements that the analyses of a page ask by themselves, each once; variants without those of the default view. */
export function askedStatements(
  analyses: readonly Analysis[],
  dataset: DatasetFacts,
  kind: AnswerKind,
): readonly Sql[] {
  return distinct(analyses, () => dataset, kind);
}

/**
 * The same where recipes are selected: the same statements, over tables that hold these recipes alone. The first view also
 * asks how many they are, which decides what may be claimed.
 */
export function askedOfSelected(
  analyses: readonly Analysis[],
  selection: Selection,
  dataset: DatasetFacts,
  kind: AnswerKind,
): readonly Sql[] {
  const asked = distinct(analyses, (analysis) => selectedFacts(selection, analysis, dataset), kind);
  return kind === 'default' ? [...asked, countRecipes.sql] : asked;
}

function distinct(analyses: readonly Analysis[], factsOf: FactsOf, kind: AnswerKind): readonly Sql[] {
  const asked = byKey(statementsOf(analyses, factsOf, kind));
  if (kind === 'variants')
    for (const key of byKey(statementsOf(analyses, factsOf, 'default')).keys()) asked.delete(key);
  return [...asked.values()];
}
