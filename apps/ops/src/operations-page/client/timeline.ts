import { messages } from '../catalogue.ts';
import type { ShownPromotion } from '../state.ts';
import type { Tick } from './course.tsx';
import { formatCount, formatDuration } from './format.ts';

export interface StepView {
  readonly name: string;
  readonly outcome: 'running' | 'done' | 'failed';
  /** Share of the axis before it, and of its own length, 0 to 1. */
  readonly start: number;
  readonly length: number;
  readonly duration: string;
  readonly detail: string;
  /** True for the step that changes what people see. */
  readonly changesSite: boolean;
  readonly isProbing: boolean;
  /** The probes made in it, oldest first, each with the share of the axis before it. */
  readonly probes: readonly ProbeView[];
}

interface ProbeView {
  readonly at: number;
  readonly isGood: boolean;
}

export interface TimelineView {
  readonly title: string;
  readonly steps: readonly StepView[];
  readonly ticks: readonly Tick[];
}

type Step = ShownPromotion['steps'][number];

const words = messages.promotion;

const stepsOfTicks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 3600];
const mostTicks = 5;
const HOUR = 3_600;

/** Returns a promotion's steps along a common axis from when it was asked for. */
export function viewTimeline(promotion: ShownPromotion, now: string): TimelineView {
  const begun = Date.parse(promotion.requestedAt);
  const ended = Date.parse(promotion.isOver ? promotion.updatedAt : now);
  const total = Math.max(ended - begun, 1);
  const axis = axisOf(total / 1000);
  const share = (milliseconds: number) => Math.min(Math.max(milliseconds / 1000 / axis.end, 0), 1);
  return {
    title: titleOf(promotion, total),
    ticks: axis.ticks.map((seconds) => ({
      at: seconds / axis.end,
      label: seconds === axis.end ? words.seconds(seconds) : String(seconds),
    })),
    steps: promotion.steps.map((step) => {
      const from = Date.parse(step.startedAt);
      const to = step.finishedAt === null ? ended : Date.parse(step.finishedAt);
      const ending = step.name === 'finished' ? promotion.outcome : null;
      return {
        name: ending === null ? messages.steps[step.name] : messages.outcomes[ending],
        outcome: ending === null || ending === 'succeeded' ? step.outcome : 'failed',
        start: share(from - begun),
        length: share(to - from),
        duration: formatDuration(to - from),
        detail: detailOf(promotion, step),
        changesSite: step.name === 'switching' || step.name === 'undoing',
        isProbing: isProbing(step),
        probes: probesIn(promotion, step).map(({ at, good }) => ({
          at: share(Date.parse(at) - begun),
          isGood: good,
        })),
      };
    }),
  };
}

const isProbing = ({ name }: Step) => name === 'verifying' || name === 'verifying-restored';

/** Only the last verification is remembered; the probes of one before it are not shown in its place. */
function probesIn({ verification }: ShownPromotion, step: Step) {
  const isOfStep = isProbing(step) && verification?.startedAt === step.startedAt;
  return isOfStep ? (verification.looks ?? []) : [];
}

function axisOf(seconds: number): { end: number; ticks: number[] } {
  const step =
    stepsOfTicks.find((each) => seconds / each <= mostTicks) ?? Math.ceil(seconds / mostTicks / HOUR) * HOUR;
  const count = Math.max(Math.ceil(seconds / step), 1);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Math.round(index * step * 10) / 10);
  return { end: count * step, ticks };
}

function titleOf(promotion: ShownPromotion, total: number): string {
  const duration = formatDuration(total);
  const main =
    promotion.outcome === null || !promotion.isOver
      ? words.running(duration)
      : words.took(messages.outcomes[promotion.outcome], duration);
  const switched = promotion.steps.find(({ name }) => name === 'switching')?.finishedAt ?? null;
  const wasSwitched = switched !== null && promotion.failure?.code !== 'conflict';
  if (!wasSwitched) return main;
  const after = formatDuration(Date.parse(switched) - Date.parse(promotion.requestedAt));
  const changed = words.joined(main, words.changedAfter(messages.environments[promotion.environment], after));
  const { requests } = promotion;
  if (requests === undefined) return changed;
  if (requests.failed === 0) return `${changed} ${words.lostNone}`;
  return words.joined(changed, words.lost(formatCount(requests.failed), formatCount(requests.total)));
}

function detailOf(promotion: ShownPromotion, step: Step): string {
  if (step.outcome === 'running') return words.active;
  if (step.outcome === 'failed') return step.detail;
  const { gates, verification, pointer, environment } = promotion;
  switch (step.name) {
    case 'planned':
      return words.details.planned;
    case 'claiming':
      return words.details.claimed(messages.environments[environment]);
    case 'preflight':
      return words.details.gates(gates.filter(({ passed }) => passed).length, gates.length);
    case 'backup':
      return words.details.backup;
    case 'switching':
      return promotion.outcome === 'succeeded' ? words.details.switched(pointer.generation) : words.done;
    case 'verifying':
    case 'verifying-restored':
      return verification === null
        ? words.done
        : words.details.probes(verification.good, verification.probes);
    case 'settling':
      return words.details.settled;
    case 'finished':
      return promotion.failure?.message ?? toldOf(promotion);
    case 'undoing':
    case 'restricting':
    case 'releasing':
      return words.done;
  }
}

function toldOf({ requests }: ShownPromotion): string {
  return requests === undefined
    ? words.details.told
    : words.details.toldWithRequests(formatCount(requests.failed), formatCount(requests.total));
}
