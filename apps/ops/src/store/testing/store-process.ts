import { readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { startEmbeddedStore } from '../embedded/start-embedded-store.ts';
import { TEST_CREDENTIALS } from './test-credentials.ts';

/*
 * A store in a process of its own, to be killed or weighed: runs over the directory in its first argument, tells its
 * parent the URL, then when a body being received has reached the size in the second, if any, and, asked, its peak of
 * memory.
 */

const [directory, bytes] = z
  .tuple([z.string(), z.coerce.number().optional()])
  .parse([process.argv[2], process.argv[3]]);
const { url } = await startEmbeddedStore({ directory, port: 0, credentials: TEST_CREDENTIALS });
if (bytes !== undefined) tellWhenReached(join(directory, 'temporary'), bytes);
process.on('message', () => process.send?.({ peak: process.resourceUsage().maxRSS * 1024 }));
process.send?.({ url });

function tellWhenReached(temporary: string, bytes: number): void {
  watch(temporary, () => {
    const sizes = readdirSync(temporary).map(
      (name) => statSync(join(temporary, name), { throwIfNoEntry: false })?.size,
    );
    if (sizes.some((size) => size !== undefined && size >= bytes)) process.send?.({ reached: bytes });
  });
}
