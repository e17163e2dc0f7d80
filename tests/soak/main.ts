import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { startRunningService } from '../support/running-service.ts';
import { growthOf } from './growth.ts';
import { soak, type SoakMinute } from './soak.ts';

/** Beyond this share memory counts as growing. */
const MOST_GROWTH = 0.1;

const number = z.coerce.number().positive();
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    rate: { type: 'string', default: '1000' },
    'kill-every': { type: 'string', default: '5' },
  },
});
const options = z.object({ minutes: number, rate: number, killEvery: number }).parse({
  ...values,
  killEvery: values['kill-every'],
});

const say = (text: string) => void process.stdout.write(`${text}\n`);

function tell(minute: SoakMinute): void {
  const { requests, failed, p99, promotion, isStoreKilled, memory } = minute;
  const killed = isStoreKilled ? ', store killed' : '';
  say(
    `${requests} requests, ${failed} failed, p99 ${p99} ms; promotion ${promotion}${killed}; ` +
      `service ${memory.service} MB, store ${memory.store} MB`,
  );
}

/** Prints what all minutes came to. Returns whether everything held. */
function conclude(minutes: readonly SoakMinute[]): boolean {
  const failed = minutes.reduce((sum, minute) => sum + minute.failed, 0);
  const requests = minutes.reduce((sum, minute) => sum + minute.requests, 0);
  const promoted = minutes.filter(({ promotion }) => promotion === 'succeeded').length;
  const growth = growthOf(minutes.map(({ memory }) => memory.service));
  say(`${failed} of ${requests} requests failed; ${promoted} of ${minutes.length} promotions succeeded.`);
  const percent = Math.round(growth * 100);
  say(
    minutes.length < 4
      ? 'Too short to tell whether memory grows.'
      : `The service's memory grew by ${percent} %.`,
  );
  return failed === 0 && promoted === minutes.length && growth <= MOST_GROWTH;
}

const directory = await mkdtemp(join(tmpdir(), 'mangetamain-soak-'));
const log = await open(join(directory, 'service.log'), 'w');
try {
  const running = await startRunningService(directory, { log: log.fd });
  try {
    const isHolding = conclude(await soak({ directory, ...options, onMinute: tell }));
    process.exitCode = isHolding ? 0 : 1;
  } finally {
    await running.stop();
  }
} finally {
  await log.close();
  await rm(directory, { recursive: true, force: true });
}
