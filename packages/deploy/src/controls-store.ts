import { controlsPlace, controlsSchema, type Controls } from './controls.ts';
import { changeDocument, InvalidDocumentError, readDocument, sameJson } from './documents.ts';
import type { Environment } from './environment.ts';
import type { Ids, StateStore } from './ports.ts';

/** Backups of an environment's controls that are kept. */
const backupsKept = 20;

/** Under this stand the controls of an environment as they were after each change, oldest first. */
export function controlsBackups(environment: Environment): string {
  return `backups/controls/${environment}/`;
}

/**
 * What is forbidden in an environment at present. Throws InvalidDocumentError where that is damaged, or gone though there
 * are backups of it: nothing is allowed then that may have been forbidden.
 */
export async function readControls(store: StateStore, environment: Environment): Promise<Controls> {
  const place = controlsPlace(environment);
  const found = await readDocument(store, place);
  if (found !== null) return found.value;
  const [backup] = await store.list(controlsBackups(environment));
  if (backup === undefined) return place.empty;
  // The first change writes both in between.
  const again = await readDocument(store, place);
  if (again === null) throw new InvalidDocumentError(place.key, 'it is gone, though backups of it are kept');
  return again.value;
}

export interface ControlsPorts {
  readonly store: StateStore;
  readonly ids: Ids;
}

/** Changes what is forbidden in an environment, and keeps a backup. Throws InvalidDocumentError as `readControls`. */
export async function changeControls(
  ports: ControlsPorts,
  environment: Environment,
  change: (controls: Controls) => Controls,
): Promise<Controls> {
  await readControls(ports.store, environment);
  const controls = await changeDocument(ports.store, controlsPlace(environment), change);
  await backUpControls(ports, environment);
  return controls;
}

/** Keeps the controls of an environment as they are, where anybody wrote any that are not kept yet, and no older ones than need be. */
export async function backUpControls({ store, ids }: ControlsPorts, environment: Environment): Promise<void> {
  const found = await readDocument(store, controlsPlace(environment));
  if (found === null) return;
  const keys = await store.list(controlsBackups(environment));
  const latest = keys.at(-1);
  const kept = latest === undefined ? null : (await store.get(latest))?.value;
  if (sameJson(kept, found.value)) return;
  await store.create(controlsBackups(environment) + ids.next(), controlsSchema.parse(found.value));
  for (const key of keys.slice(0, -backupsKept + 1)) await store.remove(key);
}
