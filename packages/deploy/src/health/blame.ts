import { isHealthy, type Observation } from '../observation.ts';

type Check = Observation['checks'][number];

/**
 * The same round, in which a site is not blamed for what the store keeps from it: while that is not healthy, reading the
 * dataset tells nothing of the site, nor does what could not be checked for want of the release's manifest.
 */
export function withBlame(observations: readonly Observation[]): readonly Observation[] {
  const storage = observations.find(({ target }) => target === 'storage');
  if (storage === undefined || isHealthy(storage)) return observations;
  return observations.map((observation) =>
    observation.target === 'storage'
      ? observation
      : { ...observation, checks: observation.checks.map(blamed) },
  );
}

const blamed = (check: Check): Check =>
  isWrong(check) && isOfStore(check) ? { ...check, because: 'storage' } : check;

const isWrong = ({ result }: Check) => result !== 'good';

const isOfStore = ({ name, result }: Check) =>
  name === 'dataset' || (result === 'error' && (name === 'worker' || name === 'wasm'));
