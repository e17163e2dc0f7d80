import { superviseStore } from '../embedded-process/supervise-store.ts';
import { TEST_CREDENTIALS } from './test-credentials.ts';

/* A process that has a store, to be killed: tells its parent which process that store is. */

const [, , directory = ''] = process.argv;
const store = await superviseStore({ directory, port: 0, credentials: TEST_CREDENTIALS }, () => undefined);
process.send?.({ pid: store.pid() });
