import { bytes } from '@mangetamain/analytics/text';
import { Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import type { Place } from './editor/sql-editor-port.ts';
import type { Failure } from './exploration.ts';
import { lineAndColumn } from './line-and-column.ts';
import { deepestNesting, longestStatement } from './statements.ts';
import { useExploreText } from './text.ts';

interface ProblemNoticeProps {
  readonly failure: Failure;
  /** The whole text, in which places are offsets. */
  readonly text: string;
  /** Whether an answer to an earlier statement is still shown. */
  readonly kept: boolean;
  readonly onReplace: (place: Place, name: string) => void;
}

/** What is wrong with a statement, where, and what may have been meant. What was cancelled is no problem. */
export function ProblemNotice(props: ProblemNoticeProps) {
  const write = useExploreText();
  const problem = () => (props.failure.kind === 'problem' ? props.failure.problem : null);
  const words = () => {
    const { failure } = props;
    if (failure.kind === 'problem') {
      const { unknown, message } = failure.problem;
      return unknown === null ? message : write(`explore.problem.${unknown.kind}`, { name: unknown.name });
    }
    if (failure.kind === 'data') return write(`explore.failed.${failure.cause}`);
    if (failure.kind === 'withheld') return write('explore.failed.withheld', { table: failure.table });
    if (failure.kind === 'cancelled') return null;
    const limit = failure.refusal === 'tooLong' ? bytes(longestStatement) : deepestNesting;
    return write(`explore.refused.${failure.refusal}`, { limit });
  };
  /** DuckDB speaks English. */
  const isOfDuckdb = () => problem()?.unknown === null;
  const at = () => {
    const place = problem()?.place;
    return place ? write('explore.problem.line', lineAndColumn(props.text, place.from)) : '';
  };
  return (
    <Show when={words()}>
      {(said) => (
        <div class="problem" role="alert">
          <Icon name="circle-alert" />
          <div>
            <p>
              <strong lang={isOfDuckdb() ? 'en' : undefined}>{said()}</strong>{' '}
              <Show when={problem()}>
                {(shown) => <Proposal problem={shown()} onReplace={props.onReplace} />}
              </Show>
            </p>
            <Show when={at() !== '' || props.kept}>
              <p class="secondary">
                {at()} {props.kept ? write('explore.problem.kept') : ''}
              </p>
            </Show>
          </div>
          <Show when={problem()}>
            {(shown) => (
              <code class="secondary" lang="en">
                {shown().kind.toLowerCase().replaceAll(' ', '_')}
              </code>
            )}
          </Show>
        </div>
      )}
    </Show>
  );
}

interface ProposalProps {
  readonly problem: { readonly place: Place | null; readonly proposal: string | null };
  readonly onReplace: (place: Place, name: string) => void;
}

/** A name that may have been meant; pressing it writes it in place of the wrong one. */
function Proposal(props: ProposalProps) {
  const write = useExploreText();
  const proposed = () => {
    const { place, proposal } = props.problem;
    return place === null || proposal === null ? null : { place, proposal };
  };
  return (
    <Show when={proposed()}>
      {(shown) => (
        <>
          {write('explore.problem.proposal')}{' '}
          <button
            type="button"
            class="problem-proposal"
            onClick={() => props.onReplace(shown().place, shown().proposal)}
          >
            {shown().proposal}
          </button>
          {write('explore.problem.proposal.end')}
        </>
      )}
    </Show>
  );
}
