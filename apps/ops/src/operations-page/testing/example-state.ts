import { readState } from '../read-state.ts';
import type { EnvironmentState, OperationsState } from '../state.ts';
import { exampleWorld } from './example-world.ts';

/** Returns the state of the example: three targets up, PREPROD one release ahead of PROD. */
export async function exampleState(): Promise<OperationsState> {
  const { ports } = await exampleWorld();
  return readState(ports);
}

/** Returns the state with an environment changed. */
export function withEnvironment(
  state: OperationsState,
  environment: 'preprod' | 'prod',
  change: Partial<EnvironmentState>,
): OperationsState {
  const changed = { ...state.environments[environment], ...change };
  return { ...state, environments: { ...state.environments, [environment]: changed } };
}
