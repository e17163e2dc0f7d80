import { type Both, isSameInBoth } from './both.ts';
import { moved, type MovedFigure } from './compare-figures.ts';
import type { StatedFinding, Statement, Statements } from './statements.ts';

/** What becomes of what an analysis says. */
export interface ChangedFinding {
  readonly analysis: string;
  readonly page: string;
  readonly title: Both;
  /** Whether another thing may be said than before, or the same in other words or numbers. */
  readonly kind: 'verdict' | 'wording';
  /** The sentences that are no longer said; none of a new analysis. */
  readonly before: readonly StatedFinding[];
  /** Those that are said instead; none of an analysis that is gone. */
  readonly after: readonly StatedFinding[];
}

export interface StatementsDifference {
  readonly changed: readonly ChangedFinding[];
  /** Titles of the analyses that say what they said. */
  readonly same: readonly Both[];
  readonly figures: {
    /** Beyond their tolerance, the farthest first. */
    readonly moved: readonly MovedFigure[];
    /** So many that both know. */
    readonly total: number;
  };
}

/** Beyond what is allowed by more than what decimals cost in binary. */
const BEYOND = 1 + 1e-9;

/** What readers are told differently: findings, and key figures beyond their tolerance. */
export function compareStatements(before: Statements, after: Statements): StatementsDifference {
  const known = new Map(before.statements.map((statement) => [statement.analysis, statement]));
  const ids = new Set(after.statements.map(({ analysis }) => analysis));
  const gone = before.statements.filter(({ analysis }) => !ids.has(analysis));
  const findings = [
    ...after.statements.map((statement) => ({
      title: statement.title,
      change: changeOf(known.get(statement.analysis), statement),
    })),
    ...gone.map((statement) => ({ title: statement.title, change: changeOf(statement, undefined) })),
  ];
  const figures = after.statements.flatMap((statement) =>
    figuresOfBoth(known.get(statement.analysis), statement),
  );
  return {
    changed: findings.flatMap(({ change }) => change ?? []),
    same: findings.flatMap(({ title, change }) => (change === null ? [title] : [])),
    figures: {
      moved: figures
        .filter(({ times }) => Math.abs(times) > BEYOND)
        .toSorted((one, other) => Math.abs(other.times) - Math.abs(one.times)),
      total: figures.length,
    },
  };
}

function changeOf(before: Statement | undefined, after: Statement | undefined): ChangedFinding | null {
  const statement = after ?? before;
  if (statement === undefined) return null;
  const [said, says] = [before?.findings ?? [], after?.findings ?? []];
  const change = { before: without(said, says), after: without(says, said) };
  if (change.before.length === 0 && change.after.length === 0 && before !== undefined && after !== undefined)
    return null;
  const { analysis, page, title } = statement;
  const turns = verdictsOf(said) !== verdictsOf(says) || before === undefined || after === undefined;
  return { analysis, page, title, kind: turns ? 'verdict' : 'wording', ...change };
}

/** The sentences that the others do not have. */
const without = (findings: readonly StatedFinding[], others: readonly StatedFinding[]) =>
  findings.filter(
    ({ text, verdict }) =>
      !others.some((other) => other.verdict === verdict && isSameInBoth(other.text, text)),
  );

/** What the evidence allows to say, sentence by sentence; what only states allows nothing. */
const verdictsOf = (findings: readonly StatedFinding[]): string =>
  findings
    .map(({ verdict }) => verdict)
    .filter((verdict) => verdict !== 'none')
    .join(' ');

function figuresOfBoth(before: Statement | undefined, after: Statement): readonly MovedFigure[] {
  const known = new Map(before?.figures.map((figure) => [figure.key, figure]));
  return after.figures.flatMap((figure) => {
    const earlier = known.get(figure.key);
    return earlier === undefined || earlier.kind !== figure.kind
      ? []
      : [moved(after.analysis, earlier, figure)];
  });
}
