import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../log/logger.ts';
import { isDueOn } from '../scrub/daily-share.ts';
import { type Damage, scrub, type ScrubPorts } from '../scrub/scrub.ts';
import { repeat } from '../time/repeat.ts';
import type { Announce } from '../watch/announcer.ts';

const DAY_MS = 86_400_000;
/** What there is to do at a start comes first. */
const FIRST_MS = 600_000;
/** Between two objects: the store is for visitors. */
const PACE_MS = 200;
const SHOWN = 5;

interface ScrubOnceOptions {
  readonly ports: ScrubPorts;
  readonly announce: Announce;
  readonly logger: Logger;
  readonly pace?: () => Promise<void>;
  readonly now?: Date;
}

interface BackgroundScrubOptions extends Pick<ScrubOnceOptions, 'ports' | 'announce' | 'logger'> {
  /** One of all that share the store looks at it: its damage is to be told once. */
  readonly leads: () => boolean;
  readonly signal: AbortSignal;
}

/** Looks at a seventh of all stored objects each day, until the signal is given, and tells of what was damaged. */
export function scrubInBackground({ signal, leads, ...options }: BackgroundScrubOptions): Promise<void> {
  const pace = () => delay(PACE_MS, undefined, { signal, ref: false });
  const work = async () => leads() && scrubOnce({ ...options, pace });
  return repeat(work, { pauseMs: DAY_MS, firstPauseMs: FIRST_MS, signal });
}

/** Looks at what is due on a day. It never throws: what cannot be looked at now is looked at in a week. */
export async function scrubOnce({
  ports,
  announce,
  logger,
  pace = async () => undefined,
  now = new Date(),
}: ScrubOnceOptions): Promise<void> {
  try {
    const { objects, damages } = await scrub(ports, { isDue: isDueOn(now), pace });
    logger.info({ objects, damaged: damages.length }, 'objects_looked_at');
    for (const damage of damages) logger.error({ ...damage }, 'object_damaged');
    if (damages.length > 0) await announce(newsOf(damages));
  } catch (error) {
    const isEnding = error instanceof Error && error.name === 'AbortError';
    if (!isEnding) logger.warn({ err: error }, 'objects_not_looked_at');
  }
}

function newsOf(damages: readonly Damage[]) {
  const mended = damages.filter((damage) => damage.mended).length;
  const shown = damages.slice(0, SHOWN).map((damage) => describeDamage(damage));
  const more =
    damages.length > SHOWN ? [`And ${damages.length - SHOWN} more: "data repair" names them.`] : [];
  const isWhole = mended === damages.length;
  return {
    event: 'objects.damaged',
    severity: isWhole ? 'warning' : 'bad',
    title: isWhole ? 'Damaged objects of the store were mended' : 'Objects of the store are damaged',
    description: [`${mended} of ${damages.length} were mended.`, ...shown, ...more].join(' '),
  } as const;
}

const describeDamage = ({ key, problem, mended, remedy }: Damage) =>
  `${key} ${problem}. ${mended ? 'It is mended.' : remedy}`;
