import { describe, expect, it, onTestFinished } from 'vitest';
import type { Notice } from '../../notification/notice.ts';
import type { DeliveryResult, Notifier } from '../../ports.ts';

/** What the receiver may do, and what the notifier must make of it. A busy receiver asks to wait for two seconds. */
const receiverScenarios = [
  ['accepts', 'delivered'],
  ['is busy', 'retry'],
  ['has an error', 'retry'],
  ['refuses', 'rejected'],
  ['is gone', 'rejected'],
  ['cannot be reached', 'retry'],
  ['never answers', 'retry'],
] as const satisfies readonly (readonly [string, DeliveryResult['type']])[];

export type ReceiverScenario = (typeof receiverScenarios)[number][0];

export interface NotifierFixture {
  readonly notifier: Notifier;
  /** Text that no result may contain, such as the secret part of the receiver's address. */
  readonly secret: string;
  readonly dispose?: () => Promise<void>;
}

/** What every notifier must make of its receiver's behaviour: a result, never an exception. Its time limit should be short. */
export function notifierContract(
  name: string,
  make: (scenario: ReceiverScenario) => Promise<NotifierFixture>,
): void {
  describe(`${name} as a notifier`, () => {
    it.each(receiverScenarios)('when the receiver %s: %s', async (scenario, type) => {
      const { notifier, secret, dispose } = await make(scenario);
      onTestFinished(() => dispose?.());
      const result = await notifier.send(testNotice, 'contract/1');
      expect(result.type).toBe(type);
      if (scenario === 'is busy') expect(result).toMatchObject({ afterMs: 2_000 });
      expect(JSON.stringify(result)).not.toContain(secret);
    });
  });
}

/** A notice whose texts try to break out of whatever carries them. */
export const testNotice: Notice = {
  event: 'test',
  severity: 'info',
  environment: 'prod',
  title: 'A "quoted" title \\ with @everyone and `code`',
  description: 'Two\nlines, <@123>, **bold**, 🍲',
  fields: [{ name: 'To', value: 'r-000000000000' }],
  mentionEveryone: false,
  at: '2026-01-01T00:00:00.000Z',
};
