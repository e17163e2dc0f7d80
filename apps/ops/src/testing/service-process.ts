import pLimit from 'p-limit';
import * as z from 'zod';
import { readConfig } from '../config/config.ts';
import { createLogger } from '../log/logger.ts';
import { startService } from '../service/start-service.ts';
import { openObjectStore } from '../store/open-store.ts';
import { quickVerification } from './quick-verification.ts';
import { stoppable } from './stoppable-store.ts';

/*
 * Real services, each over a data directory of its own, a few at a time. They tell of every moment at which they write
 * their state; one that reaches the moment of its `stopAt` is frozen there.
 */

/** More would wait for each other, and take the store for one that is away. */
const AT_ONCE = 4;
const free = {
  PREPROD_PORT: '0',
  PROD_PORT: '0',
  OPS_PORT: '0',
  S3_PORT: '0',
  PREVIEW_PORT: '0',
  WEB_DIST: '/nowhere',
};
const wishes = z
  .array(z.object({ directory: z.string(), stopAt: z.string() }))
  .parse(JSON.parse(process.argv[2] ?? ''));
const releases = new Map<unknown, () => void>();
process.on('message', (index) => releases.get(index)?.());

async function use(index: number, directory: string, stopAt: string): Promise<void> {
  let isFrozen = false;
  const tell = (moment: string) => {
    isFrozen ||= moment === stopAt;
    process.send?.({ type: 'passed', index, moment });
  };
  const config = await readConfig({ ...free, DATA_DIR: directory });
  const service = await startService(config, {
    logger: createLogger({ level: 'silent' }),
    verification: quickVerification,
    openStore: async (wanted) => {
      const opened = await openObjectStore(wanted, 'service');
      return { ...opened, store: stoppable(opened.store, stopAt, tell) };
    },
  });
  const { ops, preprod, prod } = service.urls;
  const released = new Promise<void>((resolve) => {
    releases.set(index, resolve);
  });
  process.send?.({ type: 'started', index, urls: { ops, preprod, prod }, token: service.commandToken });
  await released;
  if (!isFrozen) await service.stop();
}

await pLimit(AT_ONCE).map(wishes, ({ directory, stopAt }, index) => use(index, directory, stopAt));
