import type { Verdict } from '@mangetamain/analytics';
import { useText } from '../context/app-context.ts';
import './certainty-badge.css';

type Certainty = 'clear' | 'unclear' | 'same' | 'thin';

const certaintyOf = (verdict: Exclude<Verdict, 'none'>): Certainty =>
  verdict === 'up' || verdict === 'down' ? 'clear' : verdict;

/** How sure a claim is, in one word; the mark repeats how data of that certainty are drawn, so that it reads without colour. */
export function CertaintyBadge(props: { verdict: Exclude<Verdict, 'none'> }) {
  const { ui } = useText();
  const certainty = () => certaintyOf(props.verdict);
  return (
    <span class={`row certainty certainty-${certainty()}`}>
      <svg class="certainty-mark" viewBox="0 0 12 12" aria-hidden="true">
        {marks[certainty()]()}
      </svg>
      {ui(`certainty.${certainty()}`)}
    </span>
  );
}

/** A full dot, a hollow one, an equals sign, a dotted ring. */
const marks = {
  clear: () => <circle cx="6" cy="6" r="4" fill="currentColor" />,
  unclear: () => <circle cx="6" cy="6" r="3.5" />,
  same: () => <path d="M1.5 4h9M1.5 8h9" />,
  thin: () => <circle cx="6" cy="6" r="4" stroke-dasharray="1.6 1.5" />,
} as const;
