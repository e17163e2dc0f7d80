import * as z from 'zod';
import type { ObjectStore } from '../store/object-store.ts';

const documentSchema = z.object({
  value: z.looseObject({
    phase: z.string().optional(),
    pending: z.array(z.object({ type: z.string() })).optional(),
    verification: z.object({ good: z.int(), failed: z.int() }).nullable().optional(),
    environment: z.string().optional(),
    generation: z.int().optional(),
    running: z.looseObject({}).nullable().optional(),
    outcome: z.string().nullable().optional(),
    entry: z.object({ outcome: z.string() }).optional(),
    last: z.object({ entry: z.object({ outcome: z.string() }) }).optional(),
    entries: z
      .array(z.object({ notice: z.looseObject({ event: z.string().optional() }), done: z.boolean() }))
      .optional(),
  }),
});

type Value = z.infer<typeof documentSchema>['value'];

function nameOfPromotion({ phase, pending = [], verification }: Value): string {
  const isVerifying = verification && pending.some(({ type }) => type === 'probe');
  const probes = isVerifying ? `, ${verification.good} good, ${verification.failed} failed` : '';
  const left = pending.map(({ type }) => type).join(' + ');
  return `promotion ${phase}${probes}, to do: ${left === '' ? 'nothing' : left}`;
}

/**
 * Returns what a write of the state is about, the same in every run of the same change: probes that taught nothing
 * have one name. Null for what belongs to no change: rounds of health checks, deliveries of notices.
 */
function nameOfWrite(key: string, body: Uint8Array): string | null {
  if (!key.startsWith('state/') || key.startsWith('state/health/')) return null;
  const { value } = documentSchema.parse(JSON.parse(new TextDecoder().decode(body)));
  if (key.startsWith('state/promotions/')) return nameOfPromotion(value);
  if (key.startsWith('state/backups/')) return 'backup';
  if (key.startsWith('state/audit/')) return `audit ${value.entry?.outcome}`;
  if (key.startsWith('state/audit-chain/')) return `end of the audit ${value.last?.entry.outcome}`;
  if (key.endsWith('/pointer.json')) {
    return `pointer ${value.environment} ${value.generation} ${value.running === null ? 'free' : 'held'}`;
  }
  if (key === 'state/notifications/outbox.json') {
    const last = value.entries?.at(-1);
    return last === undefined || last.done ? null : `notice ${last.notice.event}`;
  }
  return key;
}

/**
 * Returns the same store, which tells of each moment before and after a write of the state, such as `before backup`. At
 * the moment of `stopAt` it freezes, and nothing that is asked of it from then on ever happens.
 */
export function stoppable(store: ObjectStore, stopAt: string, tell: (moment: string) => void): ObjectStore {
  let isFrozen = false;
  const unlessFrozen = async <T>(call: () => Promise<T>): Promise<T> =>
    isFrozen ? new Promise(() => {}) : call();

  async function pass(moment: string): Promise<void> {
    if (!isFrozen) tell(moment);
    isFrozen ||= moment === stopAt;
    if (isFrozen) await new Promise(() => {});
  }

  async function put(...[key, body, options]: Parameters<ObjectStore['put']>) {
    const name = nameOfWrite(key, body);
    if (name === null) return store.put(key, body, options);
    await pass(`before ${name}`);
    const written = await store.put(key, body, options);
    await pass(`after ${name}`);
    return written;
  }

  return {
    ...store,
    get: (...call) => unlessFrozen(() => store.get(...call)),
    head: (...call) => unlessFrozen(() => store.head(...call)),
    put: (...call) => unlessFrozen(() => put(...call)),
    delete: (...call) => unlessFrozen(() => store.delete(...call)),
  };
}
