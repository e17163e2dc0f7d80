import { isDirection } from '../../../analysis/claim.ts';
import { claimed, claimedFinding, finding } from '../../../analysis/finding.ts';
import { howSure, type KeyFigureDraft, type KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import {
  numberColumn,
  percentColumn,
  probabilityColumn,
  tableOf,
  textColumn,
} from '../../../analysis/table.ts';
import type { MessageId } from '../../../messages/message-id.ts';
import { decimal, integer, percent, probability, text } from '../../../text/index.ts';
import { ratingsCounted } from '../stars/words.ts';
import type { CalendarModel } from './model.ts';
import { calendarPart } from './parts.ts';
import { measured, pointsOf, pointsRange, shareOfScale, signedPoints } from '../stars/star-measure.ts';

export const notice = ({ overall }: CalendarModel) =>
  overall === null ? text('ratings.notice.noRatings') : null;

export const subtitle = ({ kind, measure, overall }: CalendarModel) =>
  text('ratings.calendar.subtitle', { kind, measure, n: integer(overall?.n ?? 0) });

const leastShare = 0.0001;

/** Whether a group stands out from all other ratings. */
export const isClear = ({ claim }: CalendarModel['groups'][number]) => isDirection(claim.verdict);

/** A share of variance: what is too small to write is said to be. */
const varianceShare = (share: number) =>
  share < leastShare ? text('ratings.below', { value: percent(leastShare, 2) }) : percent(share, 2);

/** The heading, the size of the difference, and whether it holds within years. */
export function findings(model: CalendarModel) {
  return [heading(model), sizeFinding(model), withinFinding(model)];
}

/** What may be said of the groups, with the names of those that stand out. */
function claimValues({ kind, measure, named, claim }: CalendarModel) {
  const nameOf = (key: string | null) =>
    key === null ? text('ratings.calendar.nobody') : calendarPart(kind, key).inSentence;
  return {
    kind,
    measure,
    higher: nameOf(named.higher),
    lower: nameOf(named.lower),
    /** Whether one stands out on the other side too. */
    also: named.higher === null || named.lower === null ? 'no' : 'yes',
    within: pointsOf(claim.within ?? 0, measure),
  };
}

/** The claim as a sentence: the heading, and what the description of the figure begins with. */
export const claimText = (model: CalendarModel) =>
  claimed('ratings.calendar.heading', model.claim, claimValues(model));

/** What may be said of the groups. */
export const heading = (model: CalendarModel) =>
  claimedFinding('ratings.calendar.heading', model.claim, claimValues(model));

function sizeFinding(model: CalendarModel) {
  const { gap, etaSquared, measure, claim } = model;
  if (gap === null || etaSquared === null) return null;
  const values = {
    gap: pointsOf(gap.difference, measure),
    interval: pointsRange(gap.interval, measure),
    scale: percent(shareOfScale(gap.difference, measure)),
    share: varianceShare(etaSquared),
  };
  return isDirection(claim.verdict)
    ? finding('ratings.calendar.size', values, claim.verdict)
    : finding('ratings.calendar.size.none', values, claim.verdict);
}

function withinFinding({ gap, gapWithinYears, measure }: CalendarModel) {
  if (gap === null || gapWithinYears === null) return null;
  const [pooled, within] = [pointsOf(gap.difference, measure), pointsOf(gapWithinYears, measure)];
  return finding('ratings.calendar.within', { pooled, within });
}

export const keyFigures = (model: CalendarModel) => [gapFigures(model), howSure(testFigures(model))];

/** The gap between the groups, and the mean of all. */
export function gapFigures({ gap, measure, overall, overallValue }: CalendarModel): KeyFigureGroupDraft {
  const figures = [
    gap && {
      label: text('ratings.calendar.key.gap'),
      value: signedPoints(gap.difference, measure),
      detail: text('ratings.calendar.key.gapDetail', {
        interval: pointsRange(gap.interval, measure),
        scale: percent(shareOfScale(gap.difference, measure)),
      }),
    },
    overall && {
      label: text('ratings.calendar.key.overall'),
      value: measured(overallValue, measure),
      detail: ratingsCounted(overall.n),
    },
  ];
  return { title: text('common.keyFigures'), figures };
}

/** What the tests over all groups found. */
export const testFigures = ({
  test,
  claim,
  etaSquared,
  epsilonSquared,
}: CalendarModel): Listed<KeyFigureDraft> => [
  etaSquared !== null && {
    label: text('ratings.calendar.key.eta'),
    value: varianceShare(etaSquared),
    detail:
      test &&
      text('ratings.calendar.key.etaDetail', {
        between: test.degreesOfFreedomBetween,
        f: decimal(test.f, 2),
        p: probability(claim.pValue ?? test.pValue),
      }),
  },
  epsilonSquared !== null && {
    label: text('ratings.calendar.key.epsilon'),
    value: varianceShare(epsilonSquared),
  },
];

/** Says how small the difference is beside the scale, and what hollow means where something is hollow. */
export const caption = ({ groups, gap, measure, axis }: CalendarModel) =>
  gap === null
    ? text('common.intervals95')
    : text('ratings.calendar.caption', {
        scale: percent(shareOfScale(gap.difference, measure)),
        axis,
        marks: groups.every(isClear) ? 'full' : 'hollow',
      });

export const table = ({ kind, groups, measure }: CalendarModel) =>
  tableOf(groups, [
    textColumn('name', text('ratings.table.group', { kind }), ({ key }) => calendarPart(kind, key).name),
    numberColumn('n', 'ratings.table.ratings', 0, ({ summary }) => summary.n),
    numberColumn('mean', 'ratings.mean', 4, ({ summary }) => summary.mean),
    endColumn('low', 'table.meanLow', measure, ({ interval }) => interval?.[0]),
    endColumn('high', 'table.meanHigh', measure, ({ interval }) => interval?.[1]),
    numberColumn('deviation', 'table.deviation', 3, ({ summary }) => summary.deviation),
    percentColumn('five', 'ratings.five', ({ summary }) => summary.five.share, 2),
    percentColumn('few', 'ratings.low', ({ summary }) => summary.low.share, 2),
    numberColumn('within', 'ratings.table.withinYears', 4, ({ withinYears }) => withinYears),
    probabilityColumn('p', 'ratings.table.corrected', ({ claim }) => claim.pValue),
  ]);

/** An end of the interval of what is measured. */
function endColumn(
  key: string,
  label: MessageId,
  measure: CalendarModel['measure'],
  end: (group: CalendarModel['groups'][number]) => number | undefined,
) {
  return measure === 'mean' ? numberColumn(key, label, 4, end) : percentColumn(key, label, end, 2);
}
