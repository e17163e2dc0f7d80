import { messages } from '../messages.ts';
import type { OperationsState } from '../state.ts';
import { formatDay, formatTime } from './format.ts';

export interface FooterView {
  readonly version: string;
  readonly stateStore: { readonly text: string; readonly isGood: boolean };
  readonly channels: readonly { readonly text: string; readonly isGood: boolean }[];
}

/** Returns what runs the page, whether promotions are safe with its store, and whether people hear of changes. */
export function viewFooter(state: OperationsState): FooterView {
  const { version, channels, stateStore } = state.service;
  return {
    version: messages.footer.version(version),
    stateStore: {
      text: messages.footer.state[stateStore],
      isGood: stateStore === 'file' || stateStore === 'honoured',
    },
    channels:
      channels.length === 0
        ? [{ text: messages.footer.noChannel, isGood: false }]
        : channels.map((channel) => channelOf(state, channel)),
  };
}

function channelOf({ outbox, now }: OperationsState, channel: string) {
  const words = messages.footer;
  const names: Readonly<Record<string, string>> = words.channels;
  const name = names[channel] ?? channel;
  const waiting = outbox.filter(({ done }) => !done);
  if (waiting.length > 0) return { text: words.waiting(name, waiting.length), isGood: false };
  const last = outbox.findLast(({ deliveries }) => deliveries[channel] !== undefined);
  const delivery = last?.deliveries[channel];
  if (last === undefined || delivery === undefined) return { text: words.notTold(name), isGood: true };
  if (delivery.status !== 'delivered') {
    return { text: words.failing(name, delivery.lastError ?? delivery.status), isGood: false };
  }
  const when = `${formatDay(last.notice.at, now)} ${formatTime(last.notice.at)}`;
  return { text: words.delivered(name, when), isGood: true };
}
