import type { Monitor, ProbeTarget } from '@mangetamain/deploy';
import { readState } from '../read-state.ts';
import { answerSchema, type Answer, type Health, type OperationsState, type Place } from '../state.ts';
import { emptyWorld, exampleWorld } from './example-world.ts';

const deployer = { name: 'ana', role: 'deployer' } as const;

/** Returns what a deployer is told of the example: all four targets up, PREPROD one release ahead of PROD. */
export async function exampleState(): Promise<Answer> {
  const { ports } = await exampleWorld();
  return answerSchema.parse({ ...(await readState(ports)), operator: deployer });
}

/** Returns what a deployer is told where nothing ever happened. */
export async function emptyState(): Promise<Answer> {
  return answerSchema.parse({ ...(await readState(emptyWorld())), operator: deployer });
}

/** Returns the state with an environment changed. */
export function withEnvironment<State extends OperationsState>(
  state: State,
  environment: 'preprod' | 'prod',
  change: Partial<Place>,
): State {
  const changed = { ...state.environments[environment], ...change };
  return { ...state, environments: { ...state.environments, [environment]: changed } };
}

type Target = Health['targets']['prod'];

/** Returns the state with something watched changed. */
export function withTarget<State extends OperationsState>(
  state: State,
  name: keyof Health['targets'],
  change: Partial<Target>,
): State {
  const { health } = state;
  const targets = { ...health.targets, [name]: { ...health.targets[name], ...change } };
  return { ...state, health: { ...health, targets } };
}

/** Returns a monitor with one of its targets changed. */
export function withMonitored(
  monitor: Monitor,
  target: ProbeTarget,
  change: Partial<Monitor['targets']['prod']>,
): Monitor {
  const changed = { ...monitor.targets[target], ...change };
  return { ...monitor, targets: { ...monitor.targets, [target]: changed } };
}
