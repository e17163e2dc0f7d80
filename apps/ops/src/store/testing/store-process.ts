import { watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { startEmbeddedStore } from '../embedded/start-embedded-store.ts';
import { TEST_CREDENTIALS } from './test-credentials.ts';

/*
 * A store in a process of its own, to be killed or weighed: runs over the directory in its first argument, tells its
 * parent the URL, then when a body being received has reached the size in the second, and, asked, its peak of memory.
 */

const [directory, bytes] = z.tuple([z.string(), z.coerce.number()]).parse(process.argv.slice(2));
const { url } = await startEmbeddedStore({ directory, port: 0, credentials: TEST_CREDENTIALS });
const temporary = join(directory, 'temporary');

async function tellIfReached(): Promise<void> {
  for (const name of await readdir(temporary)) {
    if ((await stat(join(temporary, name))).size >= bytes) process.send?.({ reached: bytes });
  }
}

watch(temporary, () => void tellIfReached());
process.on('message', () => process.send?.({ peak: process.resourceUsage().maxRSS * 1024 }));
process.send?.({ url });
