import * as z from 'zod';
import { readConfig } from '../config/config.ts';
import { createLogger } from '../log/logger.ts';
import { startService } from '../service/start-service.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { openObjectStore } from '../store/open-store.ts';

/*
 * The real service over the data directory of the first argument. It waits for ever at the moment that the second one
 * names: before or after the write of a promotion in some phase, of a pointer, or of its backup.
 */

const [directory, stopAt] = z.tuple([z.string(), z.string()]).parse(process.argv.slice(2, 4));

const documentSchema = z.object({
  value: z.object({
    phase: z.string().optional(),
    generation: z.int().optional(),
    running: z.object({}).loose().nullable().optional(),
  }),
});

function nameOf(key: string, body: Uint8Array): string {
  if (key.startsWith('state/backups/')) return 'backup';
  const { value } = documentSchema.parse(JSON.parse(new TextDecoder().decode(body)));
  if (key.startsWith('state/promotions/')) return `promotion ${value.phase}`;
  return `pointer ${value.generation} ${value.running === null ? 'free' : 'held'}`;
}

const interesting = /^state\/(?:promotions|backups)\/|^state\/environments\/[a-z]+\/pointer\.json$/;

async function pass(moment: string): Promise<void> {
  if (moment !== stopAt) return;
  process.send?.(moment);
  await new Promise(() => {});
}

function stoppable(store: ObjectStore): ObjectStore {
  return {
    ...store,
    async put(key, body, options) {
      if (!interesting.test(key)) return store.put(key, body, options);
      const name = nameOf(key, body);
      await pass(`before ${name}`);
      const written = await store.put(key, body, options);
      await pass(`after ${name}`);
      return written;
    },
  };
}

const free = { PREPROD_PORT: '0', PROD_PORT: '0', OPS_PORT: '0', S3_PORT: '0', WEB_DIST: '/nowhere' };
const config = await readConfig({ ...free, DATA_DIR: directory });
const { urls, commandToken } = await startService(config, {
  logger: createLogger({ level: 'silent' }),
  openStore: async (wanted) => {
    const opened = await openObjectStore(wanted, 'service');
    return { ...opened, store: stoppable(opened.store) };
  },
});
process.send?.({ ops: urls.ops, preprod: urls.preprod, token: commandToken });
