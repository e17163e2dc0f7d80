import * as z from 'zod';
import {
  ifValid,
  readDocument,
  writeDocument,
  type Document,
  type InvalidDocumentError,
} from '../documents.ts';
import type { DocumentStore, StateStore } from '../ports.ts';
import { monitorSchema } from './monitor.ts';

/** What an instance of the service is known by. */
export const instanceSchema = z.strictObject({
  /** Stays the same over restarts. */
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** For people. */
  name: z.string().min(1),
});

/** What an instance tells the others in the shared store: `health/instances/<id>`. */
const recordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  instance: instanceSchema,
  /** Of its last round. */
  at: z.iso.datetime(),
  /** Between two rounds, in milliseconds. */
  interval: z.number().positive(),
  /** True where it was stopped in order, and nobody need miss it. */
  stopped: z.boolean(),
  monitor: monitorSchema,
});

export type Instance = z.infer<typeof instanceSchema>;
export type InstanceRecord = z.infer<typeof recordSchema>;

const prefix = 'health/instances/';

const placeOf = (key: string) => ({ key, schema: recordSchema });

/** Key of an instance's record in the shared store. */
export function instanceKey(id: string): string {
  return `${prefix}${id}`;
}

/** Tells the others what this instance knows. Nobody else writes its record, so that whatever stands there is replaced. */
export async function publishInstance(store: DocumentStore, record: InstanceRecord): Promise<void> {
  const place = placeOf(instanceKey(record.instance.id));
  const found = await store.get(place.key);
  const written = await writeDocument(store, place, found?.version ?? null, record);
  if ('conflict' in written) throw written.conflict;
}

/** What every instance told, by its key. One that is damaged, or of another version, hides no other: `onUnreadable` is told. */
export async function readInstances(
  store: Pick<StateStore, 'get' | 'list'>,
  onUnreadable?: (error: InvalidDocumentError) => void,
): Promise<Document<InstanceRecord>[]> {
  const keys = await store.list(prefix);
  const found = await Promise.all(
    keys.map((key) => ifValid(readDocument(store, placeOf(key)), onUnreadable)),
  );
  return found.filter((document) => document !== null);
}
