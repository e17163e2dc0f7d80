import type { Notice } from '../notification/notice.ts';
import type { DeliveryResult, Notifier } from '../ports.ts';

export interface RecordingNotifier extends Notifier {
  readonly sent: readonly { readonly notice: Notice; readonly key: string }[];
}

/** A notifier that keeps what it is given; `answer` says what becomes of the nth attempt, counted from 0. */
export function recordingNotifier(
  answer: (attempt: number) => DeliveryResult = () => ({ type: 'delivered' }),
  channel = 'recorded',
): RecordingNotifier {
  const sent: { notice: Notice; key: string }[] = [];
  return {
    channel,
    sent,
    async send(notice, key) {
      sent.push({ notice, key });
      return answer(sent.length - 1);
    },
  };
}
