import type { Manifest, QualityReport } from '@mangetamain/analytics/dataset';
import { publishedOn } from '@mangetamain/analytics/open-data';
import { date, integer, percent } from '@mangetamain/analytics/text';
import type { IconName } from '@mangetamain/theme/icons';
import { createMemo, For, Match, Show, Switch, type JSX } from 'solid-js';
import { Fold } from '../analysis/fold.tsx';
import { TitledCard } from '../analysis/titled-card.tsx';
import { Icon } from '../components/icon.tsx';
import { useApp } from '../context/app-context.ts';
import { readQuality } from './quality.ts';
import { PresentValues } from './present-values.tsx';
import { isDataMessage, useDataText } from './text.ts';
import './quality-card.css';

export interface QualityState {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly report?: QualityReport;
}

type Check = QualityReport['checks'][number];

interface QualityCardProps {
  readonly manifest: Manifest;
  readonly quality: QualityState;
  readonly onRetry: () => void;
}

/** What the import looked for: first what has to hold, then what a reader has to know. */
export function QualityCard(props: QualityCardProps) {
  const write = useDataText();
  const quality = createMemo(() => {
    const { report } = props.quality;
    return report === undefined ? null : { report, ...readQuality(report) };
  });
  const title = () => {
    const read = quality();
    if (read === null)
      return write(props.quality.status === 'failed' ? 'quality.eyebrow' : 'quality.loading');
    const failed = read.required.filter(({ count }) => count > 0).length;
    return write('quality.title', { failed, known: read.toKnow.length });
  };
  const subtitle = () => {
    const read = quality();
    if (read === null) return undefined;
    const count = read.required.length + read.toKnow.length + read.notFound.length;
    return write('quality.subtitle', { count, day: date(publishedOn(props.manifest), 'shortDay') });
  };
  return (
    <TitledCard
      class="quality-card"
      icon="shield-check"
      eyebrow={write('quality.eyebrow')}
      title={title()}
      subtitle={subtitle()}
      busy={props.quality.status === 'loading'}
    >
      <Switch>
        <Match when={quality()}>
          {(read) => (
            <>
              <ul class="quality-checks">
                <For each={read().required}>{(check) => <Required check={check} />}</For>
                <For each={read().toKnow.slice(0, shownAtOnce)}>{(check) => <ToKnow check={check} />}</For>
              </ul>
              <Show when={folded(read()).length > 0}>
                <Fold summary={write('quality.more', { count: folded(read()).length })}>
                  <ul class="quality-checks">
                    <For each={folded(read())}>{(check) => <ToKnow check={check} />}</For>
                  </ul>
                </Fold>
              </Show>
              <PresentValues manifest={props.manifest} report={read().report} />
            </>
          )}
        </Match>
        <Match when={props.quality.status === 'failed'}>
          <div class="card-text stack quality-failed" role="alert">
            <p class="small">{write('quality.failed')}</p>
            <p>
              <button type="button" class="button button-small" onClick={() => props.onRetry()}>
                <Icon name="refresh-cw" />
                {write('quality.retry')}
              </button>
            </p>
          </div>
        </Match>
      </Switch>
    </TitledCard>
  );
}

/** Points to know that stand in sight: the rare ones are folded with what was not found. */
const shownAtOnce = 5;

const folded = ({ toKnow, notFound }: ReturnType<typeof readQuality>) => [
  ...toKnow.slice(shownAtOnce),
  ...notFound,
];

/** A check that has to hold. */
function Required(props: { check: Check }) {
  const { translator } = useApp();
  const write = useDataText();
  const holds = () => props.check.count === 0;
  return (
    <Row
      icon={holds() ? 'circle-check' : 'circle-x'}
      tone={holds() ? 'success' : 'danger'}
      state={write(holds() ? 'quality.pass' : 'quality.fail')}
      check={props.check}
    >
      {holds()
        ? nothingFound(write, props.check)
        : write('quality.some', {
            n: translator()(integer(props.check.count)),
            of: integer(props.check.of),
          })}
    </Row>
  );
}

const nothingFound = (write: ReturnType<typeof useDataText>, { of }: Check) =>
  of === 0 ? write('quality.noneFound') : write('quality.none', { of: integer(of) });

/** A check that tells something: how much of it there is, and what the analyses do about it. */
function ToKnow(props: { check: Check }) {
  const write = useDataText();
  const found = () => props.check.count > 0;
  const effect = () => {
    const id = `quality.${props.check.id}.effect`;
    return isDataMessage(id) ? write(id) : null;
  };
  return (
    <Row
      icon={found() ? 'triangle-alert' : 'circle-check'}
      tone={found() ? 'warning' : 'success'}
      state={write(found() ? 'quality.know' : 'quality.pass')}
      check={props.check}
    >
      {found()
        ? write('quality.share', {
            n: integer(props.check.count),
            share: percent(props.check.count / props.check.of, shareDigits(props.check)),
          })
        : nothingFound(write, props.check)}
      <Show when={found() && effect()}>{(words) => <span class="quality-effect">{words()}</span>}</Show>
    </Row>
  );
}

/** Digits with which a small share does not read as nothing. */
const shareDigits = ({ count, of }: Check) => (count / of < 0.001 ? 3 : 1);

interface RowProps {
  readonly icon: IconName;
  readonly tone: 'success' | 'warning' | 'danger';
  /** What the icon says, for those who do not see it. */
  readonly state: string;
  readonly check: Check;
  readonly children: JSX.Element;
}

function Row(props: RowProps) {
  const write = useDataText();
  const name = () => {
    const id = `quality.${props.check.id}`;
    return isDataMessage(id) ? { words: write(id) } : { words: props.check.text, lang: 'en' };
  };
  return (
    <li class="quality-check">
      <span class="quality-icon" style={{ color: `var(--${props.tone}-fg)` }}>
        <Icon name={props.icon} />
        <span class="visually-hidden">{props.state}</span>
      </span>
      <strong lang={name().lang}>{name().words}</strong>
      <span class="secondary quality-figure">{props.children}</span>
    </li>
  );
}
