import { type Order, orderSchema, type Report, sentError, type StartOrder } from './messages.ts';
import { startEmbeddedStore } from '../embedded/start-embedded-store.ts';

/*
 * The embedded store in a process of its own. The service that started it says when to end, so that signals that reach
 * both at once do not end the store before the service has said goodbye; without that service it ends at once.
 */

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
// Nothing is half written: each object appears by one rename.
process.on('disconnect', () => process.exit(0));

const tell = (report: Report) => void process.send?.(report);
let close = async (): Promise<void> => undefined;

async function start(options: Omit<StartOrder, 'type'>): Promise<void> {
  try {
    const store = await startEmbeddedStore({
      ...options,
      onFault: (fault) => tell({ type: 'fault', error: sentError(fault) }),
      onRefused: () => tell({ type: 'refused' }),
    });
    ({ close } = store);
    tell({ type: 'listening', url: store.url, ownUrl: store.ownUrl });
  } catch (error) {
    tell({ type: 'failed', error: sentError(error) });
    process.disconnect();
  }
}

async function stop(): Promise<void> {
  await close();
  process.exit(0);
}

function obey(order: Order): void {
  if (order.type === 'ping') tell({ type: 'pong' });
  else if (order.type === 'stop') void stop();
  else void start(order);
}

process.on('message', (message) => obey(orderSchema.parse(message)));
