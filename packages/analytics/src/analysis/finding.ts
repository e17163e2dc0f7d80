import type { MessageId } from '../messages/message-id.ts';
import type { Ends } from '../stats/index.ts';
import { text, type Text, type TextValue } from '../text/index.ts';
import type { Claim } from './claim.ts';
import { isDirection } from './claim.ts';
import type { Finding, Verdict } from './presentation.ts';

type Values = Readonly<Record<string, TextValue>>;

/** A sentence of a card; without a verdict it only states. */
export function finding(message: MessageId, values?: Values, verdict: Verdict = 'none'): Finding {
  return { text: text(message, values), verdict };
}

/** Which way an interval of a change points, if it excludes zero; thin where there is no interval. */
export function verdictOf(interval: Ends | null): Verdict {
  if (interval === null) return 'thin';
  const [low, high] = interval;
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'unclear';
}

type Direction = 'up' | 'down' | 'unclear';

/** Beginnings of ids of which there is one message for each verdict of a claim. */
type ClaimedStem<Id = MessageId> = Id extends `${infer Stem}.same`
  ? `${Stem}.${Claim['verdict']}` extends MessageId
    ? Stem
    : never
  : never;

/** The message of five that says what a claim may say. */
export function claimed(stem: ClaimedStem, { verdict }: Pick<Claim, 'verdict'>, values?: Values): Text {
  return text(`${stem}.${verdict}`, values);
}

/** The same as a finding of that verdict. */
export function claimedFinding(stem: ClaimedStem, claim: Pick<Claim, 'verdict'>, values?: Values): Finding {
  return { text: claimed(stem, claim, values), verdict: claim.verdict };
}

/** Beginnings of ids of which there is one message for each direction: `….up`, `….down`, `….unclear`. */
type DirectedStem<Id = MessageId> = Id extends `${infer Stem}.up`
  ? `${Stem}.down` | `${Stem}.unclear` extends MessageId
    ? Stem
    : never
  : never;

const directionOf = (verdict: Verdict): Direction => (isDirection(verdict) ? verdict : 'unclear');

/** The message of three that says which way a verdict points. */
export function directed(stem: DirectedStem, verdict: Verdict, values?: Values): Text {
  return text(`${stem}.${directionOf(verdict)}`, values);
}

/** The same as a finding of that verdict. */
export function directedFinding(stem: DirectedStem, verdict: Verdict, values?: Values): Finding {
  return { text: directed(stem, verdict, values), verdict };
}
