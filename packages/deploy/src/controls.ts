import * as z from 'zod';
import type { PlaceWithDefault } from './documents.ts';
import { environmentSchema, type Environment } from './environment.ts';
import { releaseIdSchema } from './release/manifest.ts';
import { rulesSchema, type Rules } from './rules/rules.ts';

const holdSchema = z.strictObject({
  by: z.string().min(1),
  reason: z.string().min(1),
  since: z.iso.datetime(),
});

const quarantinedSchema = z.strictObject({
  releaseId: releaseIdSchema,
  reason: z.string().min(1),
  since: z.iso.datetime(),
});

/** What people and failures forbid in an environment: `environments/<environment>/controls`. */
export const controlsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  environment: environmentSchema,
  /** While set, nothing is promoted here. A rollback is always allowed. */
  hold: holdSchema.nullable(),
  /** Releases that failed here, latest first. They do not come back before somebody lifts it. */
  quarantine: z.array(quarantinedSchema),
  /** When and how things are promoted here; at any time by anybody, where not there. */
  rules: rulesSchema.optional(),
});

export type Controls = z.infer<typeof controlsSchema>;
export type Hold = z.infer<typeof holdSchema>;
export type Quarantined = z.infer<typeof quarantinedSchema>;

/** Where an environment's controls stand in the state store. */
export function controlsPlace(environment: Environment): PlaceWithDefault<Controls> {
  const empty = openControls(environment);
  return { key: `environments/${environment}/controls`, schema: controlsSchema, empty };
}

/** The controls of an environment where nothing is forbidden. */
export function openControls(environment: Environment): Controls {
  return { schemaVersion: 1, environment, hold: null, quarantine: [] };
}

/** With this hold, unless one stands already: the first reason is the one to resolve. */
export function withHold(controls: Controls, hold: Hold): Controls {
  return controls.hold === null ? { ...controls, hold } : controls;
}

/** Without a hold. */
export function withoutHold(controls: Controls): Controls {
  return controls.hold === null ? controls : { ...controls, hold: null };
}

/** With these rules in the place of others, or without any. */
export function withRules(controls: Controls, rules: Rules | null): Controls {
  const { rules: _, ...others } = controls;
  return rules === null ? others : { ...others, rules };
}

/** With this release in quarantine, unless it is there already. */
export function withQuarantined(controls: Controls, entry: Quarantined): Controls {
  return isQuarantined(controls, entry.releaseId)
    ? controls
    : { ...controls, quarantine: [entry, ...controls.quarantine] };
}

/** Without this release in quarantine. */
export function withoutQuarantined(controls: Controls, releaseId: string): Controls {
  return isQuarantined(controls, releaseId)
    ? { ...controls, quarantine: controls.quarantine.filter((entry) => entry.releaseId !== releaseId) }
    : controls;
}

/** True if this release failed here and was not pardoned. */
function isQuarantined(controls: Controls, releaseId: string): boolean {
  return controls.quarantine.some((entry) => entry.releaseId === releaseId);
}
