import type { Figure, Presentation } from '@mangetamain/analytics';
import { Key } from '@solid-primitives/keyed';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { createIsPhone } from '../components/is-phone.ts';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import { Chart } from '../figure/chart.tsx';
import type { AnsweredCard } from './card.ts';
import { CutFigure } from './cut-figure.tsx';
import { Fold } from './fold.tsx';
import { KeyFigures } from './key-figures.tsx';
import { createLevelHeights, type LevelHeights } from './level-heights.ts';
import './chart-panel.css';

/** The figures of an analysis with the numbers they rest on; on a phone the answer, and the rest when asked for. */
export function ChartPanel(props: AnsweredCard) {
  const isPhone = createIsPhone();
  return (
    <Show when={isPhone()} fallback={<WholePanel {...props} />}>
      <ShortPanel {...props} />
    </Show>
  );
}

function WholePanel(props: AnsweredCard) {
  const heights = createLevelHeights();
  const hasRail = createMemo(() => numbersBeside(props));
  return (
    <>
      <div classList={{ 'stack chart-panel': true, 'chart-panel-railed': hasRail() }}>
        <MainFigures
          card={props}
          figures={figuresAt(props, 'main')}
          heights={heights}
          onSelect={choose(props)}
        />
        <Show when={hasRail()}>
          <Rail card={props} heights={heights} />
        </Show>
      </div>
      <div class="stack card-foot">
        <Findings findings={furtherOf(props)} />
        <Caption card={props} />
      </div>
    </>
  );
}

/** The first figure, under the finding in the heading; numbers, further figures, findings and notes are folded away. */
function ShortPanel(props: AnsweredCard) {
  const { ui } = useText();
  const [open, setOpen] = createSignal(false);
  let rest: HTMLElement | undefined;
  const main = () => figuresAt(props, 'main');
  const select = (selected: Selected) => {
    choose(props)(selected);
    // What was chosen is answered there.
    setOpen(true);
    rest?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <CutFigure>
        <MainFigures card={props} figures={main().slice(0, 1)} onSelect={select} />
      </CutFigure>
      <Fold summary={ui('card.more')} open={open()} onToggle={setOpen} ref={(element) => (rest = element)}>
        <Show when={numbersBeside(props)}>
          <Rail card={props} />
        </Show>
        <Show when={main().length > 1}>
          <MainFigures card={props} figures={main().slice(1)} onSelect={select} />
        </Show>
        <div class="stack card-foot">
          <Findings findings={furtherOf(props)} />
          <Caption card={props} />
        </div>
      </Fold>
    </>
  );
}

type Selected = { readonly control: string; readonly value: string };

const figuresAt = ({ presentation }: AnsweredCard, place: Figure['place']) =>
  presentation.figures.filter((figure) => figure.place === place);

const numbersBeside = (card: AnsweredCard) =>
  figuresAt(card, 'rail').length > 0 || card.presentation.keyFigures.length > 0;

/** Numbers stand above the small charts; where one question is answered in a sentence, that does, and they below. */
const aroundFigures = (groups: Presentation['keyFigures']) => {
  const answers = groups.filter(({ sentence }) => sentence !== undefined);
  const others = groups.filter(({ sentence }) => sentence === undefined);
  return answers.length > 0 ? { above: answers, below: others } : { above: groups, below: [] };
};

/** What was found beyond the heading. */
const furtherOf = ({ presentation }: AnsweredCard) => presentation.findings.slice(1);

const choose =
  ({ controls, run }: AnsweredCard) =>
  ({ control, value }: Selected) =>
    controls
      .ownOf(run.analysis)
      .find(({ name }) => name === control)
      ?.set(value, 'push');

interface MainFiguresProps {
  readonly card: AnsweredCard;
  readonly figures: readonly Figure[];
  /** The first grows to end where the rail beside it ends. */
  readonly heights?: LevelHeights;
  readonly onSelect: (selected: Selected) => void;
}

function MainFigures(props: MainFiguresProps) {
  const { t } = useText();
  return (
    <div class="chart-panel-main">
      <div class="stack chart-panel-figures" ref={(element) => props.heights?.observeMain(element)}>
        {/* A new result redraws a figure of the same id instead of replacing it: focus and size survive. */}
        <Key each={props.figures} by="id">
          {(figure, index) => (
            <Chart
              figure={figure()}
              label={t(props.card.run.analysis.title)}
              extraHeight={index() === 0 ? (props.heights?.extra() ?? 0) : 0}
              onSelect={props.onSelect}
            />
          )}
        </Key>
      </div>
    </div>
  );
}

/** Key numbers with their intervals, and the small chart that answers the next question. */
function Rail(props: { readonly card: AnsweredCard; readonly heights?: LevelHeights }) {
  const { t } = useText();
  const figures = () => figuresAt(props.card, 'rail');
  const groups = () => aroundFigures(props.card.presentation.keyFigures);
  return (
    <div class="chart-panel-rail">
      <div class="stack rail" ref={(element) => props.heights?.observeRail(element)}>
        <For each={groups().above}>{(group) => <KeyFigures group={group} />}</For>
        <Show when={figures().length > 0}>
          <div class="stack rail-figures">
            <Key each={figures()} by="id">
              {(figure) => <Chart figure={figure()} label={t(props.card.run.analysis.title)} />}
            </Key>
          </div>
        </Show>
        <For each={groups().below}>{(group) => <KeyFigures group={group} />}</For>
      </div>
    </div>
  );
}

function Findings(props: { readonly findings: Presentation['findings'] }) {
  return (
    <Show when={props.findings.length > 0}>
      <ul class="stack small secondary card-findings">
        <For each={props.findings}>
          {(finding) => (
            <li>
              <RichText text={finding.text} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Caption(props: { readonly card: AnsweredCard }) {
  const { t } = useText();
  return <p class="caption card-caption">{t(props.card.presentation.caption)}</p>;
}
