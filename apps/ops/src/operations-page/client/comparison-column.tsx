import type { IconName } from '@mangetamain/theme/icons';
import { createMemo, Index, Show } from 'solid-js';
import { previewAddress } from '../../preview/preview-address.ts';
import { messages } from '../catalogue.ts';
import type { OperationsState } from '../state.ts';
import type { Act } from './actions.ts';
import { compare, type GateView } from './comparison.ts';
import { Button, Icon } from './parts.tsx';

const words = messages.comparison;

const gateIcons: Record<GateView['state'], IconName> = {
  open: 'check',
  closed: 'x',
  idle: 'minus',
  unknown: 'circle-question-mark',
};

/** Between the environments: how far they are apart, the gates, and the one way across. */
export function ComparisonColumn(props: { state: OperationsState; act: Act }) {
  const view = createMemo(() => compare(props.state));
  const promote = () => {
    const { preprod, prod } = props.state.environments;
    const { nothing } = messages.promotion;
    const [shown, next] = [prod.live, preprod.live];
    const isSameRelease = shown?.releaseId === next?.releaseId;
    const isSameData = shown?.datasetId === next?.datasetId;
    props.act?.({
      kind: 'promote',
      environment: 'prod',
      hasRules: props.state.environments.prod.rules !== null,
      ...(!isSameRelease && { from: shown?.releaseId ?? nothing, to: next?.releaseId ?? '' }),
      // Without anything live there, both have to go.
      ...(!isSameData && shown && next && { data: { from: shown.datasetId, to: next.datasetId } }),
    });
  };
  const preview = () => {
    const { live } = props.state.environments.preprod;
    return live && previewAddress(props.state.service.preview, live);
  };
  const hint = () => {
    if (view().canPromote) return words.asks;
    return view().gates.some(({ state }) => state === 'idle') ? words.nothing : words.cannot;
  };
  return (
    <section class="comparison" aria-label={words.label}>
      <p class="comparison-arrow caption">
        {view().distance}
        <Icon name="arrow-right" />
      </p>
      <p class="title">{view().title}</p>
      <p class="small secondary">{view().detail}</p>
      <Show when={view().readers}>
        {(readers) => (
          <a class="small" href="#promotions">
            {readers()}
          </a>
        )}
      </Show>
      <Show when={preview()}>
        {(address) => <Button icon="eye" text={messages.difference.preview} href={address()} />}
      </Show>
      <ul class="gates small">
        <Index each={view().gates}>
          {(gate) => (
            <li class={`gate-${gate().state}`}>
              <Icon name={gateIcons[gate().state]} />
              <span>
                {gate().label}
                <span class="visually-hidden">: {messages.gateStates[gate().state]}</span>
                {gate().detail && <span class="caption below">{gate().detail}</span>}
              </span>
            </li>
          )}
        </Index>
      </ul>
      <Show when={props.act} fallback={<p class="caption">{words.viewer}</p>}>
        <Button
          icon="rocket"
          kind="primary"
          text={words.promote}
          disabled={!view().canPromote}
          onClick={promote}
        />
        <p class="caption">{hint()}</p>
      </Show>
    </section>
  );
}
