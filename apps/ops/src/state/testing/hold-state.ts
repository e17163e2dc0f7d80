import * as z from 'zod';
import { openFileStateStore } from '../file-state-store.ts';

/* Holds the state in the directory of its first argument until it is killed. */

const store = await openFileStateStore(z.string().parse(process.argv[2]));
await store.create('held', true);
process.send?.('held');
setInterval(() => {}, 60_000);
