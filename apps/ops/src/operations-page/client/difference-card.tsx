import type { IconName } from '@mangetamain/theme/icons';
import { For, Show } from 'solid-js';
import { messages } from '../catalogue.ts';
import type { Difference } from '../state.ts';
import { locale } from './locale.ts';
import { Card, IconText } from './parts.tsx';
import { wordChanges, type Run } from './word-changes.ts';

const words = messages.difference;

type Findings = NonNullable<Difference['findings']>;
type Changed = Findings['changed'][number];
type Sentence = Changed['before'][number];
type Side = 'before' | 'after';

interface DifferenceProps {
  readonly difference: Difference;
  /** What a promotion that is over has changed, or what the next one would. */
  readonly isKept: boolean;
}

/** What readers see differently, sentence beside sentence. */
export function DifferenceCard(props: DifferenceProps) {
  const title = () => {
    const { from, findings } = props.difference;
    if (from === null) return words.first;
    if (findings === null) return words.unknown;
    return (props.isKept ? words.kept : words.title)(findings.changed.length, findings.same.length);
  };
  const subtitle = () => {
    const { from, basis } = props.difference;
    if (from === null) return '';
    return basis === null ? words.unknownDetail : words.basis[basis];
  };
  return (
    <Card
      id="difference"
      icon="git-compare-arrows"
      eyebrow={words.eyebrow}
      title={title()}
      subtitle={subtitle()}
    >
      <Show when={props.difference.findings}>
        {(findings) => <Findings findings={findings()} isKept={props.isKept} />}
      </Show>
    </Card>
  );
}

function Findings(props: { findings: Findings; isKept: boolean }) {
  const kinds = () => props.findings.changed.map(({ kind }) => kind);
  const same = () => props.findings.same;
  return (
    <>
      <Strip kinds={[...kinds(), ...same().map(() => 'same' as const)]} />
      <ol class="changes">
        <For each={props.findings.changed}>
          {(change, index) => <Change change={change} number={index() + 1} isKept={props.isKept} />}
        </For>
      </ol>
      <Show when={same().length > 0}>
        <details class="card-foot small">
          <summary>{words.showSame(same().length)}</summary>
          <ul>
            <For each={same()}>{(title) => <li>{title[locale]}</li>}</For>
          </ul>
        </details>
      </Show>
    </>
  );
}

type Kind = keyof typeof words.legend;

/** One square for each analysis, and what the squares mean. */
function Strip(props: { kinds: readonly Kind[] }) {
  const countOf = (kind: Kind) => props.kinds.filter((each) => each === kind).length;
  const isThere = (kind: Kind) => countOf(kind) > 0;
  return (
    <div class="strip caption">
      <span class="squares" aria-hidden="true">
        <For each={props.kinds}>{(kind) => <i class={`square-${kind}`} />}</For>
      </span>
      <For each={(['verdict', 'wording', 'same'] as const).filter(isThere)}>
        {(kind) => (
          <span class="with-icon">
            <i class={`square-${kind}`} aria-hidden="true" />
            {words.legend[kind]} {countOf(kind)}
          </span>
        )}
      </For>
    </div>
  );
}

function Change(props: { change: Changed; number: number; isKept: boolean }) {
  const textOf = (side: Side) => props.change[side].map(({ text }) => text[locale]).join(' ');
  const runs = () => wordChanges(textOf('before'), textOf('after'));
  const labels = props.isKept ? words.sides : words.next;
  const side = (name: Side) => (
    <Said
      side={name}
      label={labels[name]}
      runs={runs()[name]}
      said={props.change[name]}
      turns={name === 'after' && props.change.kind === 'verdict'}
    />
  );
  return (
    <li>
      <p class="small">
        <span class="change-number caption" aria-hidden="true">
          {props.number}
        </span>
        <strong class="accent">{props.change.title[locale]}</strong>
      </p>
      <div class="change-sides">
        {side('before')}
        <IconText class="change-arrow" icon="arrow-right">
          {null}
        </IconText>
        {side('after')}
      </div>
    </li>
  );
}

const verdictIcons: Record<Sentence['verdict'], IconName> = {
  up: 'trending-up',
  down: 'trending-down',
  unclear: 'circle-question-mark',
  same: 'minus',
  thin: 'circle-minus',
  none: 'info',
};

interface SaidProps {
  readonly side: Side;
  readonly label: string;
  readonly runs: readonly Run[];
  readonly said: readonly Sentence[];
  readonly turns: boolean;
}

/** What is said on one side, what the other does not say set apart, and what the evidence allows there. */
function Said(props: SaidProps) {
  const verdicts = () =>
    [...new Set(props.said.map(({ verdict }) => verdict))].filter((each) => each !== 'none');
  const mark = (run: Run) => (props.side === 'before' ? <del>{run.text}</del> : <ins>{run.text}</ins>);
  return (
    <div class={`said said-${props.side}`}>
      <p class="caption">{props.label}</p>
      <p>
        <For each={props.runs} fallback={<span class="secondary">{words.notSaid[props.side]}</span>}>
          {(run) => (run.isChanged ? mark(run) : run.text)}
        </For>
      </p>
      <p class="badges caption">
        <For each={verdicts()}>
          {(verdict) => (
            <IconText class={`badge verdict-${verdict}`} icon={verdictIcons[verdict]}>
              {words.verdicts[verdict]}
            </IconText>
          )}
        </For>
        <Show when={props.turns}>
          <IconText class="with-icon accent" icon="git-compare-arrows">
            {words.turns}
          </IconText>
        </Show>
      </p>
    </div>
  );
}
