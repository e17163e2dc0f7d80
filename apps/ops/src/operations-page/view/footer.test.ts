import type { OutboxEntry } from '@mangetamain/deploy';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OperationsState } from '../state.ts';
import { exampleState } from '../testing/example-state.ts';
import { viewFooter } from './footer.ts';

let state: OperationsState;
beforeAll(async () => {
  state = await exampleState();
});

type Delivery = OutboxEntry['deliveries'][string];

/** The first message of the example, delivered like this. */
function told(delivery: Partial<Delivery> | null): OperationsState {
  const outbox = state.outbox.slice(0, 1).map((entry) => ({
    ...entry,
    done: true,
    deliveries:
      delivery === null
        ? {}
        : {
            discord: {
              status: 'delivered' as const,
              attempts: 1,
              nextAt: state.now.toISOString(),
              lastError: null,
              ...delivery,
            },
          },
  }));
  return { ...state, outbox };
}

describe('the state store', () => {
  it.each([
    ['honoured', true, 'S3, conditional writes honoured'],
    ['ignored', false, 'set STATE_STORE=file'],
    ['unknown', false, 'S3 does not answer'],
    ['file', true, 'a local disk'],
  ] as const)('%s: good is %s', (stateStore, isGood, text) => {
    const view = viewFooter({ ...state, service: { ...state.service, stateStore } });
    expect(view.stateStore).toEqual({ text: expect.stringContaining(text), isGood });
  });
});

describe('the channels', () => {
  it('warn where there is none', () => {
    const mute = { ...state, service: { ...state.service, channels: [] } };
    expect(viewFooter(mute).channels).toEqual([
      { text: expect.stringContaining('No webhook'), isGood: false },
    ]);
  });

  it('tell what waits', () => {
    expect(viewFooter(state).channels).toEqual([
      { text: `Discord: ${state.outbox.length} messages waiting`, isGood: false },
    ]);
  });

  it('tell when the last message was delivered', () => {
    expect(viewFooter(told({})).channels).toEqual([
      { text: expect.stringMatching(/^Discord: last message 1 Jan \d\d:\d\d, delivered$/u), isGood: true },
    ]);
  });

  it('tell why it was not', () => {
    const failed = told({ status: 'gave-up', lastError: 'answered 500' });
    expect(viewFooter(failed).channels).toEqual([
      { text: 'Discord: last message not delivered: answered 500', isGood: false },
    ]);
  });

  it('do not complain before the first message', () => {
    expect(viewFooter(told(null)).channels).toEqual([{ text: 'Discord: no message yet', isGood: true }]);
  });
});

it('names the version', () => {
  expect(viewFooter(state).version).toBe('ops 1.4.0');
});
