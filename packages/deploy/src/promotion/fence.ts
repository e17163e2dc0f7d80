import { readControls } from '../controls-store.ts';
import { writeDocument } from '../documents.ts';
import { environments, type Environment } from '../environment.ts';
import type { StateStore } from '../ports.ts';
import type { Facts } from './gates.ts';
import { pointerPlace, readPointer } from './stored.ts';

/** What is forbidden in an environment, and in the others. Throws InvalidDocumentError where nobody can tell. */
export async function readAllControls(
  store: StateStore,
  environment: Environment,
): Promise<Required<Pick<Facts, 'controls' | 'otherControls'>>> {
  const read = (name: Environment) => readControls(store, name);
  const others = environments.filter((name) => name !== environment);
  return { controls: await read(environment), otherControls: await Promise.all(others.map(read)) };
}

const attempts = 20;

/**
 * Writes the pointer anew, as it is, where a promotion holds the environment that has not switched yet. Whoever read
 * before this what is forbidden then switches on a version that is gone, and reads it again. To be called once something
 * is forbidden, and before that is acknowledged. Throws ConflictError when others keep winning.
 */
export async function fence(store: StateStore, environment: Environment): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await readPointer(store, environment);
    const holder = found?.value.running?.promotionId;
    if (found === null || holder === undefined || found.value.promotionId === holder) return;
    const written = await writeDocument(store, pointerPlace(environment), found.version, found.value);
    if ('version' in written) return;
    if (attempt === attempts) throw written.conflict;
  }
}
