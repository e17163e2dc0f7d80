import type { Environment } from '@mangetamain/deploy';
import { For, Show } from 'solid-js';
import { messages } from '../catalogue.ts';
import type { OperationsState } from '../state.ts';
import type { Act } from './actions.ts';
import { formatDayTime } from './format.ts';
import { Button, IconText } from './parts.tsx';

const words = messages.environment;

interface RuleNotesProps {
  readonly state: OperationsState;
  readonly environment: Environment;
  readonly act: Act;
}

/** When nothing is promoted to an environment, what else is asked of promotions, and which ones wait. */
export function RuleNotes(props: RuleNotesProps) {
  const place = () => props.state.environments[props.environment];
  const at = (moment: string) => formatDayTime(moment, props.state.now);
  const asked = () => {
    const { soakMinutes, secondPerson } = place().rules ?? {};
    return [
      ...(soakMinutes === undefined ? [] : [words.soak(soakMinutes)]),
      ...(secondPerson === true ? [words.secondPerson] : []),
    ];
  };
  return (
    <>
      <Show when={place().freeze}>
        {(freeze) => (
          <IconText class="note small" icon="calendar">
            {words.frozen(at(freeze().until), freeze().name)}
          </IconText>
        )}
      </Show>
      <For each={asked()}>
        {(rule) => (
          <IconText class="small secondary" icon="shield-check">
            {rule}
          </IconText>
        )}
      </For>
      <For each={props.state.scheduled.filter(({ request }) => request.environment === props.environment)}>
        {({ id, at: moment, approval, request }) => (
          <div>
            <IconText class="note small" icon="clock">
              {words.scheduled(request.releaseId ?? request.datasetId ?? '', at(moment), request.by)}
              {approval && words.approvedBy(approval.by)}
            </IconText>
            <Show when={props.act} keyed>
              {(act) => (
                <p class="actions">
                  <Show when={approval === null && place().rules?.secondPerson}>
                    <Button
                      icon="check"
                      text={words.approve}
                      onClick={() => act({ kind: 'approve', environment: props.environment, scheduled: id })}
                    />
                  </Show>
                  <Button
                    icon="x"
                    text={words.cancelSchedule}
                    onClick={() =>
                      act({ kind: 'cancel-schedule', environment: props.environment, scheduled: id })
                    }
                  />
                </p>
              )}
            </Show>
          </div>
        )}
      </For>
    </>
  );
}
