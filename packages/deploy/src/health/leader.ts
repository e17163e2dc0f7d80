import type { Instance } from './instance.ts';
import type { Sighting, Sightings } from './peers.ts';

/**
 * Who of all instances speaks of what all of them see, and does what one of them should do: the first by its id of those
 * that are there. Null where that is this one. Nobody has to agree on it: each sees the same, a round sooner or later.
 */
export function leaderOf(own: Pick<Instance, 'id'>, sightings: Sightings): Sighting | null {
  let leader: Sighting | null = null;
  for (const sighting of sightings.values()) {
    const { record, isMissed } = sighting;
    const first = leader?.record.instance.id ?? own.id;
    if (!record.stopped && !isMissed && record.instance.id < first) leader = sighting;
  }
  return leader;
}
