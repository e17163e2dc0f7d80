import { enqueue, type Clock, type HealthSettings, type Notice } from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';
import type { OwnWatch } from './own-watch.ts';

/** Something that was found outside the rounds. */
export type News = Pick<Notice, 'event' | 'severity' | 'title' | 'description'>;

/** Queues what people should hear. It never throws. */
export type Announce = (news: News) => Promise<void>;

interface AnnouncerOptions {
  readonly own: Pick<OwnWatch, 'instance' | 'store'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: Pick<HealthSettings, 'quietFor'>;
  readonly logger: Logger;
  /** Milliseconds since some moment in the past. */
  readonly elapsed: () => number;
}

/**
 * Returns what lets people know, by this instance alone. Of each kind of news they hear at most once in a quarter of an
 * hour; the next message then says how often it happened meanwhile.
 */
export function createAnnouncer({ own, clock, settings, logger, elapsed }: AnnouncerOptions): Announce {
  const { instance, store } = own;
  const told = new Map<News['event'], { readonly at: number; readonly kept: number }>();

  return async (news) => {
    const last = told.get(news.event);
    if (last !== undefined && elapsed() - last.at < settings.quietFor) {
      told.set(news.event, { ...last, kept: last.kept + 1 });
      return;
    }
    told.set(news.event, { at: elapsed(), kept: 0 });
    const at = clock.now().toISOString();
    const meanwhile = last?.kept ?? 0;
    const repeated = meanwhile === 0 ? '' : ` The same happened ${meanwhile} times since the last message.`;
    try {
      await enqueue(store, `${instance.id}/${news.event}/${at}`, {
        ...news,
        description: `${news.description}${repeated}`,
        environment: null,
        fields: [{ name: 'Instance', value: instance.name }],
        mentionEveryone: false,
        at,
      });
    } catch (error) {
      logger.error({ err: error, news: news.event }, 'news_not_queued');
    }
  };
}
