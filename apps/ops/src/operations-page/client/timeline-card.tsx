import type { IconName } from '@mangetamain/theme/icons';
import { createMemo, For, Show } from 'solid-js';
import { messages } from '../catalogue.ts';
import type { ShownPromotion } from '../state.ts';
import { Axis, Course, CourseLabel, percentOf, type Tick } from './course.tsx';
import { changedPair } from './changed-pair.ts';
import { DataTable, type Column } from './data-table.tsx';
import { formatMoment } from './format.ts';
import { Button, Card, Icon } from './parts.tsx';
import { viewTimeline, type StepView } from './timeline.ts';

interface TimelineProps {
  readonly promotion: ShownPromotion;
  readonly now: string;
  readonly eyebrow: string;
  /** Saves the document of the promotion. */
  readonly onSave: () => void;
}

const words = messages.promotion;
const HEIGHT = 36;
const MIDDLE = HEIGHT / 2;
/** Numbered as they were made; where many are too close together, the last few at their places. */
const MOST_PROBES = 6;

const icons: Record<StepView['outcome'], IconName> = {
  done: 'circle-check-big',
  failed: 'circle-x',
  running: 'loader-circle',
};
const outcomes = { done: words.done, failed: words.failed, running: words.active };

/** A promotion's steps along their time: name, course, time and outcome of each. */
export function TimelineCard(props: TimelineProps) {
  const view = createMemo(() => viewTimeline(props.promotion, props.now));
  const change = () => changedPair(props.promotion, words.fromTo);
  const columns: Column<StepView>[] = [
    { head: words.step, kind: 'name', cell: (step) => <Name step={step} /> },
    {
      head: words.course,
      kind: 'course',
      axis: () => <Axis ticks={view().ticks} />,
      cell: (step) => (
        <StepCourse
          step={step}
          ticks={view().ticks}
          where={messages.environments[props.promotion.environment]}
        />
      ),
    },
    { head: words.time, kind: 'number', cell: (step) => <strong>{step.duration}</strong> },
    { head: words.outcome, kind: 'wide', cell: (step) => step.detail },
  ];
  return (
    <Card
      id="timeline"
      icon={props.promotion.kind === 'rollback' ? 'undo-2' : 'rocket'}
      eyebrow={props.eyebrow}
      title={view().title}
      subtitle={
        <>
          {change()} · {formatMoment(props.promotion.requestedAt)} · {words.by(props.promotion.by)}
          <br />
          {props.promotion.reason}
        </>
      }
      actions={
        <div class="group">
          <Button icon="file-text" text={words.document} onClick={() => props.onSave()} />
          <Button icon="link" text={words.link} href={`#promotions/${props.promotion.id}`} />
        </div>
      }
    >
      <DataTable label={view().title} columns={columns} rows={view().steps} />
    </Card>
  );
}

const Name = (props: { step: StepView }) => (
  <span class={`with-icon step-${props.step.outcome}`}>
    <Icon name={icons[props.step.outcome]} />
    {props.step.name}
    <span class="visually-hidden">, {outcomes[props.step.outcome]}</span>
  </span>
);

function StepCourse(props: { step: StepView; ticks: readonly Tick[]; where: string }) {
  const { start, length, isProbing, changesSite, outcome } = props.step;
  const kind = changesSite ? 'course-change' : isProbing ? 'course-probing' : `course-${outcome}`;
  const height = isProbing ? 4 : 14;
  const hidden = Math.max(props.step.probes.length - MOST_PROBES, 0);
  return (
    <Course ticks={props.ticks} height={HEIGHT}>
      <rect
        class={kind}
        x={percentOf(start)}
        y={MIDDLE - height / 2}
        width={percentOf(length)}
        height={height}
        rx="2"
      />
      {/* A step of no length still shows: the bar is as wide as a stroke then. */}
      <line class={kind} x1={percentOf(start)} x2={percentOf(start)} y1={MIDDLE - 7} y2={MIDDLE + 7} />
      <For each={props.step.probes.slice(hidden)}>
        {({ at, isGood }, index) => (
          <>
            <circle class={isGood ? 'probe-good' : 'probe-bad'} cx={percentOf(at)} cy={MIDDLE} r="9" />
            <text class="probe-number" x={percentOf(at)} y={MIDDLE + 4} text-anchor="middle">
              {hidden + index() + 1}
            </text>
          </>
        )}
      </For>
      <Show when={changesSite}>
        <CourseLabel
          kind="change"
          from={start}
          to={start + length}
          y={MIDDLE + 4}
          text={words.changesHere(props.where)}
        />
      </Show>
    </Course>
  );
}
