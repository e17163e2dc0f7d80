import { appendAudit } from './audit/append.ts';
import { entryOf, type AuditEntry } from './audit/entry.ts';
import { withHold, withoutHold, withoutQuarantined, withRules, type Controls } from './controls.ts';
import { changeControls, readControls } from './controls-store.ts';
import type { Environment } from './environment.ts';
import type { Clock, Ids, StateStore } from './ports.ts';
import { fence } from './promotion/fence.ts';
import { checkRules, InvalidRulesError } from './rules/freeze.ts';
import type { Rules } from './rules/rules.ts';

export interface GuardPorts {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface Decision {
  readonly environment: Environment;
  readonly by: string;
  readonly reason: string;
}

/**
 * Blocks promotions to an environment until somebody lifts the hold, those under way included that have not switched by
 * the time it is acknowledged. A hold that stands already stays as it is.
 */
export function placeHold(ports: GuardPorts, decision: Decision): Promise<Controls> {
  const since = ports.clock.now().toISOString();
  const { by, reason } = decision;
  return decide(ports, decision, 'hold', null, (controls) => withHold(controls, { by, reason, since }));
}

/** Allows promotions again. */
export function liftHold(ports: GuardPorts, decision: Decision): Promise<Controls> {
  return decide(ports, decision, 'lift-hold', null, withoutHold);
}

/** Allows a release again that failed here. */
export function liftQuarantine(ports: GuardPorts, decision: Decision, releaseId: string): Promise<Controls> {
  return decide(ports, decision, 'lift-quarantine', releaseId, (controls) =>
    withoutQuarantined(controls, releaseId),
  );
}

/**
 * Says from now on when and how things are promoted to an environment; null asks for nothing. What is under way and not
 * switched by then has to keep them too. Throws InvalidRulesError for what cannot be read, or does not concern it.
 */
export async function placeRules(
  ports: GuardPorts,
  decision: Decision,
  rules: Rules | null,
): Promise<Controls> {
  if (rules !== null) checkRules(rules);
  if (decision.environment !== 'prod' && rules?.soakMinutes !== undefined)
    throw new InvalidRulesError('Soaking is done on PREPROD, before PROD. State "soakMinutes" for PROD.');
  return decide(ports, decision, 'rules', null, (controls) => withRules(controls, rules));
}

async function decide(
  ports: GuardPorts,
  decision: Decision,
  what: AuditEntry['what'],
  to: string | null,
  change: (controls: Controls) => Controls,
): Promise<Controls> {
  const { environment, by, reason } = decision;
  const { store, clock, ids } = ports;
  const who = { who: by, what, where: environment, from: null, to, why: reason };
  await readControls(store, environment);
  const deed = { id: ids.next(), ...who, promotionId: null };
  await appendAudit(store, entryOf(deed, '1-intent', clock.now().toISOString(), 'intended'));
  const controls = await changeControls(ports, environment, change);
  if (what === 'hold' || what === 'rules') await fence(store, environment);
  await appendAudit(store, entryOf(deed, '2-outcome', clock.now().toISOString(), 'done'));
  return controls;
}
